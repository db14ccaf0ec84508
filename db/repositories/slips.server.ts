import { and, asc, count, eq, inArray } from 'drizzle-orm';
import type { Executor, Tx } from '../client.server';
import { carriedAnswers, currentAnswers } from '../schema/answers';
import { exampleAnswers, objectionSeconds, showings } from '../schema/proposals';
import { participants, slipBatches, slips } from '../schema/sessions';

export type SlipBatch = typeof slipBatches.$inferSelect;
export type NewSlipBatch = typeof slipBatches.$inferInsert;

/** False when the same form made it before. */
export async function addSlipBatch(tx: Tx, batch: NewSlipBatch): Promise<boolean> {
  const rows = await tx
    .insert(slipBatches)
    .values(batch)
    .onConflictDoNothing({ target: slipBatches.requestId })
    .returning({ id: slipBatches.id });
  return rows.length === 1;
}

export async function addSlips(
  tx: Tx,
  { batchId, codeHashes }: { batchId: string; codeHashes: readonly string[] },
): Promise<void> {
  await tx.insert(slips).values(codeHashes.map((codeHash) => ({ batchId, codeHash })));
}

export type CountedBatch = SlipBatch & { readonly slips: number; readonly used: number };

/** The batches of a session with how many slips each has and how many were used, oldest first. */
export async function slipBatchesOf(db: Executor, sessionId: string): Promise<CountedBatch[]> {
  const rows = await db
    .select({ batch: slipBatches, slips: count(slips.codeHash), used: count(slips.usedAt) })
    .from(slipBatches)
    .leftJoin(slips, eq(slips.batchId, slipBatches.id))
    .where(eq(slipBatches.sessionId, sessionId))
    .groupBy(slipBatches.id)
    .orderBy(asc(slipBatches.createdAt), asc(slipBatches.id));
  return rows.map(({ batch, ...counts }) => ({ ...batch, ...counts }));
}

/** The hashes of a batch's slips that nobody has used. */
export async function unusedSlips(db: Executor, batchId: string): Promise<Set<string>> {
  const rows = await db
    .select({ codeHash: slips.codeHash, usedAt: slips.usedAt })
    .from(slips)
    .where(eq(slips.batchId, batchId));
  return new Set(rows.filter(({ usedAt }) => usedAt === null).map(({ codeHash }) => codeHash));
}

/**
 * Sets a whole batch aside: whoever came in with one of its slips is out, and what they answered no longer
 * counts. Their words stay for the facilitators to judge; the log of answers keeps what was given.
 */
export async function setBatchAside(
  tx: Tx,
  { batchId, reason, at }: { batchId: string; reason: string; at: Date },
): Promise<void> {
  await tx
    .update(slipBatches)
    .set({ setAsideAt: at, setAsideReason: reason })
    .where(eq(slipBatches.id, batchId));
  const out = await tx
    .update(participants)
    .set({ state: 'refused' })
    .where(eq(participants.slipBatchId, batchId))
    .returning({ voterId: participants.voterId });
  const voters = out.flatMap(({ voterId }) => voterId ?? []);
  if (voters.length === 0) return;
  await tx.delete(currentAnswers).where(inArray(currentAnswers.voterId, voters));
  await tx.delete(carriedAnswers).where(inArray(carriedAnswers.voterId, voters));
  await tx.delete(showings).where(inArray(showings.voterId, voters));
  await tx.delete(objectionSeconds).where(inArray(objectionSeconds.voterId, voters));
  await tx.delete(exampleAnswers).where(inArray(exampleAnswers.voterId, voters));
}

/** Nobody can come in any more with what is left of a batch. */
export async function dropUnusedSlips(tx: Tx, batchId: string): Promise<void> {
  const unused = [...(await unusedSlips(tx, batchId))];
  if (unused.length === 0) return;
  await tx.delete(slips).where(and(eq(slips.batchId, batchId), inArray(slips.codeHash, unused)));
}
