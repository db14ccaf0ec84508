import type { CategoryMentioned, CategoryView } from '~/contracts/taxonomies';
import type { TaxonomyScope } from '~/domain/access/scopes';
import { systemName } from '~/domain/crosswalk/catalogue';
import { ok, type Result, refuse } from '~/domain/result';
import { isGone, type LanguageTag } from '~/domain/taxonomy/category';
import { parseTree, pathTo } from '~/domain/taxonomy/tree';
import type { Deps } from '~/usecases/deps';
import {
  categoriesOf,
  renderingsOf,
  revisionsOfCategory,
} from '~db/repositories/categories.server';
import { relatedTo } from '~db/repositories/category-relations.server';
import { taxonomyById } from '~db/repositories/taxonomies.server';
import { Labels } from './draw-categories';

/** Everything that is known of one category, for those who work on the taxonomy. */
export async function loadCategory(
  deps: Deps,
  { taxonomyId }: TaxonomyScope,
  { categoryId, reader }: { readonly categoryId: string; readonly reader: LanguageTag },
): Promise<Result<CategoryView>> {
  const [taxonomy, categories, renderings] = await Promise.all([
    taxonomyById(deps.db, taxonomyId),
    categoriesOf(deps.db, taxonomyId),
    renderingsOf(deps.db, { taxonomyId }),
  ]);
  const category = categories.find(({ id }) => id === categoryId);
  if (!taxonomy || !category) return refuse('not-found');
  const related = await relatedTo(deps.db, category.id);
  const labels = new Labels(renderings);
  const mention = (id: string): CategoryMentioned => ({ id, label: labels.in(reader, id) });
  const tree = parseTree(categories);
  const path = tree.ok ? pathTo(tree.value, category.id).slice(0, -1) : [];
  const own = renderings.filter((rendering) => rendering.categoryId === category.id);
  const revisions = await revisionsOfCategory(deps.db, category.id);
  const original = revisions.find(({ id }) => id === category.currentRevisionId)?.originalLanguage;
  const words = own.map(({ id, language, origin, isStale, reviewedByRole, text }) => ({
    id,
    language,
    isOriginal: language === original,
    origin,
    isStale,
    isReviewed: reviewedByRole !== null,
    text,
  }));
  return ok({
    slug: taxonomy.slug,
    taxonomyTitle: taxonomy.title,
    ...mention(category.id),
    notation: category.notation ?? undefined,
    status: category.status,
    legacyIds: category.legacyIds,
    path: path.map(mention),
    otherParents: category.parents.filter((id) => id !== category.primaryParent).map(mention),
    children: categories
      .filter(({ parents, status }) => parents.includes(category.id) && !isGone(status))
      .map(({ id }) => mention(id)),
    related: related.map(mention),
    announced: category.announced
      ? { ...category.announced, successors: category.announced.successors.map(mention) }
      : undefined,
    contentWarning: category.contentWarning,
    languages: taxonomy.languages,
    words: words.sort((a, b) => Number(b.isOriginal) - Number(a.isOriginal)),
    missingLanguages: taxonomy.languages.filter(
      (tag) => !own.some(({ language }) => language === tag),
    ),
    facets: category.facets,
    mappings: category.mappings.map((mapping) => ({
      ...mapping,
      source: systemName(mapping.source),
    })),
    isDecided: category.decisionId !== null,
    wordings: revisions.length,
  });
}
