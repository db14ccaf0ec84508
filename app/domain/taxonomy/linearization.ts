/** A category in the tree of primary parents. A parent that is not among the nodes given counts as none. */
export interface CutNode {
  readonly id: string;
  readonly parent: string | undefined;
}

/** One class of a cut. */
export interface CutClass {
  /** The category that names the class. */
  readonly head: string;
  readonly key: string;
  /** Ids of all categories that are judged under it, its own first. */
  readonly covers: readonly string[];
}

export interface CutCover {
  /** In the order of their keys, `S2` before `S10`. */
  readonly classes: readonly CutClass[];
  /** Ids of categories under no class. */
  readonly uncovered: readonly string[];
}

const byKey = (left: CutClass, right: CutClass): number =>
  left.key.length - right.key.length || (left.key < right.key ? -1 : 1);

/** The nearest of the heads on the way up from a category, itself included. */
const nearestHead = (nodes: readonly CutNode[], isHead: (id: string) => boolean) => {
  const parents = new Map(nodes.map(({ id, parent }) => [id, parent]));
  return (id: string): string | undefined => {
    let at: string | undefined = id;
    while (at !== undefined && !isHead(at)) at = parents.get(at);
    return at !== undefined && parents.has(at) ? at : undefined;
  };
};

/**
 * What each class of a cut stands for: a category is judged under the nearest category on its way up, along primary
 * parents, that has a key. So every category is in one class at most, and no two classes overlap.
 */
export function coverOf(
  nodes: readonly CutNode[],
  keys: Readonly<Record<string, string>>,
): CutCover {
  const headOf = nearestHead(nodes, (id) => Object.hasOwn(keys, id));
  const covers = new Map<string, string[]>();
  const uncovered: string[] = [];
  for (const { id } of nodes) {
    const head = headOf(id);
    const list = head === undefined ? uncovered : (covers.get(head) ?? []);
    if (id === head) list.unshift(id);
    else list.push(id);
    if (head !== undefined) covers.set(head, list);
  }
  const classes = [...covers].map(([head, covered]) => ({
    head,
    key: keys[head] ?? '',
    covers: covered,
  }));
  return { classes: classes.sort(byKey), uncovered };
}

/** The nodes that pass, each hung under the nearest one above it that passes too. */
export function liftOver<Node extends CutNode>(
  nodes: readonly Node[],
  isIn: (node: Node) => boolean,
): CutNode[] {
  const kept = new Set(nodes.filter(isIn).map(({ id }) => id));
  const headOf = nearestHead(nodes, (id) => kept.has(id));
  return nodes
    .filter(({ id }) => kept.has(id))
    .map(({ id, parent }) => ({ id, parent: parent === undefined ? undefined : headOf(parent) }));
}

interface CutWish {
  /** Greatest number of classes. */
  readonly most: number;
  /** Categories that are heads already and stay so. */
  readonly kept?: readonly string[];
}

/**
 * Heads for at most `most` classes: the tops first, those with most under them before others, then again and again the
 * largest child of the largest class, which leaves its parent a class for the rest. Ties fall to the order of the nodes, so
 * that the same tree gives the same cut. With fewer places than tops, some categories stay uncovered.
 */
export function suggestHeads(
  nodes: readonly CutNode[],
  { most, kept = [] }: CutWish,
): readonly string[] {
  const known = new Set(nodes.map(({ id }) => id));
  const children = new Map<string | undefined, string[]>();
  for (const { id, parent } of nodes) {
    const above = parent !== undefined && known.has(parent) ? parent : undefined;
    const siblings = children.get(above);
    if (siblings) siblings.push(id);
    else children.set(above, [id]);
  }
  const heads = new Set(kept.filter((id) => known.has(id)));
  const sizes = new Map<string, number>();
  const measure = (id: string): number => {
    const own = (children.get(id) ?? []).map(measure).reduce((sum, size) => sum + size, 1);
    sizes.set(id, own);
    return heads.has(id) ? 0 : own;
  };
  const tops = children.get(undefined) ?? [];
  for (const top of tops) measure(top);
  const sizeOf = (id: string): number => sizes.get(id) ?? 0;
  const largest = (ids: readonly string[]): string | undefined =>
    ids.reduce<string | undefined>(
      (best, id) => (best === undefined || sizeOf(id) > sizeOf(best) ? id : best),
      undefined,
    );
  const free = (ids: readonly string[]) => ids.filter((id) => !heads.has(id));
  while (heads.size < most) {
    const top = largest(free(tops));
    if (top !== undefined) {
      heads.add(top);
      continue;
    }
    const fullest = largest([...heads].filter((id) => free(children.get(id) ?? []).length > 0));
    if (fullest === undefined) break;
    const child = largest(free(children.get(fullest) ?? []));
    if (child === undefined) break;
    heads.add(child);
    sizes.set(fullest, sizeOf(fullest) - sizeOf(child));
  }
  return nodes.map(({ id }) => id).filter((id) => heads.has(id));
}

/** Keys of a cut, and the number of the last key that was ever given out in it. */
export interface CutKeys {
  readonly keys: Readonly<Record<string, string>>;
  readonly lastKey: number;
}

/**
 * Keys for heads: those that have one keep it, new ones get the next number. A number that was given up is never given
 * out again, since somewhere it is in use with its old meaning.
 */
export function assignKeys(heads: readonly string[], before: CutKeys): CutKeys {
  let { lastKey } = before;
  const keys: Record<string, string> = {};
  for (const head of heads) {
    const own = before.keys[head];
    if (own === undefined) lastKey += 1;
    keys[head] = own ?? `S${lastKey}`;
  }
  return { keys, lastKey };
}
