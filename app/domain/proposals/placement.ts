import type { Place, Tree } from '../taxonomy/tree';

/**
 * Where a category stands after a move: under the new primary parent instead of the old one; its other parents stay.
 * `undefined` for an unknown category.
 */
export function movedPlace(tree: Tree, id: string, parentId: string | null): Place | undefined {
  const place = tree.places.get(id);
  if (!place) return undefined;
  const others = place.parents.filter(
    (parent) => parent !== place.primaryParent && parent !== parentId,
  );
  return {
    id,
    parents: parentId === null ? others : [parentId, ...others],
    primaryParent: parentId,
  };
}

/**
 * The places that change when categories are merged into one: what stood below them stands below that one, and
 * where that one stood below them it moves up to where they stood. The merged ones keep their own place for the record.
 */
export function mergedPlaces(
  tree: Tree,
  { categoryIds, intoId }: { readonly categoryIds: readonly string[]; readonly intoId: string },
): readonly Place[] {
  const merged = new Set(categoryIds);
  const changed: Place[] = [];
  for (const place of tree.places.values()) {
    if (merged.has(place.id) || !place.parents.some((parent) => merged.has(parent))) continue;
    changed.push(
      place.id === intoId ? placeAbove(tree, place, merged) : placeBelow(place, merged, intoId),
    );
  }
  return changed;
}

function placeBelow(place: Place, merged: ReadonlySet<string>, intoId: string): Place {
  const rename = (parent: string) => (merged.has(parent) ? intoId : parent);
  return {
    id: place.id,
    parents: [...new Set(place.parents.map(rename))],
    primaryParent: place.primaryParent === null ? null : rename(place.primaryParent),
  };
}

function placeAbove(tree: Tree, place: Place, merged: ReadonlySet<string>): Place {
  const climb = (parent: string): readonly string[] =>
    merged.has(parent) ? (tree.places.get(parent)?.parents ?? []).flatMap(climb) : [parent];
  const climbPrimary = (parent: string | null): string | null =>
    parent !== null && merged.has(parent)
      ? climbPrimary(tree.places.get(parent)?.primaryParent ?? null)
      : parent;
  return {
    id: place.id,
    parents: [...new Set(place.parents.flatMap(climb))],
    primaryParent: climbPrimary(place.primaryParent),
  };
}

/** The tree's places with some replaced or added, in the same order. */
export function withPlaces(tree: Tree, changed: readonly Place[]): readonly Place[] {
  const places = new Map(tree.places);
  for (const place of changed) places.set(place.id, place);
  return [...places.values()];
}
