import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { removeAccountSessionsOf, replacePassword } from '~db/repositories/accounts.server';
import { accountOfPasswordLink } from './password-link.server';
import { startAccountSession } from './start-account-session.server';

/** Whoever holds a good password link chooses the account's password and is signed in; every other browser is signed out. */
export async function choosePassword(
  deps: Deps,
  { token, password }: { readonly token: string; readonly password: string },
): Promise<Result<{ readonly token: string }>> {
  const account = await accountOfPasswordLink(deps, token);
  if (!account) return refuse('password-link-used');
  const passwordHash = await deps.secrets.hashPassword(password);
  return deps.db.transaction(async (tx) => {
    const isReplaced = await replacePassword(tx, {
      accountId: account.id,
      before: account.passwordHash,
      after: passwordHash,
    });
    if (!isReplaced) return refuse('password-link-used');
    await removeAccountSessionsOf(tx, account.id);
    return ok({ token: await startAccountSession(deps, { db: tx, accountId: account.id }) });
  });
}
