import type { AccountScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import {
  accountById,
  removeAccountSessionsOf,
  replacePassword,
} from '~db/repositories/accounts.server';
import { beginPasswordAttempt, passwordWasRight } from './limit-password-attempts.server';
import { startAccountSession } from './start-account-session.server';

/** A signed-in facilitator changes the own password; other browsers are signed out, this one gets a new token. */
export async function changePassword(
  deps: Deps,
  scope: AccountScope,
  { current, password }: { readonly current: string; readonly password: string },
): Promise<Result<{ readonly token: string }>> {
  const attempt = await beginPasswordAttempt(deps, scope.accountName);
  if (!attempt.ok) return attempt;
  const account = await accountById(deps.db, scope.accountId);
  const isRight = account && (await deps.secrets.verifyPassword(account.passwordHash, current));
  if (!account || !isRight) return refuse('password-wrong', { field: 'current' });
  await passwordWasRight(deps, scope.accountName);
  const after = await deps.secrets.hashPassword(password);
  return deps.db.transaction(async (tx) => {
    const change = { accountId: account.id, before: account.passwordHash, after };
    if (!(await replacePassword(tx, change))) return refuse('moved-on');
    await removeAccountSessionsOf(tx, account.id);
    return ok({ token: await startAccountSession(deps, { db: tx, accountId: account.id }) });
  });
}
