import type { Deps } from '~/usecases/deps';
import { publishedTaxonomyBySlug } from '~db/repositories/snapshots.server';

/** The taxonomy of a slug, if anyone may read it. For gates only. */
export async function findPublishedTaxonomy(deps: Pick<Deps, 'db'>, slug: string) {
  const taxonomy = await publishedTaxonomyBySlug(deps.db, slug);
  return taxonomy && { taxonomyId: taxonomy.id, taxonomySlug: taxonomy.slug };
}
