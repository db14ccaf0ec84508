import { and, eq, sql } from 'drizzle-orm';
import type { Executor, Tx } from '../client.server';
import { currentAnswers, handCounts } from '../schema/answers';
import { proposals } from '../schema/proposals';
import { revisions } from '../schema/taxonomies';

/** One wording of a proposal. */
export async function revisionOfProposal(
  tx: Tx,
  { proposalId, revisionId }: { proposalId: string; revisionId: string },
): Promise<typeof revisions.$inferSelect | undefined> {
  const [row] = await tx
    .select()
    .from(revisions)
    .where(and(eq(revisions.id, revisionId), eq(revisions.proposalId, proposalId)));
  return row;
}

/** How many people have answered a wording, by device or by raised hand. */
export async function countAnswers(tx: Executor, revisionId: string): Promise<number> {
  const devices = await tx.$count(currentAnswers, eq(currentAnswers.revisionId, revisionId));
  const [hands] = await tx
    .select({ people: sql<number>`coalesce(sum(${handCounts.people}), 0)::int` })
    .from(handCounts)
    .where(eq(handCounts.revisionId, revisionId));
  return devices + (hands?.people ?? 0);
}

/**
 * Answers on one wording count on its successor, too, whose meaning is the same (P3): those that stand, raised hands, and
 * the figures last shown, from which the next step is measured (V5). The log notes each, so that it stays whole, and each is
 * kept as carried, so that its giver can say that it no longer fits.
 */
export async function carryAnswers(
  tx: Tx,
  { from, to, at }: { from: string; to: string; at: Date },
): Promise<void> {
  await tx.execute(sql`
    insert into current_answers (revision_id, voter_id, session_id, rendering_id, answer)
    select ${to}, voter_id, session_id, rendering_id, answer
    from current_answers where revision_id = ${from}`);
  await tx.execute(sql`
    insert into carried_answers (revision_id, voter_id, session_id, from_revision_id)
    select ${to}, voter_id, session_id, revision_id
    from current_answers where revision_id = ${from}`);
  await tx.execute(sql`
    insert into answer_log (session_id, voter_id, revision_id, rendering_id, answer, client_id, at)
    select session_id, voter_id, ${to}, rendering_id, answer, gen_random_uuid(), ${at.toISOString()}
    from current_answers where revision_id = ${from} order by gen_random_uuid()`);
  await tx.execute(sql`
    insert into hand_counts (revision_id, answer, session_id, people, entered_at)
    select ${to}, answer, session_id, people, entered_at from hand_counts
    where revision_id = ${from}`);
  await tx.execute(sql`
    insert into shown_figures (revision_id, session_id, tally)
    select ${to}, session_id, tally from shown_figures where revision_id = ${from}`);
}

export async function setCurrentRevision(
  tx: Tx,
  { proposalId, revisionId }: { proposalId: string; revisionId: string },
): Promise<void> {
  await tx
    .update(proposals)
    .set({ currentRevisionId: revisionId })
    .where(eq(proposals.id, proposalId));
}

/** Opens a draft for the room. */
export async function openForRoom(
  tx: Tx,
  { proposalId, at }: { proposalId: string; at: Date },
): Promise<void> {
  await tx
    .update(proposals)
    .set({ status: 'open', isForNextRound: false, openedAt: at })
    .where(eq(proposals.id, proposalId));
}
