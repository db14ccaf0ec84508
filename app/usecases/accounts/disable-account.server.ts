import type { AccountScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import {
  accountById,
  removeAccountSessionsOf,
  setDisabled,
} from '~db/repositories/accounts.server';

/** The operator keeps somebody from signing in, or lets them in again. Nobody shuts themselves out. */
export async function disableAccount(
  deps: Deps,
  scope: AccountScope,
  { accountId, isDisabled }: { readonly accountId: string; readonly isDisabled: boolean },
): Promise<Result<undefined>> {
  if (accountId === scope.accountId) return refuse('account-own');
  return deps.db.transaction(async (tx) => {
    if (!(await accountById(tx, accountId))) return refuse('not-found');
    await setDisabled(tx, { accountId, disabledAt: isDisabled ? deps.clock.now() : null });
    if (isDisabled) await removeAccountSessionsOf(tx, accountId);
    return ok(undefined);
  });
}
