import { and, eq, inArray } from 'drizzle-orm';
import type { LanguageMap } from '../../app/domain/taxonomy/category';
import type { Executor } from '../client.server';
import { categories } from '../schema/taxonomies';
import { labelsOf } from './agenda.server';

/** What some categories are called today, in each language they have. */
export async function categoryLabels(
  db: Executor,
  { taxonomyId, categoryIds }: { taxonomyId: string; categoryIds: readonly string[] },
): Promise<Map<string, LanguageMap>> {
  if (categoryIds.length === 0) return new Map();
  const rows = await db
    .select({ id: categories.id, revisionId: categories.currentRevisionId })
    .from(categories)
    .where(and(eq(categories.taxonomyId, taxonomyId), inArray(categories.id, [...categoryIds])));
  const labels = await labelsOf(
    db,
    rows.map(({ revisionId }) => revisionId),
  );
  return new Map(rows.map(({ id, revisionId }) => [id, labels.get(revisionId) ?? {}]));
}
