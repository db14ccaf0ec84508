import { and, desc, eq, inArray } from 'drizzle-orm';
import type { CategoryText, RenderingOrigin } from '../../app/domain/taxonomy/category';
import type { Executor, Tx } from '../client.server';
import { renderings, revisions } from '../schema/taxonomies';

export interface CurrentRendering {
  readonly id: string;
  readonly revisionId: string;
  readonly language: string;
  readonly origin: RenderingOrigin;
  readonly text: CategoryText;
  readonly textSha256: string;
  readonly isStale: boolean;
  readonly reviewedByRole: string | null;
  readonly engine: string | null;
}

/**
 * The current wording of each revision in each language it has, in one query: by revision, the
 * original's language first, then by tag. A rendering is stale when the one it renders was replaced (T2).
 */
export async function currentRenderings(
  db: Executor,
  revisionIds: readonly string[],
): Promise<Map<string, CurrentRendering[]>> {
  const byRevision = new Map<string, CurrentRendering[]>();
  if (revisionIds.length === 0) return byRevision;
  const rows = await db
    .selectDistinctOn([renderings.revisionId, renderings.language], {
      rendering: renderings,
      originalLanguage: revisions.originalLanguage,
    })
    .from(renderings)
    .innerJoin(revisions, eq(revisions.id, renderings.revisionId))
    .where(inArray(renderings.revisionId, [...new Set(revisionIds)]))
    .orderBy(renderings.revisionId, renderings.language, desc(renderings.ordinal));
  const current = new Set(rows.map(({ rendering }) => rendering.id));
  for (const { rendering, originalLanguage } of rows) {
    const { sourceRenderingId } = rendering;
    const view = {
      ...rendering,
      isStale: sourceRenderingId !== null && !current.has(sourceRenderingId),
    };
    const list = byRevision.get(rendering.revisionId) ?? [];
    if (rendering.language === originalLanguage) list.unshift(view);
    else list.push(view);
    byRevision.set(rendering.revisionId, list);
  }
  return byRevision;
}

export async function addRevision(tx: Tx, revision: typeof revisions.$inferInsert): Promise<void> {
  await tx.insert(revisions).values(revision);
}

export async function addRenderings(
  tx: Tx,
  rows: readonly (typeof renderings.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(renderings).values([...rows]);
}

/** The next ordinal for a new wording of `revisionId` in `language`. The caller holds a lock on the proposal or category. */
export async function nextRenderingOrdinal(
  tx: Tx,
  { revisionId, language }: { revisionId: string; language: string },
): Promise<number> {
  const [last] = await tx
    .select({ ordinal: renderings.ordinal })
    .from(renderings)
    .where(and(eq(renderings.revisionId, revisionId), eq(renderings.language, language)))
    .orderBy(desc(renderings.ordinal))
    .limit(1);
  return (last?.ordinal ?? 0) + 1;
}
