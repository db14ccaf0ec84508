import type { Deps } from '~/usecases/deps';
import { removeAccountSession } from '~db/repositories/accounts.server';

/** Ends the sign-in of the browser that holds this token. Nothing happens for an unknown one. */
export async function signOut(deps: Deps, token: string): Promise<void> {
  await removeAccountSession(deps.db, deps.secrets.sha256(token));
}
