import type { ComparedNode } from '~/contracts/compare-page';
import type { ChangeOp } from '~/domain/snapshots/changes';
import { byCodeUnits } from '~/domain/snapshots/order';
import { drawnParent } from './build-tree';
import { type ComparedSides, mentionOf } from './compare-concept';

/**
 * Both versions as one tree: what stands now in its place of now, what has left in the place it had. Only what changed,
 * with everything above it.
 */
export const compareTree = (
  sides: ComparedSides,
  changed: ReadonlyMap<string, readonly ChangeOp[]>,
): ComparedNode[] => {
  const all = new Map([...sides.before, ...sides.after]);
  const kept = new Set<string>();
  for (const id of changed.keys()) {
    // A circle cannot be published; a page must end all the same.
    for (let at = all.get(id); at && !kept.has(at.id); at = all.get(drawnParent(at) ?? '')) {
      kept.add(at.id);
    }
  }
  const children = new Map<string | undefined, string[]>();
  for (const id of kept) {
    const concept = all.get(id);
    const parent = concept && drawnParent(concept);
    const place = parent !== undefined && kept.has(parent) ? parent : undefined;
    children.set(place, [...(children.get(place) ?? []), id]);
  }
  const keyOf = (id: string) => all.get(id)?.notation ?? '';
  const nodesBelow = (parent: string | undefined): ComparedNode[] =>
    (children.get(parent) ?? [])
      .sort((left, right) => byCodeUnits(keyOf(left), keyOf(right)) || byCodeUnits(left, right))
      .map((id) => ({
        ...mentionOf(id, sides),
        ops: changed.get(id) ?? [],
        children: nodesBelow(id),
      }));
  return nodesBelow(undefined);
};
