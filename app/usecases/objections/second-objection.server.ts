import type { ParticipantScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import { permissionFor } from '~/domain/sessions/phases';
import type { Deps } from '~/usecases/deps';
import { objectionById, setSecond } from '~db/repositories/objections.server';
import { proposalById } from '~db/repositories/proposals.server';
import { sessionById } from '~db/repositories/sessions.server';

interface Seconding {
  readonly objectionId: string;
  readonly isSeconded: boolean;
}

/**
 * Stands behind somebody else's objection, or no longer. It counts once per person however often it is sent. Like an answer,
 * it is no event: how many stand behind it is read, never who.
 */
export async function secondObjection(
  deps: Deps,
  scope: ParticipantScope,
  { objectionId, isSeconded }: Seconding,
): Promise<Result<{ readonly isSeconded: boolean }>> {
  return deps.db.transaction(async (tx): Promise<Result<{ isSeconded: boolean }>> => {
    const { sessionId, participantId, voterId } = scope;
    const session = await sessionById(tx, sessionId);
    const objection = await objectionById(tx, { sessionId, id: objectionId });
    if (!session || !objection) return refuse('not-found');
    if (session.phase === 'closed' || voterId === null) return refuse('session-closed');
    const permission = permissionFor('object', session.phase);
    if (permission !== 'now') return refuse(permission === 'not-yet' ? 'not-yet' : 'over');
    if (objection.participantId === participantId) return refuse('objection-is-yours');
    const proposal = await proposalById(tx, { sessionId, proposalId: objection.proposalId });
    if (proposal?.status !== 'open') return refuse('over');
    await setSecond(tx, { objectionId, voterId, isSeconded });
    return ok({ isSeconded });
  });
}
