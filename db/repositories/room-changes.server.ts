import { and, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Executor } from '../client.server';
import { answerLog, handCounts } from '../schema/answers';
import { participants, sessions } from '../schema/sessions';

/** The revision of each of these sessions; those that are gone are missing. */
export async function sessionRevisions(
  db: Executor,
  sessionIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await db
    .select({ id: sessions.id, revision: sessions.revision })
    .from(sessions)
    .where(inArray(sessions.id, [...sessionIds]));
  return new Map(rows.map(({ id, revision }) => [id, revision]));
}

/** The highest number that the log of answers has given out so far; 0 for none. */
export async function lastAnswerNumber(db: Executor): Promise<number> {
  const [row] = await db.select({ last: sql<string | null>`max(${answerLog.id})` }).from(answerLog);
  return Number(row?.last ?? 0);
}

interface Since {
  readonly sessionIds: readonly string[];
  readonly answerNumber: number;
  readonly at: Date;
}

/** Revisions on which answers were logged after a number, or hands entered after a time. */
export async function changedSince(
  db: Executor,
  { sessionIds, answerNumber, at }: Since,
): Promise<{ readonly sessionId: string; readonly revisionId: string }[]> {
  const answered = db
    .selectDistinct({ sessionId: answerLog.sessionId, revisionId: answerLog.revisionId })
    .from(answerLog)
    .where(and(gt(answerLog.id, answerNumber), inArray(answerLog.sessionId, [...sessionIds])));
  const raised = db
    .selectDistinct({ sessionId: handCounts.sessionId, revisionId: handCounts.revisionId })
    .from(handCounts)
    .where(and(gt(handCounts.enteredAt, at), inArray(handCounts.sessionId, [...sessionIds])));
  return answered.union(raised);
}

/** Those of some participants who are (still) in. */
export async function participantsInside(
  db: Executor,
  participantIds: readonly string[],
): Promise<Set<string>> {
  const rows = await db
    .select({ id: participants.id })
    .from(participants)
    .where(and(inArray(participants.id, [...participantIds]), eq(participants.state, 'in')));
  return new Set(rows.map(({ id }) => id));
}
