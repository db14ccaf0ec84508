import { and, eq, or } from 'drizzle-orm';
import type { Executor } from '../client.server';
import { insertRows } from '../insert-rows';
import { categories, categoryRelations } from '../schema/taxonomies';

/** Two categories, in whatever order. */
export type Pair = readonly [string, string];

/** As it is kept: once for both. */
const kept = ([one, other]: Pair) =>
  one < other ? { categoryId: one, relatedId: other } : { categoryId: other, relatedId: one };

/** Every relation of a taxonomy, or those only that a file brought, seen from both sides. */
export async function relatedWithin(
  db: Executor,
  taxonomyId: string,
  { isImported }: { readonly isImported?: true } = {},
): Promise<Map<string, string[]>> {
  const rows = await db
    .select({ one: categoryRelations.categoryId, other: categoryRelations.relatedId })
    .from(categoryRelations)
    .innerJoin(categories, eq(categories.id, categoryRelations.categoryId))
    .where(
      and(
        eq(categories.taxonomyId, taxonomyId),
        isImported && eq(categoryRelations.isImported, true),
      ),
    );
  const related = new Map<string, string[]>();
  for (const { one, other } of rows) {
    related.set(one, [...(related.get(one) ?? []), other]);
    related.set(other, [...(related.get(other) ?? []), one]);
  }
  return related;
}

/** What is related to one category. */
export async function relatedTo(db: Executor, categoryId: string): Promise<string[]> {
  const { categoryId: one, relatedId: other } = categoryRelations;
  const rows = await db
    .select({ one, other })
    .from(categoryRelations)
    .where(or(eq(one, categoryId), eq(other, categoryId)));
  return rows.map((row) => (row.one === categoryId ? row.other : row.one));
}

interface Pairs {
  readonly pairs: readonly Pair[];
  /** A file brought them: one that no longer has them may take them away. */
  readonly isImported: boolean;
}

/** Each pair must be new. */
export const addRelations = (tx: Executor, { pairs, isImported }: Pairs): Promise<void> =>
  insertRows(
    tx,
    categoryRelations,
    pairs.map((pair) => ({ ...kept(pair), isImported })),
  );

export async function removeRelation(tx: Executor, pair: Pair): Promise<void> {
  const { categoryId, relatedId } = kept(pair);
  await tx
    .delete(categoryRelations)
    .where(
      and(eq(categoryRelations.categoryId, categoryId), eq(categoryRelations.relatedId, relatedId)),
    );
}
