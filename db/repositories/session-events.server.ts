import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Executor, Tx } from '../client.server';
import { sessionEvents, sessions } from '../schema/sessions';

export type EventAudience =
  | { readonly audience: 'room' }
  | { readonly audience: 'facilitators' }
  | { readonly audience: 'participant'; readonly participantId: string };

export type NewEvent = EventAudience & {
  readonly sessionId: string;
  readonly type: string;
  /** Ids and facts, never people's text. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly at: Date;
};

export type StoredEvent = typeof sessionEvents.$inferSelect;

/**
 * Records one change of a session and returns its revision. The number is taken from the session's row
 * within the same transaction: whoever commits second waits here, so numbers have no gaps and no event
 * can appear behind one that was already read (a sequence or a clock would allow both).
 */
export async function appendEvent(tx: Tx, event: NewEvent): Promise<number> {
  const [session] = await tx
    .update(sessions)
    .set({ revision: sql`${sessions.revision} + 1` })
    .where(eq(sessions.id, event.sessionId))
    .returning({ revision: sessions.revision });
  if (!session) throw new Error(`no session ${event.sessionId}`);
  await tx.insert(sessionEvents).values({
    sessionId: event.sessionId,
    revision: session.revision,
    type: event.type,
    audience: event.audience,
    participantId: event.audience === 'participant' ? event.participantId : null,
    facts: event.facts,
    at: event.at,
  });
  return session.revision;
}

/** The events after `revision`, oldest first. */
export async function eventsAfter(
  db: Executor,
  { sessionId, revision, limit }: { sessionId: string; revision: number; limit: number },
): Promise<StoredEvent[]> {
  return db
    .select()
    .from(sessionEvents)
    .where(and(eq(sessionEvents.sessionId, sessionId), gt(sessionEvents.revision, revision)))
    .orderBy(asc(sessionEvents.revision))
    .limit(limit);
}

export async function revisionOf(db: Executor, sessionId: string): Promise<number | undefined> {
  const [session] = await db
    .select({ revision: sessions.revision })
    .from(sessions)
    .where(eq(sessions.id, sessionId));
  return session?.revision;
}

/** The revision with which the session came into its phase; 0 in the first. More time for a phase is no move. */
export async function lastMoveRevision(db: Executor, sessionId: string): Promise<number> {
  const phase = sql<string>`${sessionEvents.facts} ->> 'phase'`;
  const moves = db
    .select({
      revision: sessionEvents.revision,
      phase: phase.as('phase'),
      before: sql<string | null>`lag(${phase}) over (order by ${sessionEvents.revision})`.as(
        'before',
      ),
    })
    .from(sessionEvents)
    .where(and(eq(sessionEvents.sessionId, sessionId), eq(sessionEvents.type, 'phase.moved')))
    .as('moves');
  const [row] = await db
    .select({ last: sql<number>`coalesce(max(${moves.revision}), 0)`.mapWith(Number) })
    .from(moves)
    .where(sql`${moves.phase} is distinct from coalesce(${moves.before}, 'lobby')`);
  return row?.last ?? 0;
}
