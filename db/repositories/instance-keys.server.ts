import { and, asc, eq, sql } from 'drizzle-orm';
import type { Executor } from '../client.server';
import { instanceKeys } from '../schema/accounts';

export async function readKey(db: Executor, name: string): Promise<unknown> {
  const [row] = await db
    .select({ value: instanceKeys.value })
    .from(instanceKeys)
    .where(eq(instanceKeys.name, name));
  return row?.value;
}

/** The values of all names that begin with `prefix`, oldest first. */
export async function readKeys(db: Executor, prefix: string): Promise<unknown[]> {
  const rows = await db
    .select({ value: instanceKeys.value })
    .from(instanceKeys)
    .where(sql`starts_with(${instanceKeys.name}, ${prefix})`)
    .orderBy(asc(instanceKeys.createdAt), asc(instanceKeys.name));
  return rows.map(({ value }) => value);
}

/** Keeps `value` under `name` unless something is there already; returns what stands. Safe when several processes start at once. */
export async function keepFirst(
  db: Executor,
  { name, value, at }: { name: string; value: unknown; at: Date },
): Promise<unknown> {
  await db.insert(instanceKeys).values({ name, value, createdAt: at }).onConflictDoNothing();
  return readKey(db, name);
}

export async function writeKey(
  db: Executor,
  { name, value, at }: { name: string; value: unknown; at: Date },
): Promise<void> {
  await db
    .insert(instanceKeys)
    .values({ name, value, createdAt: at })
    .onConflictDoUpdate({ target: instanceKeys.name, set: { value, createdAt: at } });
}

export async function removeKey(db: Executor, name: string): Promise<void> {
  await db.delete(instanceKeys).where(eq(instanceKeys.name, name));
}

/** Removes a key that holds exactly this text. True for one caller only, however many try at once. */
export async function takeKey(
  db: Executor,
  { name, value }: { name: string; value: string },
): Promise<boolean> {
  const rows = await db
    .delete(instanceKeys)
    .where(
      and(
        eq(instanceKeys.name, name),
        sql`${instanceKeys.value} = ${JSON.stringify(value)}::jsonb`,
      ),
    )
    .returning({ name: instanceKeys.name });
  return rows.length === 1;
}
