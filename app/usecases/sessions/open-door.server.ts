import type { SessionScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { admitWaiting } from '~db/repositories/doors.server';
import { appendEvent } from '~db/repositories/session-events.server';
import { withinSession } from './within-session.server';

interface Admission {
  /** Absent: everybody who waits. */
  readonly participantId?: string | undefined;
  readonly isAdmitted: boolean;
}

/** Lets somebody in from the waiting room, or not. Repeating it changes nothing. */
export async function openDoor(
  deps: Deps,
  { sessionId }: SessionScope,
  { participantId, isAdmitted }: Admission,
): Promise<Result<undefined>> {
  return withinSession(deps, sessionId, async ({ tx, session, now }) => {
    if (session.phase === 'closed') return refuse('session-closed');
    const state = isAdmitted ? 'in' : 'refused';
    const changed = await admitWaiting(tx, { sessionId, participantId, state });
    const event = { sessionId, facts: {}, at: now };
    for (const id of changed) {
      const own = { type: 'own.changed', audience: 'participant', participantId: id } as const;
      await appendEvent(tx, { ...event, ...own });
    }
    if (changed.length > 0) {
      await appendEvent(tx, { ...event, type: 'door.changed', audience: 'facilitators' });
    }
    return ok(undefined);
  });
}
