import type { AccountScope } from '~/domain/access/scopes';
import type { Deps } from '~/usecases/deps';
import { listAccounts } from '~db/repositories/accounts.server';

export interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly isOperator: boolean;
  readonly isDisabled: boolean;
  readonly isOwn: boolean;
}

/** For the operator: everybody who can sign in or could. */
export async function loadAccounts(deps: Deps, scope: AccountScope): Promise<AccountRow[]> {
  const rows = await listAccounts(deps.db);
  return rows.map(({ id, name, isOperator, disabledAt }) => ({
    id,
    name,
    isOperator,
    isDisabled: disabledAt !== null,
    isOwn: id === scope.accountId,
  }));
}
