import type { TaxonomyScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { taxonomyById } from '~db/repositories/taxonomies.server';

/** What stands above a taxonomy's pages, and what the form to edit it begins with. */
export async function loadTaxonomySettings(deps: Deps, { taxonomyId }: TaxonomyScope) {
  const taxonomy = await taxonomyById(deps.db, taxonomyId);
  if (!taxonomy) return refuse('not-found');
  const { slug, title, description, originalLanguage, languages } = taxonomy;
  const { license, rightsNote, attribution, governance } = taxonomy;
  const texts = { title, description, governance, rightsNote, attribution };
  const isPublished = taxonomy.firstPublishedAt !== null;
  return ok({
    ...{ slug, originalLanguage, languages, license, isPublished },
    ...texts,
  }) satisfies Result<object>;
}
