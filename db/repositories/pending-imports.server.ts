import { and, eq, gt, lt, ne, or } from 'drizzle-orm';
import type { Executor } from '../client.server';
import { pendingImports } from '../schema/releases';

export type PendingImport = typeof pendingImports.$inferSelect;

/** Keeps an upload between the dry run and the confirmation: the newest of each account, until it expires. */
export async function keepUpload(db: Executor, upload: PendingImport, now: Date): Promise<void> {
  const { accountId, fileName, bytes, expiresAt } = upload;
  await db
    .delete(pendingImports)
    .where(
      or(
        lt(pendingImports.expiresAt, now),
        and(eq(pendingImports.accountId, accountId), ne(pendingImports.id, upload.id)),
      ),
    );
  await db
    .insert(pendingImports)
    .values(upload)
    .onConflictDoUpdate({
      target: pendingImports.id,
      set: { fileName, bytes, expiresAt },
      setWhere: eq(pendingImports.accountId, accountId),
    });
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
