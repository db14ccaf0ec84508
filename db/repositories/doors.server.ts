import { and, asc, eq } from 'drizzle-orm';
import type { Executor, Tx } from '../client.server';
import { participants } from '../schema/sessions';

export interface WaitingPerson {
  readonly id: string;
  readonly language: string;
  readonly joinedAt: Date;
}

/** Who waits to be let in, whoever came first at the top. */
export async function waitingPeople(db: Executor, sessionId: string): Promise<WaitingPerson[]> {
  return db
    .select({
      id: participants.id,
      language: participants.language,
      joinedAt: participants.joinedAt,
    })
    .from(participants)
    .where(and(eq(participants.sessionId, sessionId), eq(participants.state, 'waiting')))
    .orderBy(asc(participants.joinedAt), asc(participants.id));
}

interface Admitting {
  readonly sessionId: string;
  /** Absent: all who wait. */
  readonly participantId: string | undefined;
  readonly state: 'in' | 'refused';
}

/** Changes the state of those who wait; gives the ids of those that it changed. */
export async function admitWaiting(
  tx: Tx,
  { sessionId, participantId, state }: Admitting,
): Promise<string[]> {
  const rows = await tx
    .update(participants)
    .set({ state })
    .where(
      and(
        eq(participants.sessionId, sessionId),
        eq(participants.state, 'waiting'),
        participantId === undefined ? undefined : eq(participants.id, participantId),
      ),
    )
    .returning({ id: participants.id });
  return rows.map(({ id }) => id);
}
