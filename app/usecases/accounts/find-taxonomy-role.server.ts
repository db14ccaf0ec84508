import type { AccountScope, TaxonomyRole } from '~/domain/access/scopes';
import type { Deps } from '~/usecases/deps';
import { roleIn, taxonomyBySlug } from '~db/repositories/taxonomies.server';

interface TaxonomyAndRole {
  readonly taxonomyId: string;
  readonly taxonomySlug: string;
  readonly role: TaxonomyRole;
}

/** The taxonomy of that slug with the role somebody has in it; nothing for a stranger, as for a slug nobody has. */
export async function findTaxonomyRole(
  deps: Deps,
  scope: AccountScope,
  slug: string,
): Promise<TaxonomyAndRole | undefined> {
  const taxonomy = await taxonomyBySlug(deps.db, slug);
  if (!taxonomy) return undefined;
  const role = await roleOf(deps, scope, taxonomy.id);
  return role && { taxonomyId: taxonomy.id, taxonomySlug: taxonomy.slug, role };
}

/** The operator hosts the instance and acts as owner where nobody gave another role. */
export async function roleOf(
  deps: Deps,
  scope: AccountScope,
  taxonomyId: string,
): Promise<TaxonomyRole | undefined> {
  const role = await roleIn(deps.db, { taxonomyId, accountId: scope.accountId });
  return role ?? (scope.isOperator ? 'owner' : undefined);
}
