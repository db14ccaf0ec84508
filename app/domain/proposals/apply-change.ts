import type { Outcome } from '../decisions/rule';
import { ok, type Refusal, type Result } from '../result';
import type {
  CategoryStatus,
  CategoryText,
  Facets,
  LanguageTag,
  Mapping,
} from '../taxonomy/category';
import type { Place } from '../taxonomy/tree';
import { mergedPlaces, movedPlace } from './placement';
import type { Change } from './proposal';
import { type ChangeProblem, validateChange, type World } from './validate-change';

/** One thing to write into the taxonomy, as data: the use case carries it out, this module decides it. */
export type Effect =
  /** A new category with the words of the proposal's current revision. */
  | {
      readonly type: 'add-category';
      readonly categoryId: string;
      readonly place: Place;
      readonly facets: Facets;
      readonly status: CategoryStatus;
    }
  /** A new category out of a split, with its own words; facets are those of the split one. */
  | {
      readonly type: 'add-part';
      readonly categoryId: string;
      readonly place: Place;
      readonly splitFrom: string;
      readonly language: LanguageTag;
      readonly text: CategoryText;
      readonly status: CategoryStatus;
    }
  | { readonly type: 'set-status'; readonly categoryId: string; readonly status: CategoryStatus }
  /** The category's next revision takes the words of the proposal's current revision. */
  | {
      readonly type: 'reword';
      readonly categoryId: string;
      readonly meaning: 'editorial' | 'semantic';
    }
  | { readonly type: 'place'; readonly place: Place }
  /** Status becomes `deprecated`; `reason` of the deprecation is the proposal's rationale. */
  | {
      readonly type: 'deprecate';
      readonly categoryId: string;
      readonly kind: 'merged' | 'split' | 'retired';
      readonly successors: readonly string[];
    }
  /** Status as given, and the deprecation is cleared. */
  | { readonly type: 'restore'; readonly categoryId: string; readonly status: CategoryStatus }
  | { readonly type: 'add-mapping'; readonly categoryId: string; readonly mapping: Mapping };

/** What D4's table needs to know of a decision. */
export interface DecidedChange {
  readonly change: Change;
  readonly outcome: Outcome;
  /** Every attested community named as affected is at or above its floor (`decide` says so). */
  readonly affectedAboveFloor: boolean;
  /** The id that the category gets if the change adds one. */
  readonly newCategoryId: string;
}

/**
 * D4: kind × outcome → effects, in the order in which they are to be written. An empty list changes nothing: the decision
 * then stands beside the category. Existence (add, affirm, restore) follows the outcome; everything that changes
 * what already stands (reword, move, merge, split, retire, map) needs plain agreement with no affected community left below.
 * Refused with the reason when the tree has moved on (P1: *needs rebase*), and only if there was something to apply.
 */
export function applyChange(
  decided: DecidedChange,
  world: World,
): Result<readonly Effect[], Refusal<ChangeProblem>> {
  const { change, outcome, affectedAboveFloor } = decided;
  const status = standingStatus(outcome);
  const isAboutExistence =
    change.kind === 'add' || change.kind === 'affirm' || change.kind === 'restore';
  const takesEffect = isAboutExistence
    ? status !== undefined
    : outcome === 'agreed' && affectedAboveFloor;
  if (!takesEffect || status === undefined) return ok([]);
  const valid = validateChange(change, world);
  return valid.ok ? ok(effectsOf(decided, status, world)) : valid;
}

/** The status that an outcome gives to a category whose existence was decided; `undefined` where nothing changes. */
function standingStatus(outcome: Outcome): CategoryStatus | undefined {
  switch (outcome) {
    case 'agreed':
      return 'accepted';
    case 'agreed-with-dissent':
      return 'contested';
    case 'held':
      return 'held';
    case 'not-agreed':
    case 'open':
      return undefined;
  }
}

function effectsOf(
  { change, newCategoryId }: DecidedChange,
  status: CategoryStatus,
  world: World,
): readonly Effect[] {
  switch (change.kind) {
    case 'add': {
      const { parentId, facets } = change;
      const parents = parentId === null ? [] : [parentId];
      const place = { id: newCategoryId, parents, primaryParent: parentId };
      return [{ type: 'add-category', categoryId: newCategoryId, place, facets, status }];
    }
    case 'affirm':
      return [{ type: 'set-status', categoryId: change.categoryId, status }];
    case 'restore':
      return [{ type: 'restore', categoryId: change.categoryId, status }];
    case 'reword':
      return [{ type: 'reword', categoryId: change.categoryId, meaning: change.meaning }];
    case 'move': {
      const place = movedPlace(world.tree, change.categoryId, change.parentId);
      return place ? [{ type: 'place', place }] : [];
    }
    case 'merge':
      return mergeEffects(change, world);
    case 'split':
      return splitEffects(change, status, world);
    case 'retire': {
      const { categoryId, successors } = change;
      return [{ type: 'deprecate', categoryId, kind: 'retired', successors }];
    }
    case 'map':
      return [{ type: 'add-mapping', categoryId: change.categoryId, mapping: change.mapping }];
  }
}

function mergeEffects(change: Extract<Change, { kind: 'merge' }>, world: World): readonly Effect[] {
  const places = mergedPlaces(world.tree, change);
  return [
    ...places.map((place): Effect => ({ type: 'place', place })),
    ...change.categoryIds.map(
      (categoryId): Effect => ({
        type: 'deprecate',
        categoryId,
        kind: 'merged',
        successors: [change.intoId],
      }),
    ),
  ];
}

/** The parts stand where the split category stood. */
function splitEffects(
  { categoryId, parts }: Extract<Change, { kind: 'split' }>,
  status: CategoryStatus,
  world: World,
): readonly Effect[] {
  const place = world.tree.places.get(categoryId);
  return [
    ...parts.map(
      ({ id, language, text }): Effect => ({
        type: 'add-part',
        categoryId: id,
        place: { id, parents: place?.parents ?? [], primaryParent: place?.primaryParent ?? null },
        splitFrom: categoryId,
        language,
        text,
        status,
      }),
    ),
    { type: 'deprecate', categoryId, kind: 'split', successors: parts.map((part) => part.id) },
  ];
}
