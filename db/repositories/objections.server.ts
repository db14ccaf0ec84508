import { and, asc, count, eq, isNull } from 'drizzle-orm';
import type { Executor, Tx } from '../client.server';
import { objectionSeconds, objections } from '../schema/proposals';

export type Objection = typeof objections.$inferSelect;
export type NewObjection = typeof objections.$inferInsert;

/** False when the same form was sent before. */
export async function addObjection(tx: Tx, objection: NewObjection): Promise<boolean> {
  const rows = await tx
    .insert(objections)
    .values(objection)
    .onConflictDoNothing({ target: objections.requestId })
    .returning({ id: objections.id });
  return rows.length === 1;
}

/** An objection as the room may read it. */
export interface PassedObjection {
  readonly id: string;
  readonly proposalId: string;
  readonly participantId: string | null;
  readonly language: string;
  readonly reason: string;
  readonly contentWarning: string;
  readonly seconds: number;
}

const isStanding = and(isNull(objections.withdrawnAt), eq(objections.visibility, 'passed'));

/** Those against one proposal that a facilitator let pass, with how many second each. Oldest first. */
export async function passedObjections(
  db: Executor,
  { sessionId, proposalId }: { sessionId: string; proposalId: string },
): Promise<PassedObjection[]> {
  return db
    .select({
      id: objections.id,
      proposalId: objections.proposalId,
      participantId: objections.participantId,
      language: objections.language,
      reason: objections.reason,
      contentWarning: objections.contentWarning,
      seconds: count(objectionSeconds.voterId),
    })
    .from(objections)
    .leftJoin(objectionSeconds, eq(objectionSeconds.objectionId, objections.id))
    .where(
      and(eq(objections.sessionId, sessionId), eq(objections.proposalId, proposalId), isStanding),
    )
    .groupBy(objections.id)
    .orderBy(asc(objections.createdAt), asc(objections.id));
}

export async function objectionById(
  db: Executor,
  { sessionId, id }: { sessionId: string; id: string },
): Promise<Objection | undefined> {
  const [row] = await db
    .select()
    .from(objections)
    .where(and(eq(objections.id, id), eq(objections.sessionId, sessionId), isStanding));
  return row;
}

export async function objectionsOfParticipant(
  db: Executor,
  participantId: string,
): Promise<Objection[]> {
  return db
    .select()
    .from(objections)
    .where(eq(objections.participantId, participantId))
    .orderBy(asc(objections.createdAt), asc(objections.id));
}

/** How many people stand behind an objection. */
export const countSeconds = (db: Executor, objectionId: string): Promise<number> =>
  db.$count(objectionSeconds, eq(objectionSeconds.objectionId, objectionId));

export async function setSecond(
  tx: Tx,
  {
    objectionId,
    voterId,
    isSeconded,
  }: { objectionId: string; voterId: string; isSeconded: boolean },
): Promise<void> {
  if (isSeconded) {
    await tx.insert(objectionSeconds).values({ objectionId, voterId }).onConflictDoNothing();
    return;
  }
  await tx
    .delete(objectionSeconds)
    .where(
      and(eq(objectionSeconds.objectionId, objectionId), eq(objectionSeconds.voterId, voterId)),
    );
}

/** The objections to a proposal that a voter seconds. */
export async function secondedBy(
  db: Executor,
  { proposalId, voterId }: { proposalId: string; voterId: string },
): Promise<Set<string>> {
  const rows = await db
    .select({ id: objectionSeconds.objectionId })
    .from(objectionSeconds)
    .innerJoin(objections, eq(objections.id, objectionSeconds.objectionId))
    .where(and(eq(objections.proposalId, proposalId), eq(objectionSeconds.voterId, voterId)));
  return new Set(rows.map(({ id }) => id));
}

/** Empties one's own objection (R5); `undefined` if it is not theirs or already empty. */
export async function emptyObjection(
  tx: Tx,
  { participantId, id, now }: { participantId: string; id: string; now: Date },
): Promise<Objection | undefined> {
  const [row] = await tx
    .select()
    .from(objections)
    .where(and(eq(objections.id, id), eq(objections.participantId, participantId)))
    .for('update');
  if (!row || row.withdrawnAt) return undefined;
  await tx
    .update(objections)
    .set({ reason: '', contentWarning: '', withdrawnAt: now })
    .where(eq(objections.id, id));
  return row;
}
