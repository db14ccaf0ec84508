import type { SystemScope } from '~/domain/access/scopes';
import { type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { accountByName } from '~db/repositories/accounts.server';
import type { PasswordLink } from './add-facilitator.server';
import { renewPasswordLink } from './renew-password-link.server';

/** At the host's terminal: a new password link by name. */
export async function resetAccount(
  deps: Deps,
  scope: SystemScope,
  name: string,
): Promise<Result<PasswordLink>> {
  const account = await accountByName(deps.db, name);
  return account ? renewPasswordLink(deps, scope, account.id) : refuse('account-not-there');
}
