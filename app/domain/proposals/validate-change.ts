import { ok, type Refusal, type Result, refuse } from '../result';
import { type CategoryStatus, isGone } from '../taxonomy/category';
import { childrenOf, type Place, parseTree, type Tree } from '../taxonomy/tree';
import { mergedPlaces, movedPlace, withPlaces } from './placement';
import type { Change } from './proposal';

/** The taxonomy as a change finds it: every category's place and status, the gone ones included. */
export interface World {
  readonly tree: Tree;
  readonly statuses: ReadonlyMap<string, CategoryStatus>;
}

/** Why a change does not fit the tree. Each is a reason for *needs rebase* and the code of a refusal. */
export const changeProblems = [
  'change-unknown-category',
  'change-category-gone',
  'change-category-stands',
  'change-parent-gone',
  'change-makes-cycle',
  'change-too-deep',
  'change-already-there',
  'change-same-category',
  'change-has-children',
  'change-too-few-parts',
  'change-id-taken',
  'change-mapping-incomplete',
] as const;
export type ChangeProblem = (typeof changeProblems)[number];

/**
 * Whether a change can be made to the tree as it stands (P1): asked when it is proposed, when the vote opens and when it
 * is applied. A category that still has children can be neither split nor retired: where they belong is for people to
 * say first (a move), not for us to guess.
 */
export function validateChange(
  change: Change,
  world: World,
): Result<Change, Refusal<ChangeProblem>> {
  const problem = problemOf(change, world);
  return problem === undefined ? ok(change) : refuse(problem);
}

function problemOf(change: Change, world: World): ChangeProblem | undefined {
  switch (change.kind) {
    case 'affirm':
    case 'reword':
      return missing(world, change.categoryId);
    case 'add':
      return placementProblem(world, [
        {
          id: 'a category that is not there yet',
          parents: change.parentId === null ? [] : [change.parentId],
          primaryParent: change.parentId,
        },
      ]);
    case 'move':
      return missing(world, change.categoryId) ?? moveProblem(change, world);
    case 'merge':
      return mergeProblem(change, world);
    case 'split':
      return missing(world, change.categoryId) ?? splitProblem(change, world);
    case 'retire':
      return missing(world, change.categoryId) ?? retireProblem(change, world);
    case 'restore':
      return restoreProblem(change, world);
    case 'map':
      return missing(world, change.categoryId) ?? mappingProblem(change);
  }
}

function missing(world: World, id: string): ChangeProblem | undefined {
  const status = world.statuses.get(id);
  if (status === undefined || !world.tree.places.has(id)) return 'change-unknown-category';
  return isGone(status) ? 'change-category-gone' : undefined;
}

function placementProblem(world: World, changed: readonly Place[]): ChangeProblem | undefined {
  for (const parent of changed.flatMap((place) => place.parents)) {
    const problem = missing(world, parent);
    if (problem === 'change-category-gone') return 'change-parent-gone';
    if (problem) return problem;
  }
  const result = parseTree(withPlaces(world.tree, changed));
  if (result.ok) return undefined;
  return result.refusal.code === 'tree-too-deep' ? 'change-too-deep' : 'change-makes-cycle';
}

function moveProblem(
  { categoryId, parentId }: Extract<Change, { kind: 'move' }>,
  world: World,
): ChangeProblem | undefined {
  const before = world.tree.places.get(categoryId);
  const after = movedPlace(world.tree, categoryId, parentId);
  if (!after) return 'change-unknown-category';
  if (before?.primaryParent === parentId) return 'change-already-there';
  return placementProblem(world, [after]);
}

function mergeProblem(
  change: Extract<Change, { kind: 'merge' }>,
  world: World,
): ChangeProblem | undefined {
  const { categoryIds, intoId } = change;
  const all = [...categoryIds, intoId];
  if (categoryIds.length === 0 || new Set(all).size < all.length) return 'change-same-category';
  for (const id of all) {
    const problem = missing(world, id);
    if (problem) return problem;
  }
  return placementProblem(world, mergedPlaces(world.tree, change));
}

function splitProblem(
  { categoryId, parts }: Extract<Change, { kind: 'split' }>,
  world: World,
): ChangeProblem | undefined {
  if (parts.length < 2) return 'change-too-few-parts';
  const isTaken = parts.some((part) => world.tree.places.has(part.id));
  if (isTaken || new Set(parts.map((part) => part.id)).size < parts.length)
    return 'change-id-taken';
  return hasStandingChildren(world, categoryId) ? 'change-has-children' : undefined;
}

function retireProblem(
  { categoryId, successors }: Extract<Change, { kind: 'retire' }>,
  world: World,
): ChangeProblem | undefined {
  if (successors.includes(categoryId)) return 'change-same-category';
  for (const successor of successors) {
    const problem = missing(world, successor);
    if (problem) return problem;
  }
  return hasStandingChildren(world, categoryId) ? 'change-has-children' : undefined;
}

function restoreProblem(
  { categoryId }: Extract<Change, { kind: 'restore' }>,
  world: World,
): ChangeProblem | undefined {
  const place = world.tree.places.get(categoryId);
  const status = world.statuses.get(categoryId);
  if (!place || status === undefined) return 'change-unknown-category';
  if (!isGone(status)) return 'change-category-stands';
  return placementProblem(world, [place]);
}

/** `no-match` names nothing on the other side; every other predicate has to. */
function mappingProblem({ mapping }: Extract<Change, { kind: 'map' }>): ChangeProblem | undefined {
  const namesNothing = mapping.object === '';
  return namesNothing === (mapping.predicate === 'no-match')
    ? undefined
    : 'change-mapping-incomplete';
}

const hasStandingChildren = (world: World, id: string): boolean =>
  childrenOf(world.tree, id).some((child) => missing(world, child) === undefined);
