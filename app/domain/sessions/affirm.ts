import { type CategoryStatus, isGone } from '../taxonomy/category';
import { descendantsOf, type Tree } from '../taxonomy/tree';

/** What a facilitator chose to put to the room as it is worded. `branches` are categories with everything below them. */
export interface AffirmChoice {
  readonly mode: 'none' | 'all' | 'chosen';
  readonly ids: readonly string[];
  readonly branches: readonly string[];
}

/**
 * The standing categories that a choice means, each once, in the tree's order. Unknown ids and categories that
 * are gone are left out: the tree may have moved since the form was opened.
 */
export function categoriesToAffirm(
  choice: AffirmChoice,
  { tree, statuses }: { tree: Tree; statuses: ReadonlyMap<string, CategoryStatus> },
): readonly string[] {
  if (choice.mode === 'none') return [];
  const chosen = new Set(choice.ids);
  for (const id of choice.branches) {
    chosen.add(id);
    for (const below of descendantsOf(tree, id)) chosen.add(below);
  }
  return [...tree.places.keys()].filter((id) => {
    const status = statuses.get(id);
    const stands = status !== undefined && !isGone(status);
    return stands && (choice.mode === 'all' || chosen.has(id));
  });
}
