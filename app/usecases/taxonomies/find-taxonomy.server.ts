import type { Deps } from '~/usecases/deps';
import { taxonomyBySlug } from '~db/repositories/taxonomies.server';

/** The taxonomy of a slug, published or not. For gates only. */
export async function findTaxonomy(deps: Pick<Deps, 'db'>, slug: string) {
  const taxonomy = await taxonomyBySlug(deps.db, slug);
  return taxonomy && { taxonomyId: taxonomy.id, taxonomySlug: taxonomy.slug };
}
