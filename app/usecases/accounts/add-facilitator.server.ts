import type { AccountScope, SystemScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { accountByName, addAccount } from '~db/repositories/accounts.server';
import { passwordLinkToken } from './password-link.server';

interface NewFacilitator {
  readonly name: string;
  readonly isOperator: boolean;
  /** Becomes the account's id, so that a double press makes one account. */
  readonly requestId: string;
}

export interface PasswordLink {
  readonly accountId: string;
  readonly name: string;
  /** The last part of `/setup/{token}`. */
  readonly token: string;
}

/**
 * The operator, or a script of the host, adds a facilitator, who chooses a password by the link given back.
 * Until then nobody can sign in: the password is one that nobody has seen.
 */
export async function addFacilitator(
  deps: Deps,
  _scope: AccountScope | SystemScope,
  { name, isOperator, requestId }: NewFacilitator,
): Promise<Result<PasswordLink>> {
  const passwordHash = await deps.secrets.hashPassword(deps.ids.token(32));
  const account = { id: requestId, name, passwordHash, isOperator, createdAt: deps.clock.now() };
  if (await addAccount(deps.db, account)) {
    return ok({ accountId: account.id, name, token: passwordLinkToken(deps, account) });
  }
  const standing = await accountByName(deps.db, name);
  if (standing?.id !== requestId) return refuse('account-name-taken', { field: 'name' });
  return ok({ accountId: standing.id, name, token: passwordLinkToken(deps, standing) });
}
