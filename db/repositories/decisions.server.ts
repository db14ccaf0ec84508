import { and, asc, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import { type AnswerWord, emptyTally, type Tally } from '../../app/domain/answers/answer';
import type { Executor, Tx } from '../client.server';
import { currentAnswers, handCounts } from '../schema/answers';
import { decisions } from '../schema/decisions';
import { objectionSeconds, objections, proposals, showings } from '../schema/proposals';
import { participants, slipBatches } from '../schema/sessions';

export type DecisionEntry = typeof decisions.$inferSelect;
export type NewDecision = typeof decisions.$inferInsert;
export type OpenProposal = typeof proposals.$inferSelect;

/** What the room has before it and a facilitator has read, in agenda order. */
export async function proposalsToDecide(tx: Tx, sessionId: string): Promise<OpenProposal[]> {
  return tx
    .select()
    .from(proposals)
    .where(
      and(
        eq(proposals.sessionId, sessionId),
        eq(proposals.status, 'open'),
        eq(proposals.visibility, 'passed'),
        eq(proposals.isForNextRound, false),
      ),
    )
    .orderBy(asc(proposals.position), asc(proposals.id));
}

/** A batch of slips that was set aside takes its people's answers out of every count (S7). */
const isCounted = isNull(slipBatches.setAsideAt);

export interface CommunityTally {
  readonly communityId: string | null;
  readonly isAttested: boolean;
  readonly tally: Tally;
}

/** Answers on devices, by revision, then by community and how it was declared; one query for all items. */
export async function countDevices(
  tx: Tx,
  revisionIds: readonly string[],
): Promise<Map<string, CommunityTally[]>> {
  const counted = new Map<string, CommunityTally[]>();
  if (revisionIds.length === 0) return counted;
  const rows = await tx
    .select({
      revisionId: currentAnswers.revisionId,
      communityId: participants.communityId,
      isAttested: sql<boolean>`coalesce(${participants.communityIsAttested}, false)`,
      answer: currentAnswers.answer,
      people: sql<number>`count(*)::int`,
    })
    .from(currentAnswers)
    // Whoever withdrew is nobody any more; what they answered still counts.
    .leftJoin(participants, eq(participants.voterId, currentAnswers.voterId))
    .leftJoin(slipBatches, eq(slipBatches.id, participants.slipBatchId))
    .where(and(inArray(currentAnswers.revisionId, [...revisionIds]), isCounted))
    .groupBy(
      currentAnswers.revisionId,
      participants.communityId,
      participants.communityIsAttested,
      currentAnswers.answer,
    );
  for (const { revisionId, communityId, isAttested, answer, people } of rows) {
    const groups = counted.get(revisionId) ?? [];
    const known = groups.find(
      (group) => group.communityId === communityId && group.isAttested === isAttested,
    );
    if (known) addPeople(known.tally, answer, people);
    else {
      const tally = { ...emptyTally };
      addPeople(tally, answer, people);
      groups.push({ communityId, isAttested, tally });
    }
    counted.set(revisionId, groups);
  }
  return counted;
}

function addPeople(tally: Record<AnswerWord, number>, answer: AnswerWord, people: number): void {
  tally[answer] += people;
}

/** Raised hands by revision. */
export async function countHands(
  tx: Tx,
  revisionIds: readonly string[],
): Promise<Map<string, Tally>> {
  const counted = new Map<string, Record<AnswerWord, number>>();
  if (revisionIds.length === 0) return counted;
  const rows = await tx
    .select()
    .from(handCounts)
    .where(inArray(handCounts.revisionId, [...revisionIds]));
  for (const { revisionId, answer, people } of rows) {
    const tally = counted.get(revisionId) ?? { ...emptyTally };
    tally[answer] = people;
    counted.set(revisionId, tally);
  }
  return counted;
}

/** To how many people each proposal was shown on a device. */
export async function countShowings(
  tx: Tx,
  proposalIds: readonly string[],
): Promise<Map<string, number>> {
  if (proposalIds.length === 0) return new Map();
  const rows = await tx
    .select({ proposalId: showings.proposalId, people: sql<number>`count(*)::int` })
    .from(showings)
    .leftJoin(participants, eq(participants.voterId, showings.voterId))
    .leftJoin(slipBatches, eq(slipBatches.id, participants.slipBatchId))
    .where(and(inArray(showings.proposalId, [...proposalIds]), isCounted))
    .groupBy(showings.proposalId);
  return new Map(rows.map(({ proposalId, people }) => [proposalId, people]));
}

export interface StandingObjection {
  readonly id: string;
  readonly proposalId: string;
  readonly mayPublish: boolean;
  /** Others who second it; its author is not counted. */
  readonly seconds: number;
}

/** Objections that a facilitator has read and nobody took back. */
export async function standingObjections(
  tx: Tx,
  proposalIds: readonly string[],
): Promise<StandingObjection[]> {
  if (proposalIds.length === 0) return [];
  const author = sql`(select voter_id from participants where id = ${objections.participantId})`;
  return tx
    .select({
      id: objections.id,
      proposalId: objections.proposalId,
      mayPublish: objections.mayPublish,
      seconds: sql<number>`count(${objectionSeconds.voterId})::int`,
    })
    .from(objections)
    .leftJoin(
      objectionSeconds,
      and(
        eq(objectionSeconds.objectionId, objections.id),
        sql`${objectionSeconds.voterId} is distinct from ${author}`,
      ),
    )
    .where(
      and(
        inArray(objections.proposalId, [...proposalIds]),
        eq(objections.visibility, 'passed'),
        isNull(objections.withdrawnAt),
      ),
    )
    .groupBy(objections.id)
    .orderBy(asc(objections.createdAt), asc(objections.id));
}

/**
 * Keeps a decision. One that stayed open on the same wording gives way: nothing had been decided, and the room
 * answered on. Any other is frozen (D3).
 */
export async function addDecision(tx: Tx, decision: NewDecision): Promise<void> {
  await tx
    .delete(decisions)
    .where(
      and(
        eq(decisions.proposalId, decision.proposalId),
        eq(decisions.revisionId, decision.revisionId),
        eq(decisions.outcome, 'open'),
      ),
    );
  await tx.insert(decisions).values(decision);
}

export async function closeProposal(
  tx: Tx,
  { id, needsRebase }: { id: string; needsRebase: boolean },
): Promise<void> {
  await tx.update(proposals).set({ status: 'decided', needsRebase }).where(eq(proposals.id, id));
}

/** The decisions of a session in agenda order. */
export async function decisionsOfSession(
  db: Executor,
  sessionId: string,
): Promise<DecisionEntry[]> {
  return db
    .select()
    .from(decisions)
    .where(eq(decisions.sessionId, sessionId))
    .orderBy(asc(decisions.position), asc(decisions.id));
}

/** One decision with its proposal, both held until the end of the transaction. */
export async function lockDecision(
  tx: Tx,
  { sessionId, id }: { sessionId: string; id: string },
): Promise<{ decision: DecisionEntry; proposal: OpenProposal } | undefined> {
  const [row] = await tx
    .select({ decision: decisions, proposal: proposals })
    .from(decisions)
    .innerJoin(proposals, eq(proposals.id, decisions.proposalId))
    .where(and(eq(decisions.id, id), eq(decisions.sessionId, sessionId)))
    .for('update');
  return row;
}

export async function noteEffect(
  tx: Tx,
  { id, effect, categoryId }: Pick<DecisionEntry, 'id' | 'effect' | 'categoryId'>,
): Promise<void> {
  await tx.update(decisions).set({ effect, categoryId }).where(eq(decisions.id, id));
  await tx
    .update(proposals)
    .set({ needsRebase: false })
    .where(
      and(
        ne(proposals.needsRebase, false),
        inArray(
          proposals.id,
          tx.select({ id: decisions.proposalId }).from(decisions).where(eq(decisions.id, id)),
        ),
      ),
    );
}
