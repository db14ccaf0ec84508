import { and, eq, gt, inArray, isNull, type SQL } from 'drizzle-orm';
import type { Executor, Tx } from '../client.server';
import { participants, sessions, slipBatches, slips } from '../schema/sessions';
import { inOrder, type Session } from './sessions.server';

export type Participant = typeof participants.$inferSelect;
export type NewParticipant = typeof participants.$inferInsert;

/** A participant with the session they are in. */
export interface Membership {
  readonly participant: Participant;
  readonly session: Session;
}

/** Somebody by what their device holds: the hash of the door's token, or that of their receipt. */
export async function membershipBy(
  db: Executor,
  { code, by }: { code: string; by: { tokenHash: string } | { receiptHash: string } },
): Promise<Membership | undefined> {
  const held =
    'tokenHash' in by
      ? eq(participants.tokenHash, by.tokenHash)
      : eq(participants.receiptHash, by.receiptHash);
  return membershipWhere(db, and(held, eq(sessions.code, code)));
}

/** The participant and session behind a receipt, whichever session it is from. */
export async function membershipByReceipt(
  db: Executor,
  receiptHash: string,
): Promise<Membership | undefined> {
  return membershipWhere(db, eq(participants.receiptHash, receiptHash));
}

/** Somebody who is known already, with the session as it stands now. */
export async function membershipById(
  db: Executor,
  { sessionId, participantId }: { sessionId: string; participantId: string },
): Promise<Membership | undefined> {
  return membershipWhere(db, and(eq(participants.id, participantId), eq(sessions.id, sessionId)));
}

async function membershipWhere(
  db: Executor,
  condition: SQL | undefined,
): Promise<Membership | undefined> {
  const [row] = await db
    .select({ participant: participants, session: sessions })
    .from(participants)
    .innerJoin(sessions, eq(sessions.id, participants.sessionId))
    .where(condition);
  return row && { ...row, session: inOrder(row.session) };
}

export async function participantById(
  db: Executor,
  { sessionId, participantId }: { sessionId: string; participantId: string },
): Promise<Participant | undefined> {
  const [row] = await db
    .select()
    .from(participants)
    .where(and(eq(participants.id, participantId), eq(participants.sessionId, sessionId)));
  return row;
}

export async function participantByRequest(
  db: Executor,
  { sessionId, requestId }: { sessionId: string; requestId: string },
): Promise<Participant | undefined> {
  const [row] = await db
    .select()
    .from(participants)
    .where(and(eq(participants.requestId, requestId), eq(participants.sessionId, sessionId)));
  return row;
}

export async function addParticipant(db: Executor, participant: NewParticipant): Promise<void> {
  await db.insert(participants).values(participant);
}

/** How many came in after a moment, whatever has become of them since. */
export const countJoined = (
  db: Executor,
  { sessionId, since }: { sessionId: string; since: Date },
): Promise<number> =>
  db.$count(
    participants,
    and(eq(participants.sessionId, sessionId), gt(participants.joinedAt, since)),
  );

type Changeable = Pick<
  Participant,
  | 'state'
  | 'tokenHash'
  | 'voterId'
  | 'communityId'
  | 'communityIsAttested'
  | 'readingLanguages'
  | 'hidesSensitive'
  | 'receiptHash'
>;

export async function updateParticipant(
  db: Executor,
  { participantId, set }: { participantId: string; set: Partial<Changeable> },
): Promise<void> {
  await db.update(participants).set(set).where(eq(participants.id, participantId));
}

/**
 * Spends a slip of this session and gives the batch it came from; `undefined` for a code that is unknown, spent, or of a
 * batch that was set aside. One statement, so that of two people with the same slip one gets in.
 */
export async function spendSlip(
  tx: Tx,
  { sessionId, codeHash, now }: { sessionId: string; codeHash: string; now: Date },
): Promise<{ batchId: string; communityId: string | null } | undefined> {
  const usable = tx
    .select({ id: slipBatches.id })
    .from(slipBatches)
    .where(and(eq(slipBatches.sessionId, sessionId), isNull(slipBatches.setAsideAt)));
  const [spent] = await tx
    .update(slips)
    .set({ usedAt: now })
    .where(and(eq(slips.codeHash, codeHash), isNull(slips.usedAt), inArray(slips.batchId, usable)))
    .returning({ batchId: slips.batchId });
  if (!spent) return undefined;
  const [batch] = await tx
    .select({ batchId: slipBatches.id, communityId: slipBatches.communityId })
    .from(slipBatches)
    .where(eq(slipBatches.id, spent.batchId));
  return batch;
}
