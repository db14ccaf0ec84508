import { ok, type Refusal, type Result, refuse } from '../result';
import { maximumDepth } from './category';

/** One category's place (T4): the parents it has, of which at most one is primary. */
export interface Place {
  readonly id: string;
  readonly parents: readonly string[];
  readonly primaryParent: string | null;
}

/**
 * Places that were checked together: no cycle, no unknown parent, no more than 16 levels.
 * Made by `parseTree` and `placeInTree` only. Keeps the order in which the places were given.
 */
export interface Tree {
  readonly places: ReadonlyMap<string, Place>;
  /** All children by any parent, in the order given. */
  readonly children: ReadonlyMap<string, readonly string[]>;
}

export const treeProblems = [
  'tree-duplicate-id',
  'tree-own-parent',
  'tree-unknown-parent',
  'tree-repeated-parent',
  'tree-primary-not-parent',
  'tree-cycle',
  'tree-too-deep',
] as const;
/** `params.id` is the category at fault; in a cycle, one that lies on it. */
export type TreeRefusal = Refusal<(typeof treeProblems)[number]>;

/**
 * Checks a whole set of places (T4) and indexes it. Linear in categories and edges.
 * Refuses the first fault found, in the order of `treeProblems`.
 */
export function parseTree(places: readonly Place[]): Result<Tree, TreeRefusal> {
  const byId = new Map(places.map((place) => [place.id, place]));
  if (byId.size < places.length) {
    const seen = new Set<string>();
    const twice = places.find((place) => seen.size === seen.add(place.id).size);
    return refuse('tree-duplicate-id', { params: { id: twice?.id ?? '' } });
  }
  for (const place of places) {
    const fault = faultOf(place, byId);
    if (fault) return refuse(fault, { params: { id: place.id } });
  }
  const children = new Map<string, string[]>();
  for (const place of places) {
    for (const parent of place.parents) {
      const siblings = children.get(parent);
      if (siblings) siblings.push(place.id);
      else children.set(parent, [place.id]);
    }
  }
  return checkDepth({ places: byId, children });
}

/**
 * Puts one category at a place, new or moved, and checks the result. The order of the others stays;
 * a new one comes last.
 */
export function placeInTree(tree: Tree, place: Place): Result<Tree, TreeRefusal> {
  const places = new Map(tree.places).set(place.id, place);
  return parseTree([...places.values()]);
}

function faultOf(
  { id, parents, primaryParent }: Place,
  places: ReadonlyMap<string, Place>,
): TreeRefusal['code'] | undefined {
  if (parents.includes(id)) return 'tree-own-parent';
  if (parents.some((parent) => !places.has(parent))) return 'tree-unknown-parent';
  if (new Set(parents).size < parents.length) return 'tree-repeated-parent';
  if (primaryParent !== null && !parents.includes(primaryParent)) return 'tree-primary-not-parent';
  return undefined;
}

/** Kahn's order from the tops down, carrying the longest ancestry; what is never reached lies on or under a cycle. */
function checkDepth(tree: Tree): Result<Tree, TreeRefusal> {
  const waitingFor = new Map<string, number>();
  const level = new Map<string, number>();
  for (const { id, parents } of tree.places.values()) {
    waitingFor.set(id, parents.length);
    if (parents.length === 0) level.set(id, 1);
  }
  const ready = [...level.keys()];
  let tooDeep: string | undefined;
  for (const id of ready) {
    const own = level.get(id) ?? 1;
    if (own > maximumDepth) tooDeep ??= id;
    for (const child of tree.children.get(id) ?? []) {
      // Parents come in the order of their levels: the last one to be seen is the deepest.
      level.set(child, own + 1);
      const left = (waitingFor.get(child) ?? 0) - 1;
      waitingFor.set(child, left);
      if (left === 0) ready.push(child);
    }
  }
  if (ready.length < tree.places.size) {
    return refuse('tree-cycle', { params: { id: onCycle(tree, waitingFor) } });
  }
  if (tooDeep !== undefined) return refuse('tree-too-deep', { params: { id: tooDeep } });
  return ok(tree);
}

/** Climbs from a place that was never reached through others like it until one comes round again. */
function onCycle(tree: Tree, waitingFor: ReadonlyMap<string, number>): string {
  const isStuck = (id: string) => (waitingFor.get(id) ?? 0) > 0;
  const seen = new Set<string>();
  let id = [...tree.places.keys()].find(isStuck) ?? '';
  while (!seen.has(id)) {
    seen.add(id);
    id = tree.places.get(id)?.parents.find(isStuck) ?? id;
  }
  return id;
}

/** Children by any parent, in the order given; for `null`, the categories without a primary parent. */
export function childrenOf(tree: Tree, id: string | null): readonly string[] {
  if (id !== null) return tree.children.get(id) ?? [];
  return [...tree.places.values()]
    .filter((place) => place.primaryParent === null)
    .map((place) => place.id);
}

/** Everything above, by any parent, without itself. */
export function ancestorsOf(tree: Tree, id: string): ReadonlySet<string> {
  return reach(id, (at) => tree.places.get(at)?.parents ?? []);
}

/** Everything below, by any parent, without itself. */
export function descendantsOf(tree: Tree, id: string): ReadonlySet<string> {
  return reach(id, (at) => tree.children.get(at) ?? []);
}

function reach(from: string, next: (id: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...next(from)];
  for (const id of open) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...next(id));
  }
  return found;
}

/** The way down to a category along primary parents, itself last; empty for an unknown id. */
export function pathTo(tree: Tree, id: string): readonly string[] {
  const path: string[] = [];
  let at = tree.places.get(id);
  while (at) {
    path.unshift(at.id);
    at = at.primaryParent === null ? undefined : tree.places.get(at.primaryParent);
  }
  return path;
}

/** A category where it is drawn: under its primary parent only. */
export interface DrawnNode {
  readonly id: string;
  /** 1 at the top. */
  readonly level: number;
  readonly children: readonly DrawnNode[];
}

/**
 * The tree as it is drawn, every category exactly once. Siblings keep the order in which the places were
 * given, or follow `compare` (ties keep that order).
 */
export function drawTree(
  tree: Tree,
  compare: (a: string, b: string) => number = () => 0,
): readonly DrawnNode[] {
  const drawnUnder = new Map<string | null, string[]>();
  for (const { id, primaryParent } of tree.places.values()) {
    const siblings = drawnUnder.get(primaryParent);
    if (siblings) siblings.push(id);
    else drawnUnder.set(primaryParent, [id]);
  }
  const draw = (parent: string | null, level: number): readonly DrawnNode[] =>
    [...(drawnUnder.get(parent) ?? [])]
      .sort(compare)
      .map((id) => ({ id, level, children: draw(id, level + 1) }));
  return draw(null, 1);
}
