import type { CategoryChoice, RelationsView } from '~/contracts/relations';
import type { TaxonomyScope } from '~/domain/access/scopes';
import { ok, type Refusal, type Result, refuse } from '~/domain/result';
import { isGone, type LanguageTag } from '~/domain/taxonomy/category';
import { offerChoices } from '~/domain/taxonomy/offer-choices';
import { checkRelation } from '~/domain/taxonomy/relation';
import { type DrawnNode, drawTree } from '~/domain/taxonomy/tree';
import type { Deps } from '~/usecases/deps';
import { categoriesOf, renderingsOf } from '~db/repositories/categories.server';
import { relatedTo } from '~db/repositories/category-relations.server';
import { taxonomyById } from '~db/repositories/taxonomies.server';
import { Labels } from './draw-categories';
import { groundOf } from './ground-of';

interface Wanted {
  readonly categoryId: string;
  readonly reader: LanguageTag;
  /** In a long list: what to choose from. */
  readonly search: string;
}

/** What stands beside a category, and what may; whether it is going to leave, and what may take its place. */
export async function loadRelations(
  deps: Deps,
  { taxonomyId }: TaxonomyScope,
  { categoryId, reader, search }: Wanted,
): Promise<Result<RelationsView, Refusal<'not-found'>>> {
  const [taxonomy, categories, renderings] = await Promise.all([
    taxonomyById(deps.db, taxonomyId),
    categoriesOf(deps.db, taxonomyId),
    renderingsOf(deps.db, { taxonomyId }),
  ]);
  const category = categories.find(({ id }) => id === categoryId);
  if (!taxonomy || !category || isGone(category.status)) return refuse('not-found');
  const related = await relatedTo(deps.db, category.id);
  const labels = new Labels(renderings);
  const ground = groundOf(categories);
  const standing = new Set(categories.filter(({ status }) => !isGone(status)).map(({ id }) => id));
  const choose = (nodes: readonly DrawnNode[]): CategoryChoice[] =>
    nodes.flatMap(({ id, level, children }) => [
      ...(standing.has(id) ? [{ id, level, label: labels.in(reader, id) }] : []),
      ...choose(children),
    ]);
  const { choices: others, found } = offerChoices({
    choices: choose(drawTree(ground.tree)).filter(({ id }) => id !== categoryId),
    entries: renderings.map(({ categoryId: id, text }) => ({ id, ...text })),
    search,
    kept: category.announced?.successors,
  });
  return ok({
    slug: taxonomy.slug,
    id: categoryId,
    label: labels.in(reader, categoryId),
    languages: taxonomy.languages,
    related: related.map((id) => ({ id, label: labels.in(reader, id) })),
    ...{ search, found },
    relatable: others.filter(
      ({ id }) => !related.includes(id) && checkRelation([categoryId, id], ground).ok,
    ),
    others,
    announced: category.announced ?? undefined,
  });
}
