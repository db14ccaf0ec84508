import type { TaxonomyScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { taxonomyById } from '~db/repositories/taxonomies.server';

/** What the form to edit a taxonomy begins with. */
export async function loadTaxonomySettings(deps: Deps, { taxonomyId }: TaxonomyScope) {
  const taxonomy = await taxonomyById(deps.db, taxonomyId);
  if (!taxonomy) return refuse('not-found');
  const { slug, title, description, originalLanguage, languages } = taxonomy;
  const { license, rightsNote, attribution } = taxonomy;
  const texts = { title, description, rightsNote, attribution };
  return ok({ slug, ...texts, originalLanguage, languages, license }) satisfies Result<object>;
}
