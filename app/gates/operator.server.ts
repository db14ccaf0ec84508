import { may } from '~/domain/access/policies';
import type { AccountScope } from '~/domain/access/scopes';
import { refuse } from '~/domain/result';
import type { Proof } from './gate.server';
import { signedIn } from './proofs.server';

/** The person who hosts the instance. */
export const operator: Proof<AccountScope> = async (visit) => {
  const account = await signedIn(visit);
  if (!account.ok) return account;
  return may(account.value.isOperator ? 'operator' : 'account', 'manage-accounts')
    ? account
    : refuse('not-found');
};
