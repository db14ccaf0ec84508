import { eq } from 'drizzle-orm';
import type { Executor } from '../client.server';
import { instanceKeys } from '../schema/accounts';

export async function readKey(db: Executor, name: string): Promise<unknown> {
  const [row] = await db
    .select({ value: instanceKeys.value })
    .from(instanceKeys)
    .where(eq(instanceKeys.name, name));
  return row?.value;
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
