import type { TaxonomyRole, TaxonomyScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import type { Tx } from '~db/client.server';
import { accountByName } from '~db/repositories/accounts.server';
import {
  lockTaxonomy,
  logForTaxonomy,
  membersOf,
  removeMember,
  setMember,
} from '~db/repositories/taxonomies.server';

/** The owner gives somebody with an account a role in the taxonomy, or another one. */
export async function giveRole(
  deps: Deps,
  scope: TaxonomyScope,
  { name, role }: { readonly name: string; readonly role: TaxonomyRole },
): Promise<Result<undefined>> {
  return deps.db.transaction(async (tx) => {
    await lockTaxonomy(tx, scope.taxonomyId);
    const account = await accountByName(tx, name);
    if (!account) return refuse('account-unknown', { field: 'name' });
    const leavesNobody = role !== 'owner' && (await isLastOwner(tx, scope, account.id));
    if (leavesNobody) return refuse('owner-last', { field: 'role' });
    await setMember(tx, { taxonomyId: scope.taxonomyId, accountId: account.id, role });
    await note(deps, tx, { scope, action: 'member.set', memberId: account.id, role });
    return ok(undefined);
  });
}

/** The owner takes somebody's role away; the last owner stays. */
export async function takeRole(
  deps: Deps,
  scope: TaxonomyScope,
  accountId: string,
): Promise<Result<undefined>> {
  return deps.db.transaction(async (tx) => {
    await lockTaxonomy(tx, scope.taxonomyId);
    if (await isLastOwner(tx, scope, accountId)) return refuse('owner-last');
    await removeMember(tx, { taxonomyId: scope.taxonomyId, accountId });
    await note(deps, tx, { scope, action: 'member.removed', memberId: accountId });
    return ok(undefined);
  });
}

async function isLastOwner(tx: Tx, scope: TaxonomyScope, accountId: string): Promise<boolean> {
  const members = await membersOf(tx, scope.taxonomyId);
  const owners = members.filter((member) => member.role === 'owner');
  return owners.length === 1 && owners[0]?.accountId === accountId;
}

interface Note {
  readonly scope: TaxonomyScope;
  readonly action: string;
  readonly memberId: string;
  readonly role?: TaxonomyRole;
}

const note = (deps: Deps, tx: Tx, { scope, action, memberId, role }: Note): Promise<void> =>
  logForTaxonomy(tx, {
    id: deps.ids.uuid(),
    taxonomyId: scope.taxonomyId,
    accountId: scope.accountId,
    action,
    facts: { memberId, ...(role && { role }) },
    at: deps.clock.now(),
  });
