import type { AccountScope } from '~/domain/access/scopes';
import { ok, refuse } from '~/domain/result';
import { findAccount } from '~/usecases/accounts/find-account.server';
import type { Proof } from './gate.server';
import { mintAccount } from './mint.server';

/** Anyone at all: pages without a scope. */
export const anyone: Proof<undefined> = async () => ok(undefined);

/** A signed-in facilitator. */
export const signedIn: Proof<AccountScope> = async ({ deps, world, request }) => {
  const token: unknown = await world.cookies.account.parse(request.headers.get('Cookie'));
  if (typeof token !== 'string') return refuse('not-signed-in');
  const account = await findAccount(deps, token);
  return account ? ok(mintAccount(account)) : refuse('not-signed-in');
};
