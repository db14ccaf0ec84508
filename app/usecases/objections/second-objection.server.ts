import type { ParticipantScope } from '~/domain/access/scopes';
import { showableCount } from '~/domain/answers/small-figures';
import { ok, type Result, refuse } from '~/domain/result';
import { permissionFor } from '~/domain/sessions/phases';
import type { Deps } from '~/usecases/deps';
import { withinSession } from '~/usecases/sessions/within-session.server';
import { countSeconds, objectionById, setSecond } from '~db/repositories/objections.server';
import { proposalById } from '~db/repositories/proposals.server';
import { appendEvent } from '~db/repositories/session-events.server';

interface Seconding {
  readonly objectionId: string;
  readonly isSeconded: boolean;
}

/**
 * Stands behind somebody else's objection, or no longer. It counts once per person however often it is sent. The room is
 * told when the number that it may see moves, never who moved it; between one and four it does not move, since whoever
 * counted the events would know it (D5).
 */
export async function secondObjection(
  deps: Deps,
  scope: ParticipantScope,
  { objectionId, isSeconded }: Seconding,
): Promise<Result<{ readonly isSeconded: boolean }>> {
  const { sessionId, participantId, voterId } = scope;
  return withinSession(deps, sessionId, async ({ tx, session, now }) => {
    const objection = await objectionById(tx, { sessionId, id: objectionId });
    if (!objection) return refuse('not-found');
    if (session.phase === 'closed' || voterId === null) return refuse('session-closed');
    const permission = permissionFor('object', session.phase);
    if (permission !== 'now') return refuse(permission === 'not-yet' ? 'not-yet' : 'over');
    if (objection.participantId === participantId) return refuse('objection-is-yours');
    const { proposalId } = objection;
    const proposal = await proposalById(tx, { sessionId, proposalId });
    if (proposal?.status !== 'open') return refuse('over');
    const before = showableCount(await countSeconds(tx, objectionId));
    await setSecond(tx, { objectionId, voterId, isSeconded });
    const seconds = showableCount(await countSeconds(tx, objectionId));
    if (seconds !== before) {
      const facts = { proposalId, objectionId, seconds };
      const event = { type: 'objection.seconded', audience: 'room', facts } as const;
      await appendEvent(tx, { sessionId, ...event, at: now });
    }
    return ok({ isSeconded });
  });
}
