import { and, asc, eq, exists, inArray, max, or, sql } from 'drizzle-orm';
import type { Executor, Tx } from '../client.server';
import { currentAnswers, handCounts } from '../schema/answers';
import { decisions } from '../schema/decisions';
import { proposals, showings } from '../schema/proposals';
import { renderings, revisions } from '../schema/taxonomies';

export type Proposal = typeof proposals.$inferSelect;
export type NewProposal = typeof proposals.$inferInsert;

interface WordedProposal {
  readonly proposal: NewProposal;
  readonly revision: typeof revisions.$inferInsert;
  readonly renderings: readonly (typeof renderings.$inferInsert)[];
}

/** A proposal with its first wording. */
export async function addProposal(tx: Tx, worded: WordedProposal): Promise<void> {
  await tx.insert(proposals).values(worded.proposal);
  await tx.insert(revisions).values(worded.revision);
  if (worded.renderings.length > 0) await tx.insert(renderings).values([...worded.renderings]);
}

export async function proposalByRequest(
  db: Executor,
  { sessionId, requestId }: { sessionId: string; requestId: string },
): Promise<Proposal | undefined> {
  const [row] = await db
    .select()
    .from(proposals)
    .where(and(eq(proposals.requestId, requestId), eq(proposals.sessionId, sessionId)));
  return row;
}

export async function proposalById(
  db: Executor,
  { sessionId, proposalId }: { sessionId: string; proposalId: string },
): Promise<Proposal | undefined> {
  const [row] = await db
    .select()
    .from(proposals)
    .where(and(eq(proposals.id, proposalId), eq(proposals.sessionId, sessionId)));
  return row;
}

/** Oldest first. */
export async function proposalsOfParticipant(
  db: Executor,
  participantId: string,
): Promise<Proposal[]> {
  return db
    .select()
    .from(proposals)
    .where(eq(proposals.participantId, participantId))
    .orderBy(asc(proposals.createdAt), asc(proposals.id));
}

/** What an order of items is made of, and whether a voter has answered the wording that stands. */
export interface AgendaItem {
  readonly id: string;
  readonly revisionId: string;
  readonly contentWarning: string;
  readonly isAnswered: boolean;
}

/** The open items that the room may see, in agenda order. */
export async function openItems(
  db: Executor,
  { sessionId, voterId }: { sessionId: string; voterId: string | null },
): Promise<AgendaItem[]> {
  const answer = db
    .select({ one: sql`1` })
    .from(currentAnswers)
    .where(
      and(
        eq(currentAnswers.revisionId, proposals.currentRevisionId),
        eq(currentAnswers.voterId, voterId ?? '00000000-0000-0000-0000-000000000000'),
      ),
    );
  return db
    .select({
      id: proposals.id,
      revisionId: proposals.currentRevisionId,
      contentWarning: proposals.contentWarning,
      isAnswered: sql<boolean>`${exists(answer)}`,
    })
    .from(proposals)
    .where(
      and(
        eq(proposals.sessionId, sessionId),
        eq(proposals.visibility, 'passed'),
        eq(proposals.status, 'open'),
        eq(proposals.isForNextRound, false),
      ),
    )
    .orderBy(asc(proposals.position), asc(proposals.id));
}

/** The place on the agenda after the last. The caller holds the session's row. */
export async function nextAgendaPosition(tx: Tx, sessionId: string): Promise<number> {
  const [row] = await tx
    .select({ last: max(proposals.position) })
    .from(proposals)
    .where(eq(proposals.sessionId, sessionId));
  return (row?.last ?? -1) + 1;
}

type Changeable = Pick<
  Proposal,
  'status' | 'visibility' | 'rationale' | 'contentWarning' | 'participantId' | 'joinedIntoId'
>;

export async function updateProposal(
  tx: Tx,
  { proposalId, set }: { proposalId: string; set: Partial<Changeable> },
): Promise<void> {
  await tx.update(proposals).set(set).where(eq(proposals.id, proposalId));
}

/** Whether anybody has answered any wording of a proposal, by device or by hand, or it was decided. */
export async function hasAnswers(tx: Tx, proposalId: string): Promise<boolean> {
  const own = tx
    .select({ id: revisions.id })
    .from(revisions)
    .where(eq(revisions.proposalId, proposalId));
  const answer = tx.select({ one: sql`1` }).from(currentAnswers);
  const hand = tx.select({ one: sql`1` }).from(handCounts);
  const decision = tx.select({ one: sql`1` }).from(decisions);
  const [row] = await tx
    .select({ id: proposals.id })
    .from(proposals)
    .where(
      and(
        eq(proposals.id, proposalId),
        or(
          exists(answer.where(inArray(currentAnswers.revisionId, own))),
          exists(hand.where(inArray(handCounts.revisionId, own))),
          exists(decision.where(eq(decisions.proposalId, proposalId))),
        ),
      ),
    );
  return row !== undefined;
}

/** Removes every wording of a proposal that its author took back before anybody answered it (R5). */
export async function eraseWordings(tx: Tx, proposalId: string): Promise<void> {
  const own = tx
    .select({ id: revisions.id })
    .from(revisions)
    .where(eq(revisions.proposalId, proposalId));
  await tx.delete(renderings).where(inArray(renderings.revisionId, own));
}

/** Notes that somebody has been shown an item: the base of the quorum (D1). */
export async function addShowing(
  db: Executor,
  { proposalId, voterId }: { proposalId: string; voterId: string },
): Promise<void> {
  await db.insert(showings).values({ proposalId, voterId }).onConflictDoNothing();
}

/** The proposals about one category that the room may see, in agenda order. */
export async function standingProposals(
  db: Executor,
  { sessionId, categoryId }: { sessionId: string; categoryId: string },
): Promise<string[]> {
  const rows = await db
    .select({ id: proposals.id })
    .from(proposals)
    .where(
      and(
        eq(proposals.sessionId, sessionId),
        eq(proposals.categoryId, categoryId),
        eq(proposals.visibility, 'passed'),
        inArray(proposals.status, ['open', 'decided']),
      ),
    )
    .orderBy(asc(proposals.position), asc(proposals.id));
  return rows.map(({ id }) => id);
}

/** What was decided about some proposals, and whether it changed the list. */
export async function decisionsAbout(
  db: Executor,
  proposalIds: readonly string[],
): Promise<
  { proposalId: string; decidedAt: Date; isApplied: boolean; categoryId: string | null }[]
> {
  if (proposalIds.length === 0) return [];
  const rows = await db
    .select({
      proposalId: decisions.proposalId,
      decidedAt: decisions.decidedAt,
      categoryId: decisions.categoryId,
      effect: decisions.effect,
    })
    .from(decisions)
    .where(inArray(decisions.proposalId, [...proposalIds]));
  return rows.map(({ effect, ...row }) => ({ ...row, isApplied: effect === 'applied' }));
}
