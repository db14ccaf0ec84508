import { type LocalizedText, localizedText } from '~/domain/taxonomy/localized-text';
import type { Deps } from '~/usecases/deps';
import type { Tx } from '~db/client.server';
import { addWordedProposals } from '~db/repositories/agenda.server';
import {
  type CategoryRendering,
  contentWarnings,
  renderingsOf,
} from '~db/repositories/categories.server';

interface Affirming {
  readonly deps: Deps;
  readonly taxonomyId: string;
  readonly sessionId: string;
  readonly accountId: string;
  /** In agenda order. */
  readonly categoryIds: readonly string[];
  readonly now: Date;
}

/**
 * Puts standing categories to the room as they are worded: one open proposal each, with a copy of the current
 * words. Renderings of an earlier wording stay behind.
 */
export async function affirmCategories(tx: Tx, affirming: Affirming): Promise<void> {
  const { taxonomyId, categoryIds } = affirming;
  if (categoryIds.length === 0) return;
  const words = new Map<string, CategoryRendering[]>(categoryIds.map((id) => [id, []]));
  for (const rendering of await renderingsOf(tx, { taxonomyId, categoryIds })) {
    if (!rendering.isStale) words.get(rendering.categoryId)?.push(rendering);
  }
  const warnings = await contentWarnings(tx, categoryIds);
  const worded = [...words].flatMap(([categoryId, renderings], position) => {
    const original = renderings.find((one) => one.language === one.originalLanguage);
    if (!original) return [];
    const warning = localizedText(warnings.get(categoryId) ?? {}, [original.language]);
    return [wordedRows({ affirming, categoryId, renderings, original, position, warning })];
  });
  await addWordedProposals(tx, {
    proposals: worded.map(({ proposal }) => proposal),
    revisions: worded.map(({ revision }) => revision),
    renderings: worded.flatMap(({ renderings }) => renderings),
  });
}

interface Wording {
  readonly affirming: Affirming;
  readonly categoryId: string;
  readonly renderings: readonly CategoryRendering[];
  readonly original: CategoryRendering;
  readonly position: number;
  readonly warning: LocalizedText | undefined;
}

function wordedRows(wording: Wording) {
  const { affirming, categoryId, renderings, original, position, warning } = wording;
  const { deps, sessionId, taxonomyId, accountId, now } = affirming;
  const id = deps.ids.uuid();
  const revisionId = deps.ids.uuid();
  const copies = new Map(renderings.map((rendering) => [rendering.id, deps.ids.uuid()]));
  return {
    proposal: {
      id,
      sessionId,
      taxonomyId,
      kind: 'affirm' as const,
      change: { kind: 'affirm' as const, categoryId },
      categoryId,
      status: 'open' as const,
      visibility: 'passed' as const,
      position,
      rationaleLanguage: original.language,
      contentWarning: warning?.text,
      currentRevisionId: revisionId,
      accountId,
      requestId: deps.ids.random(),
      createdAt: now,
      openedAt: now,
    },
    revision: {
      id: revisionId,
      taxonomyId,
      proposalId: id,
      ordinal: 1,
      originalLanguage: original.language,
      change: 'initial' as const,
      createdAt: now,
    },
    renderings: renderings.map((rendering) => ({
      id: copies.get(rendering.id) ?? deps.ids.uuid(),
      revisionId,
      language: rendering.language,
      ordinal: 1,
      origin: rendering.origin,
      text: rendering.text,
      textSha256: rendering.textSha256,
      sourceRenderingId: rendering === original ? null : (copies.get(original.id) ?? null),
      authorRole: rendering.authorRole,
      reviewedByRole: rendering.reviewedByRole,
      engine: rendering.engine,
      createdAt: now,
    })),
  };
}
