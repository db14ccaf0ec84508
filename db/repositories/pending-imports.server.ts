import { and, eq, gt, lt } from 'drizzle-orm';
import type { Executor } from '../client.server';
import { pendingImports } from '../schema/releases';

export type PendingImport = typeof pendingImports.$inferSelect;

/** Keeps an upload between the dry run and the confirmation; what has expired goes. */
export async function keepUpload(db: Executor, upload: PendingImport, now: Date): Promise<void> {
  await db.delete(pendingImports).where(lt(pendingImports.expiresAt, now));
  await db.insert(pendingImports).values(upload);
}

/** The upload, for the account that sent it, unless it has expired. */
export async function uploadOf(
  db: Executor,
  { id, accountId, now }: { id: string; accountId: string; now: Date },
): Promise<PendingImport | undefined> {
  const [row] = await db
    .select()
    .from(pendingImports)
    .where(
      and(
        eq(pendingImports.id, id),
        eq(pendingImports.accountId, accountId),
        gt(pendingImports.expiresAt, now),
      ),
    );
  return row;
}
