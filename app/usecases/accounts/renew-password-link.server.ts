import type { AccountScope, SystemScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import {
  accountById,
  removeAccountSessionsOf,
  setPassword,
} from '~db/repositories/accounts.server';
import type { PasswordLink } from './add-facilitator.server';
import { passwordLinkToken } from './password-link.server';

/**
 * The operator, or a script of the host, gives an account a new link to choose a password. The old password and
 * older links end at once, and its browsers are signed out.
 */
export async function renewPasswordLink(
  deps: Deps,
  _scope: AccountScope | SystemScope,
  accountId: string,
): Promise<Result<PasswordLink>> {
  const passwordHash = await deps.secrets.hashPassword(deps.ids.token(32));
  return deps.db.transaction(async (tx) => {
    const account = await accountById(tx, accountId);
    if (!account) return refuse('not-found');
    await setPassword(tx, { accountId, passwordHash });
    await removeAccountSessionsOf(tx, accountId);
    const token = passwordLinkToken(deps, { id: accountId, passwordHash });
    return ok({ accountId, name: account.name, token });
  });
}
