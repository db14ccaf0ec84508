import { and, asc, desc, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm';
import type { LanguageMap } from '../../app/domain/taxonomy/category';
import type { Place } from '../../app/domain/taxonomy/tree';
import type { Executor } from '../client.server';
import { insertRows } from '../insert-rows';
import {
  categories,
  categoryParents,
  renderings,
  revisions,
  taxonomies,
} from '../schema/taxonomies';

export type Category = typeof categories.$inferSelect;
export type NewCategory = typeof categories.$inferInsert;
export type Revision = typeof revisions.$inferSelect;
export type NewRevision = typeof revisions.$inferInsert;
export type Rendering = typeof renderings.$inferSelect;
export type NewRendering = typeof renderings.$inferInsert;

/** A category with its place (T4). */
export type PlacedCategory = Category & Place;

/** The newest text of a category in one language; stale when what it renders has been replaced (T2). */
export type CategoryRendering = Rendering & {
  readonly categoryId: string;
  readonly revisionOrdinal: number;
  readonly originalLanguage: string;
  readonly isStale: boolean;
};

/** Every category of a taxonomy in its stored order, whatever its status. */
export async function categoriesOf(db: Executor, taxonomyId: string): Promise<PlacedCategory[]> {
  const rows = await db
    .select()
    .from(categories)
    .where(eq(categories.taxonomyId, taxonomyId))
    .orderBy(asc(categories.position), asc(categories.id));
  return withPlaces(rows, await parentsWithin(db, taxonomyId));
}

export async function categoryById(
  db: Executor,
  { taxonomyId, categoryId }: { taxonomyId: string; categoryId: string },
): Promise<PlacedCategory | undefined> {
  const rows = await db
    .select()
    .from(categories)
    .where(and(eq(categories.taxonomyId, taxonomyId), eq(categories.id, categoryId)));
  const parents = await db
    .select()
    .from(categoryParents)
    .where(eq(categoryParents.categoryId, categoryId))
    .orderBy(desc(categoryParents.isPrimary), asc(categoryParents.parentId));
  return withPlaces(rows, parents)[0];
}

/**
 * Holds a category's row until the end of the transaction. Its taxonomy is held first, as lightly as an entry in its log will
 * need it: taken the other way round, an import that holds the taxonomy and this would wait for each other.
 */
export async function lockCategory(
  tx: Executor,
  { taxonomyId, categoryId }: { taxonomyId: string; categoryId: string },
): Promise<Category | undefined> {
  await tx
    .select({ id: taxonomies.id })
    .from(taxonomies)
    .where(eq(taxonomies.id, taxonomyId))
    .for('key share');
  const [row] = await tx
    .select()
    .from(categories)
    .where(and(eq(categories.taxonomyId, taxonomyId), eq(categories.id, categoryId)))
    .for('update');
  return row;
}

type Parent = typeof categoryParents.$inferSelect;

/** All edges of a taxonomy, primary parents first. */
async function parentsWithin(db: Executor, taxonomyId: string): Promise<Parent[]> {
  return db
    .select({
      categoryId: categoryParents.categoryId,
      parentId: categoryParents.parentId,
      isPrimary: categoryParents.isPrimary,
    })
    .from(categoryParents)
    .innerJoin(categories, eq(categories.id, categoryParents.categoryId))
    .where(eq(categories.taxonomyId, taxonomyId))
    .orderBy(desc(categoryParents.isPrimary), asc(categoryParents.parentId));
}

function withPlaces(rows: readonly Category[], parents: readonly Parent[]): PlacedCategory[] {
  const byCategory = new Map<string, Parent[]>();
  for (const parent of parents) {
    const known = byCategory.get(parent.categoryId);
    if (known) known.push(parent);
    else byCategory.set(parent.categoryId, [parent]);
  }
  return rows.map((row) => {
    const own = byCategory.get(row.id) ?? [];
    return {
      ...row,
      parents: own.map((parent) => parent.parentId),
      primaryParent: own.find((parent) => parent.isPrimary)?.parentId ?? null,
    };
  });
}

/**
 * The newest text per category and language, current or stale: of the latest revision that has the
 * language, the latest rendering. All categories of the taxonomy, or some.
 */
export async function renderingsOf(
  db: Executor,
  { taxonomyId, categoryIds }: { taxonomyId: string; categoryIds?: readonly string[] },
): Promise<CategoryRendering[]> {
  const rows = await db
    .selectDistinctOn([revisions.categoryId, renderings.language], {
      rendering: renderings,
      categoryId: categories.id,
      currentRevisionId: categories.currentRevisionId,
      revisionOrdinal: revisions.ordinal,
      originalLanguage: revisions.originalLanguage,
    })
    .from(renderings)
    .innerJoin(revisions, eq(revisions.id, renderings.revisionId))
    .innerJoin(categories, eq(categories.id, revisions.categoryId))
    .where(
      and(
        eq(revisions.taxonomyId, taxonomyId),
        isNotNull(revisions.categoryId),
        categoryIds && inArray(categories.id, [...categoryIds]),
      ),
    )
    .orderBy(
      revisions.categoryId,
      renderings.language,
      desc(revisions.ordinal),
      desc(renderings.ordinal),
    );
  const newest = new Set(rows.map(({ rendering }) => rendering.id));
  return rows.map(({ rendering, currentRevisionId, ...facts }) => ({
    ...rendering,
    ...facts,
    isStale:
      rendering.revisionId !== currentRevisionId ||
      (rendering.sourceRenderingId !== null && !newest.has(rendering.sourceRenderingId)),
  }));
}

/** The texts that imports brought, the newest per category and language; what came after by other hands is left out. */
export async function importedTexts(
  db: Executor,
  taxonomyId: string,
): Promise<{ categoryId: string; language: string; text: Rendering['text'] }[]> {
  return db
    .selectDistinctOn([revisions.categoryId, renderings.language], {
      categoryId: categories.id,
      language: renderings.language,
      text: renderings.text,
    })
    .from(renderings)
    .innerJoin(revisions, eq(revisions.id, renderings.revisionId))
    .innerJoin(categories, eq(categories.id, revisions.categoryId))
    .where(and(eq(revisions.taxonomyId, taxonomyId), eq(renderings.authorRole, importRole)))
    .orderBy(
      revisions.categoryId,
      renderings.language,
      desc(revisions.ordinal),
      desc(renderings.ordinal),
    );
}

/** The revision that each of the categories stands on, by category. */
export async function currentRevisions(
  db: Executor,
  categoryIds: readonly string[],
): Promise<Map<string, Revision>> {
  const found = new Map<string, Revision>();
  await inChunks(categoryIds, async (chunk) => {
    const rows = await db
      .select({ categoryId: categories.id, revision: revisions })
      .from(categories)
      .innerJoin(revisions, eq(revisions.id, categories.currentRevisionId))
      .where(inArray(categories.id, chunk));
    for (const { categoryId, revision } of rows) found.set(categoryId, revision);
  });
  return found;
}

export async function revisionsOfCategory(db: Executor, categoryId: string): Promise<Revision[]> {
  return db
    .select()
    .from(revisions)
    .where(eq(revisions.categoryId, categoryId))
    .orderBy(asc(revisions.ordinal));
}

/** The `author_role` of words that a file brought. */
export const importRole = 'import';

/** PostgreSQL takes at most 65,534 parameters in one statement. */
const keysAtOnce = 1_000;

async function inChunks<Row>(
  rows: readonly Row[],
  write: (chunk: Row[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += keysAtOnce) {
    await write(rows.slice(start, start + keysAtOnce));
  }
}

export const addCategories = (tx: Executor, rows: readonly NewCategory[]): Promise<void> =>
  insertRows(tx, categories, rows);

export const addRevisions = (tx: Executor, rows: readonly NewRevision[]): Promise<void> =>
  insertRows(tx, revisions, rows);

export const addRenderings = (tx: Executor, rows: readonly NewRendering[]): Promise<void> =>
  insertRows(tx, renderings, rows);

/** Puts categories at new places: all their former edges go, the given ones stand. */
export async function placeCategories(tx: Executor, places: readonly Place[]): Promise<void> {
  const ids = places.map((place) => place.id);
  await inChunks(ids, (chunk) =>
    tx.delete(categoryParents).where(inArray(categoryParents.categoryId, chunk)),
  );
  const edges = places.flatMap(({ id, parents, primaryParent }) =>
    parents.map((parentId) => ({
      categoryId: id,
      parentId,
      isPrimary: parentId === primaryParent,
    })),
  );
  await insertRows(tx, categoryParents, edges);
}

export type CategoryChange = Partial<Omit<NewCategory, 'id' | 'taxonomyId' | 'createdAt'>> & {
  readonly modifiedAt: Date;
};

export async function updateCategory(
  tx: Executor,
  { id, set }: { id: string; set: CategoryChange },
): Promise<void> {
  await tx.update(categories).set(set).where(eq(categories.id, id));
}

/** What may be hard to read in the words of some categories, by language (A3); those without are not in it. */
export async function contentWarnings(
  db: Executor,
  categoryIds: readonly string[],
): Promise<Map<string, LanguageMap>> {
  const rows = await db
    .select({ id: categories.id, contentWarning: categories.contentWarning })
    .from(categories)
    .where(
      and(
        inArray(categories.id, [...categoryIds]),
        ne(categories.contentWarning, sql`'{}'::jsonb`),
      ),
    );
  return new Map(rows.map(({ id, contentWarning }) => [id, contentWarning]));
}

/** The place in order after the last category. */
export async function nextPosition(tx: Executor, taxonomyId: string): Promise<number> {
  const [row] = await tx
    .select({ last: sql<number | null>`max(${categories.position})` })
    .from(categories)
    .where(eq(categories.taxonomyId, taxonomyId));
  return (row?.last ?? -1) + 1;
}

/** The slugs in use, to choose free ones. */
export async function slugsOf(tx: Executor, taxonomyId: string): Promise<Set<string>> {
  const rows = await tx
    .select({ slug: categories.slug })
    .from(categories)
    .where(eq(categories.taxonomyId, taxonomyId));
  return new Set(rows.map((row) => row.slug));
}
