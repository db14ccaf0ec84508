import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { type Account, accountByName } from '~db/repositories/accounts.server';
import { beginPasswordAttempt, passwordWasRight } from './limit-password-attempts.server';
import { startAccountSession } from './start-account-session.server';

/** Anybody may try. Gives the token for the cookie, and never tells whether it was the name or the password. */
export async function signIn(
  deps: Deps,
  { name, password }: { readonly name: string; readonly password: string },
): Promise<Result<{ readonly token: string }>> {
  const attempt = await beginPasswordAttempt(deps, name);
  if (!attempt.ok) return attempt;
  const account = await accountByName(deps.db, name);
  const isRight = await isPasswordOf(deps, account, password);
  if (!account || !isRight) return refuse('sign-in-wrong');
  await passwordWasRight(deps, name);
  const token = await startAccountSession(deps, { db: deps.db, accountId: account.id });
  deps.log.info('account.signed-in', { accountId: account.id });
  return ok({ token });
}

/** A hash of a password that nobody knows. */
let decoyHash: string | undefined;

/** An unknown or disabled account takes as long as a wrong password. */
async function isPasswordOf(
  deps: Deps,
  account: Account | undefined,
  password: string,
): Promise<boolean> {
  decoyHash ??= await deps.secrets.hashPassword(deps.ids.token(32));
  const isRight = await deps.secrets.verifyPassword(account?.passwordHash ?? decoyHash, password);
  return isRight && account?.disabledAt === null;
}
