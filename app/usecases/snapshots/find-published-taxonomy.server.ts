import type { Deps } from '~/usecases/deps';
import type { Db } from '~db/client.server';
import { publishedTaxonomyBySlug } from '~db/repositories/snapshots.server';
import { BoundedCache } from './bounded-cache';

interface PublishedTaxonomy {
  readonly taxonomyId: string;
  readonly taxonomySlug: string;
}

/** A published address is frozen, so what was found once stays right; what was not found may be published any time. */
const knownIn = new WeakMap<Db, BoundedCache<PublishedTaxonomy>>();

/** The same, where it is still in mind from before. */
export const rememberedTaxonomy = (
  { db }: Pick<Deps, 'db'>,
  slug: string,
): PublishedTaxonomy | undefined => knownIn.get(db)?.get(slug);

/** The taxonomy of a slug, if anyone may read it. For gates only. */
export async function findPublishedTaxonomy(
  deps: Pick<Deps, 'db'>,
  slug: string,
): Promise<PublishedTaxonomy | undefined> {
  const known = knownIn.get(deps.db) ?? new BoundedCache<PublishedTaxonomy>(1_000);
  knownIn.set(deps.db, known);
  const remembered = known.get(slug);
  if (remembered) return remembered;
  const taxonomy = await publishedTaxonomyBySlug(deps.db, slug);
  if (!taxonomy) return undefined;
  const found = { taxonomyId: taxonomy.id, taxonomySlug: taxonomy.slug };
  known.set(slug, found, 1);
  return found;
}
