import type { AccountFacts } from '~/domain/access/scopes';
import type { Deps } from '~/usecases/deps';
import { accountByToken } from '~db/repositories/accounts.server';

/** Who is signed in with this cookie token; nobody if it expired, ended or the account was disabled. */
export async function findAccount(deps: Deps, token: string): Promise<AccountFacts | undefined> {
  const account = await accountByToken(deps.db, {
    tokenHash: deps.secrets.sha256(token),
    now: deps.clock.now(),
  });
  return (
    account && { accountId: account.id, accountName: account.name, isOperator: account.isOperator }
  );
}
