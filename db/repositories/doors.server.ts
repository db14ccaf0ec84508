import { and, asc, eq, isNull, or } from 'drizzle-orm';
import type { Executor, Tx } from '../client.server';
import { participants } from '../schema/sessions';

export interface PersonAtDoor {
  readonly id: string;
  readonly language: string;
  readonly joinedAt: Date;
}

interface AtDoor {
  readonly sessionId: string;
  readonly state: 'waiting' | 'refused';
}

/** Whoever came in with slips that were set aside is out, too, and nobody was at the door. */
const refusedAtDoor = and(eq(participants.state, 'refused'), isNull(participants.slipBatchId));
const waiting = eq(participants.state, 'waiting');

/** Who waits to be let in, or was not let in, whoever came first at the top. */
export async function peopleAtDoor(
  db: Executor,
  { sessionId, state }: AtDoor,
): Promise<PersonAtDoor[]> {
  return db
    .select({
      id: participants.id,
      language: participants.language,
      joinedAt: participants.joinedAt,
    })
    .from(participants)
    .where(
      and(eq(participants.sessionId, sessionId), state === 'waiting' ? waiting : refusedAtDoor),
    )
    .orderBy(asc(participants.joinedAt), asc(participants.id));
}

interface Admitting {
  readonly sessionId: string;
  /** Absent: all who wait. */
  readonly participantId: string | undefined;
  readonly state: 'in' | 'refused';
}

/**
 * Changes the state of those who wait; gives the ids of those that it changed. Whoever was not let in by mistake can be let
 * in all the same, one by one.
 */
export async function admitWaiting(
  tx: Tx,
  { sessionId, participantId, state }: Admitting,
): Promise<string[]> {
  const isMended = participantId !== undefined && state === 'in';
  const rows = await tx
    .update(participants)
    .set({ state })
    .where(
      and(
        eq(participants.sessionId, sessionId),
        isMended ? or(waiting, refusedAtDoor) : waiting,
        participantId === undefined ? undefined : eq(participants.id, participantId),
      ),
    )
    .returning({ id: participants.id });
  return rows.map(({ id }) => id);
}
