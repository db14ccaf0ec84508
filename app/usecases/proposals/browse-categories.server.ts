import type { AnnotationView, ExampleAnswers, RenderingView } from '~/contracts/room';
import type { ParticipantScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import { type CategoryStatus, isGone, type LanguageMap } from '~/domain/taxonomy/category';
import { buildSearchIndex, searchLabels } from '~/domain/taxonomy/search';
import type { Deps } from '~/usecases/deps';
import { annotationsOn } from '~db/repositories/annotations.server';
import {
  type CategoryRendering,
  categoriesOf,
  type PlacedCategory,
  renderingsOf,
} from '~db/repositories/categories.server';
import { renderingViewOf } from '~db/repositories/proposal-views.server';
import { standingProposals } from '~db/repositories/proposals.server';
import { sessionById } from '~db/repositories/sessions.server';
import { loadExampleAnswers } from '../annotations/load-example-answers.server';
import { viewOfNote } from '../annotations/view-of-note';

/** A category in a list. */
export interface CategoryLine {
  readonly id: string;
  readonly status: CategoryStatus;
  /** What covers all but its name until asked for (A3); empty for none. */
  readonly contentWarning: LanguageMap;
  readonly renderings: readonly RenderingView[];
  /** How many stand right below. */
  readonly children: number;
}

/** One category with what is around it, or the top of the tree. */
export interface CategoryPlace {
  /** From the top down to the one above. */
  readonly path: readonly CategoryLine[];
  readonly category: CategoryLine | undefined;
  readonly children: readonly CategoryLine[];
  readonly notes: readonly AnnotationView[];
  readonly exampleAnswers: ExampleAnswers;
  /** What is on the table about it in this session. */
  readonly proposalIds: readonly string[];
}

/** The tree as it stands, one level at a time: thousands of categories are read as quickly as ten. */
export async function browseCategories(
  deps: Deps,
  scope: ParticipantScope,
  { categoryId }: { readonly categoryId: string | undefined },
): Promise<Result<CategoryPlace>> {
  const { db } = deps;
  const { taxonomyId, sessionId } = scope;
  const standing = (await categoriesOf(db, taxonomyId)).filter(({ status }) => !isGone(status));
  const byId = new Map(standing.map((category) => [category.id, category]));
  const category = categoryId === undefined ? undefined : byId.get(categoryId);
  if (categoryId !== undefined && !category) return refuse('not-found');
  const path = pathTo(byId, category);
  const children = standing.filter(({ primaryParent }) => primaryParent === (categoryId ?? null));
  const shown = [...path, ...(category ? [category] : []), ...children];
  const line = await lines(deps, taxonomyId, { shown, standing });
  const targetIds = categoryId === undefined ? [] : [categoryId];
  const stored = await annotationsOn(db, { sessionId, taxonomyId, targetIds });
  const notes = stored.map((note) => viewOfNote(note, sessionId));
  const session = await sessionById(db, sessionId);
  if (!session) return refuse('not-found');
  return ok({
    path: path.map(line),
    category: category && line(category),
    children: children.map(line),
    notes,
    exampleAnswers: await loadExampleAnswers(deps, scope, { notes, phase: session.phase }),
    proposalIds: category
      ? await standingProposals(db, { sessionId, categoryId: category.id })
      : [],
  });
}

/** Categories whose labels in any language hold the words of a search; search-only labels count, and are not shown (T3). */
export async function searchCategories(
  deps: Deps,
  { taxonomyId }: ParticipantScope,
  { search }: { readonly search: string },
): Promise<CategoryLine[]> {
  const standing = (await categoriesOf(deps.db, taxonomyId)).filter(
    ({ status }) => !isGone(status),
  );
  const byId = new Map(standing.map((category) => [category.id, category]));
  const texts = await renderingsOf(deps.db, { taxonomyId });
  const index = buildSearchIndex(
    texts.map(({ categoryId, text }) => ({ id: categoryId, ...text })),
  );
  const found = searchLabels(index, search).flatMap(({ id }) => byId.get(id) ?? []);
  const line = await lines(deps, taxonomyId, { shown: found, standing });
  return found.map(line);
}

interface Listing {
  readonly shown: readonly PlacedCategory[];
  readonly standing: readonly PlacedCategory[];
}

async function lines(deps: Deps, taxonomyId: string, { shown, standing }: Listing) {
  const categoryIds = shown.map(({ id }) => id);
  const found =
    categoryIds.length === 0 ? [] : await renderingsOf(deps.db, { taxonomyId, categoryIds });
  const texts = byCategory(found);
  const below = new Map<string, number>();
  for (const { primaryParent } of standing) {
    if (primaryParent !== null) below.set(primaryParent, (below.get(primaryParent) ?? 0) + 1);
  }
  return ({ id, status, contentWarning }: PlacedCategory): CategoryLine => ({
    id,
    status,
    contentWarning,
    renderings: (texts.get(id) ?? []).map(renderingViewOf),
    children: below.get(id) ?? 0,
  });
}

function byCategory(renderings: readonly CategoryRendering[]): Map<string, CategoryRendering[]> {
  const grouped = new Map<string, CategoryRendering[]>();
  for (const rendering of renderings) {
    const known = grouped.get(rendering.categoryId);
    if (known) known.push(rendering);
    else grouped.set(rendering.categoryId, [rendering]);
  }
  return grouped;
}

function pathTo(
  byId: ReadonlyMap<string, PlacedCategory>,
  category: PlacedCategory | undefined,
): PlacedCategory[] {
  const path: PlacedCategory[] = [];
  let at = category?.primaryParent ?? null;
  while (at !== null) {
    const above = byId.get(at);
    if (!above) break;
    path.unshift(above);
    at = above.primaryParent;
  }
  return path;
}
