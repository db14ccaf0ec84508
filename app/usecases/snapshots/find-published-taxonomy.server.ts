import type { Deps } from '~/usecases/deps';
import { publishedTaxonomyBySlug } from '~db/repositories/snapshots.server';
import { BoundedCache } from './bounded-cache';

interface PublishedTaxonomy {
  readonly taxonomyId: string;
  readonly taxonomySlug: string;
}

/** A published address is frozen, so what was found once stays right; what was not found may be published any time. */
const known = new BoundedCache<PublishedTaxonomy>(1_000);

/** The same, where it is still in mind from before. */
export const rememberedTaxonomy = (slug: string): PublishedTaxonomy | undefined => known.get(slug);

/** The taxonomy of a slug, if anyone may read it. For gates only. */
export async function findPublishedTaxonomy(
  deps: Pick<Deps, 'db'>,
  slug: string,
): Promise<PublishedTaxonomy | undefined> {
  const remembered = known.get(slug);
  if (remembered) return remembered;
  const taxonomy = await publishedTaxonomyBySlug(deps.db, slug);
  if (!taxonomy) return undefined;
  const found = { taxonomyId: taxonomy.id, taxonomySlug: taxonomy.slug };
  known.set(slug, found, 1);
  return found;
}
