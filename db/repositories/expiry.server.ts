import { and, eq, inArray, isNotNull, notExists, or, sql } from 'drizzle-orm';
import type { Tx } from '../client.server';
import { currentAnswers, handCounts, shownFigures } from '../schema/answers';
import { decisions } from '../schema/decisions';
import { annotations, contributions, objections, proposals, reports } from '../schema/proposals';
import { participants, sessions, slipBatches, slips } from '../schema/sessions';
import { revisions } from '../schema/taxonomies';

/**
 * Deletes what a session's people were promised would go (S8): contributions, reports, notes and objections that were not
 * passed for publication, proposals that nothing was decided about, and every way back to a person. What is left of a
 * person is a language and a community, for the counts of later releases.
 */
export async function deleteExpired(tx: Tx, sessionId: string): Promise<void> {
  await tx.delete(contributions).where(eq(contributions.sessionId, sessionId));
  await tx.delete(reports).where(eq(reports.sessionId, sessionId));
  await tx.delete(annotations).where(
    and(
      eq(annotations.sessionId, sessionId),
      sql`not (${annotations.visibility} = 'passed' and ${annotations.withdrawnAt} is null
        and ${annotations.scope} in ('taxonomy', 'published'))`,
    ),
  );
  await tx.delete(objections).where(
    and(
      eq(objections.sessionId, sessionId),
      sql`not (${objections.visibility} = 'passed' and ${objections.withdrawnAt} is null
        and ${objections.mayPublish})`,
    ),
  );
  await deleteUndecided(tx, sessionId);
  await forgetPeople(tx, sessionId);
}

async function deleteUndecided(tx: Tx, sessionId: string): Promise<void> {
  const decision = tx
    .select({ one: sql`1` })
    .from(decisions)
    .where(eq(decisions.proposalId, proposals.id));
  const gone = await tx
    .delete(proposals)
    .where(and(eq(proposals.sessionId, sessionId), notExists(decision)))
    .returning({ id: proposals.id });
  if (gone.length === 0) return;
  const ids = gone.map(({ id }) => id);
  const words = await tx
    .delete(revisions)
    .where(inArray(revisions.proposalId, ids))
    .returning({ id: revisions.id });
  const revisionIds = words.map(({ id }) => id);
  if (revisionIds.length === 0) return;
  for (const table of [currentAnswers, handCounts, shownFigures]) {
    await tx.delete(table).where(inArray(table.revisionId, revisionIds));
  }
}

async function forgetPeople(tx: Tx, sessionId: string): Promise<void> {
  for (const table of [proposals, annotations, objections]) {
    await tx.update(table).set({ participantId: null }).where(eq(table.sessionId, sessionId));
  }
  const batches = tx
    .select({ id: slipBatches.id })
    .from(slipBatches)
    .where(eq(slipBatches.sessionId, sessionId));
  await tx.delete(slips).where(inArray(slips.batchId, batches));
  const isKnown = or(
    isNotNull(participants.tokenHash),
    isNotNull(participants.receiptHash),
    isNotNull(participants.voterId),
  );
  const session = tx
    .select({ createdAt: sessions.createdAt })
    .from(sessions)
    .where(eq(sessions.id, sessionId));
  await tx
    .update(participants)
    .set({
      tokenHash: null,
      receiptHash: null,
      voterId: null,
      slipBatchId: null,
      // The cookie is made from the form's id.
      requestId: sql`gen_random_uuid()`,
      joinedAt: sql`(${session})`,
    })
    .where(and(eq(participants.sessionId, sessionId), isKnown));
}
