import type { FoundCategory, TaxonomyView } from '~/contracts/taxonomies';
import type { TaxonomyScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import { isGone, type LanguageTag } from '~/domain/taxonomy/category';
import { chooseRendering } from '~/domain/taxonomy/language-tag';
import { buildSearchIndex, searchLabels } from '~/domain/taxonomy/search';
import { parseTree, pathTo } from '~/domain/taxonomy/tree';
import type { Deps } from '~/usecases/deps';
import {
  type CategoryRendering,
  categoriesOf,
  type PlacedCategory,
  renderingsOf,
} from '~db/repositories/categories.server';
import { type Taxonomy, taxonomyById } from '~db/repositories/taxonomies.server';
import { drawCategories, Labels } from './draw-categories';

interface Reading {
  /** The interface language. */
  readonly reader: LanguageTag;
  /** The reading language that was asked for. */
  readonly wanted: string | undefined;
  readonly query: string;
}

/** Entries of a tree on one page; 373 is one, 6,000 is shown in part. */
const mostEntries = 1_500;

/** A taxonomy as its facilitators read it: the tree in a language, and what a search finds in all of them. */
export async function loadTaxonomy(
  deps: Deps,
  { taxonomyId }: TaxonomyScope,
  { reader, wanted, query }: Reading,
): Promise<Result<TaxonomyView>> {
  const [taxonomy, categories, renderings] = await Promise.all([
    taxonomyById(deps.db, taxonomyId),
    categoriesOf(deps.db, taxonomyId),
    renderingsOf(deps.db, { taxonomyId }),
  ]);
  if (!taxonomy) return refuse('not-found');
  const labels = new Labels(renderings);
  const languages = languagesOf(taxonomy, renderings);
  const chosen = chosenOf(taxonomy, { languages, wanted, reader });
  const standing = categories.filter(({ status }) => !isGone(status));
  const isStanding = new Set(standing.map(({ id }) => id));
  return ok({
    slug: taxonomy.slug,
    title: taxonomy.title,
    description: taxonomy.description,
    license: taxonomy.license,
    originalLanguage: taxonomy.originalLanguage,
    languages: languages.map((tag) => ({
      tag,
      labelled: renderings.filter(
        ({ language, categoryId }) => language === tag && isStanding.has(categoryId),
      ).length,
    })),
    chosen,
    standing: standing.length,
    ...drawCategories(categories, { labels, language: chosen, most: mostEntries }),
    gone: categories
      .filter(({ id }) => !isStanding.has(id))
      .map(({ id }) => ({ id, label: labels.in(chosen, id) })),
    query,
    found: query === '' ? undefined : find(query, { categories, renderings, labels, chosen }),
    isPublished: taxonomy.firstPublishedAt !== null,
    derivedFrom: taxonomy.derivedFrom.map(({ source, version }) => ({ source, version })),
  });
}

const languagesOf = (
  { languages }: Taxonomy,
  renderings: readonly CategoryRendering[],
): LanguageTag[] => [...new Set([...languages, ...renderings.map(({ language }) => language)])];

function chosenOf(
  { originalLanguage }: Taxonomy,
  { languages, wanted, reader }: Pick<Reading, 'wanted' | 'reader'> & { languages: LanguageTag[] },
): LanguageTag {
  const asked = languages.find((tag) => tag === wanted);
  return asked ?? chooseRendering(languages, [reader]) ?? originalLanguage;
}

interface Ground {
  readonly categories: readonly PlacedCategory[];
  readonly renderings: readonly CategoryRendering[];
  readonly labels: Labels;
  readonly chosen: LanguageTag;
}

/** Looks through all labels in all languages; a word that is for search only finds, and is not shown (T3). */
function find(query: string, { categories, renderings, labels, chosen }: Ground): FoundCategory[] {
  const index = buildSearchIndex(
    renderings.map(({ categoryId, text }) => ({ id: categoryId, ...text })),
  );
  const tree = parseTree(categories);
  return searchLabels(index, query).map(({ id, otherLabel }) => ({
    id,
    label: labels.in(chosen, id),
    otherLabel,
    path: (tree.ok ? pathTo(tree.value, id) : [])
      .slice(0, -1)
      .map((parent) => labels.in(chosen, parent)),
  }));
}
