import type { TaxonomyScope } from '~/domain/access/scopes';
import type { LanguageMap } from '~/domain/taxonomy/category';
import type { Deps } from '~/usecases/deps';
import { type Member, membersOf, taxonomyById } from '~db/repositories/taxonomies.server';

interface TaxonomyMembers {
  readonly title: LanguageMap;
  readonly members: readonly Member[];
}

/** Who has which role in a taxonomy. */
export async function loadMembers(deps: Deps, scope: TaxonomyScope): Promise<TaxonomyMembers> {
  const [taxonomy, members] = await Promise.all([
    taxonomyById(deps.db, scope.taxonomyId),
    membersOf(deps.db, scope.taxonomyId),
  ]);
  return { title: taxonomy?.title ?? {}, members };
}
