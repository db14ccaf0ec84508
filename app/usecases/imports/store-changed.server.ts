import { sameCanonical } from '~/domain/snapshots/canonical';
import type { PlannedChange } from '~/imports/plan-change';
import type { Deps } from '~/usecases/deps';
import type { Tx } from '~db/client.server';
import {
  addRenderings,
  addRevisions,
  type CategoryChange,
  type CategoryRendering,
  currentRevisions,
  type NewRendering,
  type NewRevision,
  type Revision,
  renderingsOf,
  updateCategory,
} from '~db/repositories/categories.server';
import { importedRenderings } from './imported-renderings';

interface Changes {
  readonly taxonomyId: string;
  readonly changed: readonly PlannedChange[];
  /** What a changed wording counts as (P3). */
  readonly meaning: 'editorial' | 'semantic';
}

/** Writes what a file changes in categories that stand. Places come later. */
export async function storeChanged(
  deps: Deps,
  tx: Tx,
  { taxonomyId, changed, meaning }: Changes,
): Promise<void> {
  if (changed.length === 0) return;
  const ids = changed.map(({ known }) => known.id);
  const current = await currentRevisions(tx, ids);
  const standing = groupByCategory(await renderingsOf(tx, { taxonomyId }));
  const revisions: NewRevision[] = [];
  const renderings: NewRendering[] = [];
  const updates = changed.map((change) => {
    const { id } = change.known;
    const ground = { revision: current.get(id), renderings: standing.get(id) ?? [] };
    const words = newWords(deps, change, ground);
    renderings.push(...words.renderings);
    if (words.revision) revisions.push({ ...words.revision, taxonomyId, change: meaning });
    const set: CategoryChange = {
      notation: change.notation,
      facets: change.facets,
      mappings: change.mappings,
      equivalence: change.equivalence,
      announced: change.announced && { ...change.announced, isImported: true },
      contentWarning: change.contentWarning,
      legacyIds: change.legacyIds && [...change.legacyIds],
      ...(change.deprecation && {
        status: 'deprecated',
        deprecation: change.deprecation,
        announced: null,
      }),
      currentRevisionId: words.revision?.id,
      modifiedAt: deps.clock.now(),
    };
    return { id, set };
  });
  await addRevisions(tx, revisions);
  await addRenderings(tx, renderings);
  await Promise.all(updates.map((update) => updateCategory(tx, update)));
}

interface Ground {
  readonly revision: Revision | undefined;
  readonly renderings: readonly CategoryRendering[];
}

interface NewWords {
  readonly revision?: Omit<NewRevision, 'taxonomyId' | 'change'>;
  readonly renderings: readonly NewRendering[];
}

/**
 * A changed original is a new revision, with every text of the file that we did not keep our own of; other
 * languages stay with the old one and are stale. A changed translation is another rendering of the same revision (T2).
 */
function newWords(
  deps: Deps,
  { source, known, languages }: PlannedChange,
  { revision, renderings }: Ground,
): NewWords {
  if (!revision || languages.length === 0) return { renderings: [] };
  const { originalLanguage } = known;
  const standing = new Map(renderings.map((rendering) => [rendering.language, rendering]));
  if (languages.includes(originalLanguage)) {
    const revisionId = deps.ids.uuid();
    const all = [...source.texts].flatMap(([language, { text }]) =>
      languages.includes(language) || sameCanonical(text, known.texts.get(language))
        ? language
        : [],
    );
    return {
      revision: {
        id: revisionId,
        categoryId: known.id,
        ordinal: revision.ordinal + 1,
        originalLanguage,
        createdAt: deps.clock.now(),
      },
      renderings: importedRenderings(deps, source, {
        revisionId,
        originalLanguage,
        languages: all,
        standing,
      }),
    };
  }
  const own = renderings.filter(({ revisionId }) => revisionId === revision.id);
  return {
    renderings: importedRenderings(deps, source, {
      revisionId: revision.id,
      originalLanguage,
      languages,
      standing,
      originalRenderingId: own.find(({ language }) => language === originalLanguage)?.id,
      ordinals: new Map(own.map(({ language, ordinal }) => [language, ordinal])),
    }),
  };
}

function groupByCategory(rows: readonly CategoryRendering[]): Map<string, CategoryRendering[]> {
  const groups = new Map<string, CategoryRendering[]>();
  for (const row of rows) {
    const group = groups.get(row.categoryId);
    if (group) group.push(row);
    else groups.set(row.categoryId, [row]);
  }
  return groups;
}
