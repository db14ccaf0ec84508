import { claimSlug, slugFrom, takenSlugs } from '~/domain/taxonomy/slug';
import type { PlannedCategory } from '~/imports/plan-import';
import type { Deps } from '~/usecases/deps';
import type { Tx } from '~db/client.server';
import {
  addCategories,
  addRenderings,
  addRevisions,
  type NewCategory,
  type NewRendering,
  type NewRevision,
  nextPosition,
  slugsOf,
} from '~db/repositories/categories.server';
import { importedRenderings } from './imported-renderings';

interface Additions {
  readonly taxonomyId: string;
  readonly added: readonly PlannedCategory[];
}

/** Writes new categories with their words, in the order of the file, after those that are there. Places come later. */
export async function storeAdded(
  deps: Deps,
  tx: Tx,
  { taxonomyId, added }: Additions,
): Promise<void> {
  const taken = takenSlugs(await slugsOf(tx, taxonomyId));
  const first = await nextPosition(tx, taxonomyId);
  const now = deps.clock.now();
  const categories: NewCategory[] = [];
  const revisions: NewRevision[] = [];
  const renderings: NewRendering[] = [];
  for (const [index, { id, source, status, deprecation, announced }] of added.entries()) {
    const revisionId = deps.ids.uuid();
    const { originalLanguage, notation, facets, mappings, equivalence, contentWarning } = source;
    categories.push({
      id,
      taxonomyId,
      slug: claimSlug(slugFrom(source.texts.get(originalLanguage)?.text.label ?? ''), taken),
      notation,
      status,
      position: first + index,
      facets,
      legacyIds: [...source.legacyIds],
      mappings,
      equivalence,
      deprecation,
      announced: announced && { ...announced, isImported: true },
      contentWarning,
      currentRevisionId: revisionId,
      createdAt: now,
      modifiedAt: now,
    });
    revisions.push({
      id: revisionId,
      taxonomyId,
      categoryId: id,
      ordinal: 1,
      originalLanguage,
      change: 'initial',
      createdAt: now,
    });
    const languages = [...source.texts.keys()];
    renderings.push(
      ...importedRenderings(deps, source, { revisionId, originalLanguage, languages }),
    );
  }
  await addCategories(tx, categories);
  await addRevisions(tx, revisions);
  await addRenderings(tx, renderings);
}
