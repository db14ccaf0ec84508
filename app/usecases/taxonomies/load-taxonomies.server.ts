import type { TaxonomyOverview } from '~/contracts/taxonomies';
import type { AccountScope } from '~/domain/access/scopes';
import type { Deps } from '~/usecases/deps';
import {
  allTaxonomies,
  countStanding,
  taxonomiesOfAccount,
} from '~db/repositories/taxonomies.server';

/** The taxonomies somebody works on, newest first; the operator, who may act in every one, sees all. */
export async function loadTaxonomies(
  deps: Deps,
  scope: AccountScope,
): Promise<readonly TaxonomyOverview[]> {
  const own = await taxonomiesOfAccount(deps.db, scope.accountId);
  const roles = new Map(own.map(({ id, role }) => [id, role]));
  const shown = scope.isOperator ? await allTaxonomies(deps.db) : own;
  const standing = await countStanding(
    deps.db,
    shown.map(({ id }) => id),
  );
  return shown.map(({ id, slug, title, languages, firstPublishedAt }) => ({
    slug,
    title,
    languages,
    role: roles.get(id) ?? 'owner',
    standing: standing.get(id) ?? 0,
    isPublished: firstPublishedAt !== null,
  }));
}
