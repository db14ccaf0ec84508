import type { LastFinding } from '~/contracts/coverage-queue';
import type { TaxonomyScope } from '~/domain/access/scopes';
import type { LanguageTag } from '~/domain/taxonomy/category';
import type { LocalizedText } from '~/domain/taxonomy/localized-text';
import type { Deps } from '~/usecases/deps';
import { Labels } from '~/usecases/taxonomies/draw-categories';
import { categoryById, renderingsOf } from '~db/repositories/categories.server';

/** What was said last, by name; `undefined` where it no longer stands, and there is nothing to undo. */
export async function loadSaid(
  { db }: Deps,
  { taxonomyId }: TaxonomyScope,
  { said, language }: { readonly said: LastFinding; readonly language: LanguageTag },
): Promise<(LastFinding & { readonly label: LocalizedText }) | undefined> {
  const { category: categoryId, system, predicate, object } = said;
  const category = await categoryById(db, { taxonomyId, categoryId });
  const stands = category?.mappings.some(
    (one) => one.source === system && one.predicate === predicate && one.object === object,
  );
  if (!stands) return undefined;
  const labels = new Labels(await renderingsOf(db, { taxonomyId, categoryIds: [categoryId] }));
  return { ...said, label: labels.in(language, categoryId) };
}
