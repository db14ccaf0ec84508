import { signedInSeconds } from '~/domain/access/sign-in';
import type { Deps } from '~/usecases/deps';
import type { Executor } from '~db/client.server';
import { addAccountSession } from '~db/repositories/accounts.server';

/** Signs a browser in: returns the token for its cookie, of which only the hash is kept. */
export async function startAccountSession(
  deps: Deps,
  { db, accountId }: { db: Executor; accountId: string },
): Promise<string> {
  const token = deps.ids.token(32);
  const createdAt = deps.clock.now();
  await addAccountSession(db, {
    tokenHash: deps.secrets.sha256(token),
    accountId,
    createdAt,
    expiresAt: new Date(createdAt.getTime() + signedInSeconds * 1000),
  });
  return token;
}
