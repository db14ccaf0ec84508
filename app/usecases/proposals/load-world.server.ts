import type { World } from '~/domain/proposals/validate-change';
import { parseTree } from '~/domain/taxonomy/tree';
import type { Executor } from '~db/client.server';
import { categoriesOf } from '~db/repositories/categories.server';

/** The taxonomy as a proposal finds it (P1). The database refuses trees that cannot be parsed. */
export async function loadWorld(db: Executor, taxonomyId: string): Promise<World> {
  const categories = await categoriesOf(db, taxonomyId);
  const tree = parseTree(categories);
  if (!tree.ok) throw new Error(`taxonomy ${taxonomyId}: ${tree.refusal.code}`);
  return {
    tree: tree.value,
    statuses: new Map(categories.map(({ id, status }) => [id, status])),
  };
}
