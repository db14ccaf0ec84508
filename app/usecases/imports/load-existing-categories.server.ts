import type { CategoryText } from '~/domain/taxonomy/category';
import type { ExistingCategory } from '~/imports/existing-category';
import type { Executor } from '~db/client.server';
import { categoriesOf, importedTexts, renderingsOf } from '~db/repositories/categories.server';
import { relatedWithin } from '~db/repositories/category-relations.server';

type TextsByCategory = Map<string, Map<string, CategoryText>>;

/** What a taxonomy has, as an import is held against it. A few queries, however many categories. */
export async function loadExistingCategories(
  db: Executor,
  taxonomyId: string,
): Promise<ExistingCategory[]> {
  const rows = await categoriesOf(db, taxonomyId);
  const renderings = await renderingsOf(db, { taxonomyId });
  const related = await relatedWithin(db, taxonomyId);
  const importedRelated = await relatedWithin(db, taxonomyId, { isImported: true });
  const current = byCategory(renderings);
  const imported = byCategory(await importedTexts(db, taxonomyId));
  const originals = new Map(
    renderings
      .filter(({ language, originalLanguage }) => language === originalLanguage)
      .map(({ categoryId, originalLanguage }) => [categoryId, originalLanguage]),
  );
  return rows.map((row) => ({
    ...row,
    originalLanguage: originals.get(row.id) ?? 'en',
    related: related.get(row.id) ?? [],
    importedRelated: importedRelated.get(row.id) ?? [],
    isDecided: row.decisionId !== null,
    texts: current.get(row.id) ?? new Map(),
    imported: imported.get(row.id) ?? new Map(),
  }));
}

function byCategory(
  rows: readonly { categoryId: string; language: string; text: CategoryText }[],
): TextsByCategory {
  const texts: TextsByCategory = new Map();
  for (const { categoryId, language, text } of rows) {
    const own = texts.get(categoryId) ?? new Map<string, CategoryText>();
    texts.set(categoryId, own.set(language, text));
  }
  return texts;
}
