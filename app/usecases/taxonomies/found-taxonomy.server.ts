import type { LanguageMap, LanguageTag } from '~/domain/taxonomy/category';
import type { Deps } from '~/usecases/deps';
import type { Tx } from '~db/client.server';
import {
  addTaxonomy,
  logForTaxonomy,
  setMember,
  type Taxonomy,
  taxonomyById,
} from '~db/repositories/taxonomies.server';

interface Founding {
  readonly requestId: string;
  readonly slug: string;
  readonly title: LanguageMap;
  readonly description: LanguageMap;
  readonly originalLanguage: LanguageTag;
  readonly languages: readonly LanguageTag[];
  readonly license: string;
  readonly attribution?: string;
  readonly ownerIds: readonly string[];
  /** Who does it; none for the host's scripts. */
  readonly accountId?: string;
}

/** Writes an empty taxonomy with its owners; nothing when the slug is taken. */
export async function foundTaxonomy(
  deps: Deps,
  tx: Tx,
  { ownerIds, accountId, ...founding }: Founding,
): Promise<Taxonomy | undefined> {
  const id = deps.ids.uuid();
  const createdAt = deps.clock.now();
  const languages = [...new Set([founding.originalLanguage, ...founding.languages])];
  const isNew = await addTaxonomy(tx, { ...founding, id, languages, createdAt });
  if (!isNew) return undefined;
  for (const owner of ownerIds) {
    await setMember(tx, { taxonomyId: id, accountId: owner, role: 'owner' });
  }
  const facts = { slug: founding.slug, license: founding.license };
  const entry = { id: deps.ids.uuid(), taxonomyId: id, accountId, action: 'created', facts };
  await logForTaxonomy(tx, { ...entry, at: createdAt });
  return taxonomyById(tx, id);
}
