import type { SessionScope, TaxonomyRole, TaxonomyScope } from '~/domain/access/scopes';
import { mintAccount, mintSession, mintTaxonomy } from '~/gates/mint.server';
import { addFacilitator } from '~/usecases/accounts/add-facilitator.server';
import type { Deps } from '~/usecases/deps';
import { sessionById } from '~db/repositories/sessions.server';
import { setMember, taxonomyById } from '~db/repositories/taxonomies.server';

/** Somebody with an account, as the gate would have proven them. */
export async function buildAccount(deps: Deps, { isOperator = false } = {}) {
  const accountId = deps.ids.random();
  const accountName = `person-${accountId.slice(0, 8)}`;
  const scope = mintAccount({ accountId, accountName, isOperator });
  await addFacilitator(deps, scope, { name: accountName, isOperator, requestId: accountId });
  return scope;
}

/** Somebody with a role in a taxonomy. */
export async function buildMember(
  deps: Deps,
  taxonomyId: string,
  role: TaxonomyRole = 'owner',
): Promise<TaxonomyScope> {
  const account = await buildAccount(deps);
  const taxonomy = await taxonomyById(deps.db, taxonomyId);
  await setMember(deps.db, { taxonomyId, accountId: account.accountId, role });
  const { accountId, accountName, isOperator } = account;
  const taxonomySlug = taxonomy?.slug ?? '';
  return mintTaxonomy({ accountId, accountName, isOperator, taxonomyId, taxonomySlug, role });
}

/** A facilitator of a session. */
export async function buildFacilitator(
  deps: Deps,
  sessionId: string,
  role: TaxonomyRole = 'facilitator',
): Promise<SessionScope> {
  const session = await sessionById(deps.db, sessionId);
  if (!session) throw new Error(`no session ${sessionId}`);
  const member = await buildMember(deps, session.taxonomyId, role);
  const { accountId, accountName, isOperator, taxonomyId, taxonomySlug } = member;
  return mintSession({
    accountId,
    accountName,
    isOperator,
    taxonomyId,
    taxonomySlug,
    role,
    sessionId,
    sessionCode: session.code,
  });
}
