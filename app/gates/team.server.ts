import { type Action, may } from '~/domain/access/policies';
import type { SessionScope, TaxonomyScope } from '~/domain/access/scopes';
import { ok, refuse } from '~/domain/result';
import { findTaxonomyRole } from '~/usecases/accounts/find-taxonomy-role.server';
import { findSessionRole } from '~/usecases/sessions/find-session-role.server';
import type { Proof } from './gate.server';
import { mintSession, mintTaxonomy } from './mint.server';
import { signedIn } from './proofs.server';

/** A signed-in facilitator whose role in the taxonomy of `params.slug` grants the action (X2). */
export const inTaxonomy =
  (action: Action): Proof<TaxonomyScope> =>
  async (visit) => {
    const account = await signedIn(visit);
    if (!account.ok) return account;
    const found = await findTaxonomyRole(visit.deps, account.value, visit.params.slug ?? '');
    if (!found || !may(found.role, action)) return refuse('not-found');
    const { accountId, accountName, isOperator } = account.value;
    return ok(mintTaxonomy({ accountId, accountName, isOperator, ...found }));
  };

/** The same for the session of `params.id`. */
export const inSession =
  (action: Action): Proof<SessionScope> =>
  async (visit) => {
    const account = await signedIn(visit);
    if (!account.ok) return account;
    const found = await findSessionRole(visit.deps, account.value, visit.params.id ?? '');
    if (!found || !may(found.role, action)) return refuse('not-found');
    const { accountId, accountName, isOperator } = account.value;
    return ok(mintSession({ accountId, accountName, isOperator, ...found }));
  };
