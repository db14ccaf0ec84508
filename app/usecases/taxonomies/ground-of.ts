import type { Ground } from '~/domain/taxonomy/relation';
import { parseTree } from '~/domain/taxonomy/tree';
import type { PlacedCategory } from '~db/repositories/categories.server';

/** The list as rules about two of its categories look at it. */
export function groundOf(categories: readonly PlacedCategory[]): Ground {
  const tree = parseTree(categories);
  if (!tree.ok) throw new Error(`stored tree: ${tree.refusal.code}`);
  return { tree: tree.value, statuses: new Map(categories.map(({ id, status }) => [id, status])) };
}
