import { and, asc, eq } from 'drizzle-orm';
import type { Executor } from '../client.server';
import { linearizations } from '../schema/taxonomies';

export type LinearizationRow = typeof linearizations.$inferSelect;

interface CutAddress {
  readonly taxonomyId: string;
  readonly slug: string;
}

const at = ({ taxonomyId, slug }: CutAddress) =>
  and(eq(linearizations.taxonomyId, taxonomyId), eq(linearizations.slug, slug));

export async function linearizationsOf(
  db: Executor,
  taxonomyId: string,
): Promise<LinearizationRow[]> {
  return db
    .select()
    .from(linearizations)
    .where(eq(linearizations.taxonomyId, taxonomyId))
    .orderBy(asc(linearizations.slug));
}

export async function linearizationAt(
  db: Executor,
  address: CutAddress,
): Promise<LinearizationRow | undefined> {
  const [row] = await db.select().from(linearizations).where(at(address));
  return row;
}

/** Keeps a cut in place of the one with the same name. */
export async function putLinearization(db: Executor, row: LinearizationRow): Promise<void> {
  const { purpose, most, keys, lastKey, modifiedAt } = row;
  await db
    .insert(linearizations)
    .values(row)
    .onConflictDoUpdate({
      target: [linearizations.taxonomyId, linearizations.slug],
      set: { purpose, most, keys, lastKey, modifiedAt },
    });
}

export async function removeLinearization(db: Executor, address: CutAddress): Promise<boolean> {
  const rows = await db
    .delete(linearizations)
    .where(at(address))
    .returning({ slug: linearizations.slug });
  return rows.length === 1;
}
