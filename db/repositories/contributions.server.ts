import { and, asc, eq } from 'drizzle-orm';
import type { Executor, Tx } from '../client.server';
import { contributions } from '../schema/proposals';

export type Contribution = typeof contributions.$inferSelect;
export type NewContribution = typeof contributions.$inferInsert;

/** False when the same form was sent before. */
export async function addContribution(tx: Tx, contribution: NewContribution): Promise<boolean> {
  const rows = await tx
    .insert(contributions)
    .values(contribution)
    .onConflictDoNothing({ target: contributions.requestId })
    .returning({ id: contributions.id });
  return rows.length === 1;
}

/** Oldest first; those taken back stay, without their words. */
export async function contributionsOfParticipant(
  db: Executor,
  participantId: string,
): Promise<Contribution[]> {
  return db
    .select()
    .from(contributions)
    .where(eq(contributions.participantId, participantId))
    .orderBy(asc(contributions.createdAt), asc(contributions.id));
}

/** Empties one's own contribution (R5). The one before it was emptied; `undefined` if it is not theirs or already empty. */
export async function emptyContribution(
  tx: Tx,
  { participantId, id, now }: { participantId: string; id: string; now: Date },
): Promise<Contribution | undefined> {
  const [row] = await tx
    .select()
    .from(contributions)
    .where(and(eq(contributions.id, id), eq(contributions.participantId, participantId)))
    .for('update');
  if (!row || row.withdrawnAt) return undefined;
  await tx
    .update(contributions)
    .set({ body: '', withdrawnAt: now })
    .where(eq(contributions.id, id));
  return row;
}
