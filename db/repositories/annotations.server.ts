import { and, asc, eq, inArray, isNull, ne, or } from 'drizzle-orm';
import type { Executor, Tx } from '../client.server';
import { decisions } from '../schema/decisions';
import { annotations } from '../schema/proposals';

export type Annotation = typeof annotations.$inferSelect;
export type NewAnnotation = typeof annotations.$inferInsert;

/** False when the same form was sent before. */
export async function addAnnotation(tx: Tx, annotation: NewAnnotation): Promise<boolean> {
  const rows = await tx
    .insert(annotations)
    .values(annotation)
    .onConflictDoNothing({ target: annotations.requestId })
    .returning({ id: annotations.id });
  return rows.length === 1;
}

/** What a room may read of notes (A2): passed, not taken back, and meant to travel further than the facilitators. */
const isForRoom = (sessionId: string) =>
  and(
    eq(annotations.visibility, 'passed'),
    isNull(annotations.withdrawnAt),
    ne(annotations.scope, 'facilitators'),
    or(eq(annotations.sessionId, sessionId), inArray(annotations.scope, ['taxonomy', 'published'])),
  );

/** The notes on some targets that a room may read, oldest first. */
export async function annotationsOn(
  db: Executor,
  {
    sessionId,
    taxonomyId,
    targetIds,
  }: {
    sessionId: string;
    taxonomyId: string;
    targetIds: readonly string[];
  },
): Promise<Annotation[]> {
  if (targetIds.length === 0) return [];
  return db
    .select()
    .from(annotations)
    .where(
      and(
        eq(annotations.taxonomyId, taxonomyId),
        inArray(annotations.targetId, [...targetIds]),
        isForRoom(sessionId),
      ),
    )
    .orderBy(asc(annotations.createdAt), asc(annotations.id));
}

/** Those of some annotations that a room may read. */
export async function annotationsForRoom(
  db: Executor,
  { sessionId, ids }: { sessionId: string; ids: readonly string[] },
): Promise<Annotation[]> {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(annotations)
    .where(and(inArray(annotations.id, [...ids]), isForRoom(sessionId)));
}

/**
 * The notes that may be read on the public page of one category (A2): put on itself, or on what a session decided about
 * it. Oldest first.
 */
export async function annotationsForPage(
  db: Executor,
  { taxonomyId, categoryId }: { taxonomyId: string; categoryId: string },
): Promise<Annotation[]> {
  const decided = db
    .select({ id: decisions.proposalId })
    .from(decisions)
    .where(and(eq(decisions.taxonomyId, taxonomyId), eq(decisions.categoryId, categoryId)));
  return db
    .select()
    .from(annotations)
    .where(
      and(
        eq(annotations.taxonomyId, taxonomyId),
        eq(annotations.visibility, 'passed'),
        isNull(annotations.withdrawnAt),
        inArray(annotations.scope, ['taxonomy', 'published']),
        or(eq(annotations.targetId, categoryId), inArray(annotations.targetId, decided)),
      ),
    )
    .orderBy(asc(annotations.createdAt), asc(annotations.id))
    .limit(200);
}

export async function annotationsOfParticipant(
  db: Executor,
  participantId: string,
): Promise<Annotation[]> {
  return db
    .select()
    .from(annotations)
    .where(eq(annotations.participantId, participantId))
    .orderBy(asc(annotations.createdAt), asc(annotations.id));
}

/** Empties one's own annotation (R5); `undefined` if it is not theirs or already empty. */
export async function emptyAnnotation(
  tx: Tx,
  { participantId, id, now }: { participantId: string; id: string; now: Date },
): Promise<Annotation | undefined> {
  const [row] = await tx
    .select()
    .from(annotations)
    .where(and(eq(annotations.id, id), eq(annotations.participantId, participantId)))
    .for('update');
  if (!row || row.withdrawnAt) return undefined;
  await tx
    .update(annotations)
    .set({ body: '', contentWarning: '', withdrawnAt: now })
    .where(eq(annotations.id, id));
  return row;
}

/** One note of a session that its author has not taken back, held until the end of the transaction. */
export async function annotationInSession(
  tx: Tx,
  { sessionId, id }: { sessionId: string; id: string },
): Promise<Annotation | undefined> {
  const [row] = await tx
    .select()
    .from(annotations)
    .where(
      and(
        eq(annotations.id, id),
        eq(annotations.sessionId, sessionId),
        isNull(annotations.withdrawnAt),
      ),
    )
    .for('update');
  return row;
}

/** Takes an example as a test case, or no longer (A4). */
export async function setAccepted(
  tx: Tx,
  { id, acceptedAt }: { id: string; acceptedAt: Date | null },
): Promise<void> {
  await tx.update(annotations).set({ acceptedAt }).where(eq(annotations.id, id));
}
