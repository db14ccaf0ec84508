import type { ParticipantScope } from '~/domain/access/scopes';
import { visibilityAtFirst } from '~/domain/proposals/lifecycle';
import type { Visibility } from '~/domain/proposals/proposal';
import { ok, type Result, refuse } from '~/domain/result';
import { permissionFor, type SessionAction } from '~/domain/sessions/phases';
import type { Deps } from '~/usecases/deps';
import type { Tx } from '~db/client.server';
import { appendEvent } from '~db/repositories/session-events.server';
import { lockSession, type Session } from '~db/repositories/sessions.server';

/** How a session takes what somebody has just sent. */
export interface Taking {
  readonly session: Session;
  readonly now: Date;
  /** `held` until a facilitator has read it, unless the session lets texts pass at once. */
  readonly visibility: Visibility;
  readonly isForNextRound: boolean;
}

interface Sending {
  readonly deps: Deps;
  readonly scope: ParticipantScope;
  readonly action: SessionAction;
}

/** Holds the session's row, so that the phase cannot move while a text is taken; refuses what the phase does not take. */
export async function takeText(tx: Tx, { deps, scope, action }: Sending): Promise<Result<Taking>> {
  const session = await lockSession(tx, scope.sessionId);
  if (!session) return refuse('not-found');
  const permission = permissionFor(action, session.phase);
  if (session.phase === 'closed' && permission === 'over') return refuse('session-closed');
  if (permission === 'not-yet' || permission === 'over') return refuse(permission);
  return ok({
    session,
    now: deps.clock.now(),
    visibility: visibilityAtFirst(session.holdUntilRead),
    isForNextRound: permission === 'next-round',
  });
}

export type RoomNews =
  | { readonly type: 'proposal.shown' | 'proposal.gone'; readonly facts: { proposalId: string } }
  | {
      readonly type: 'annotation.shown' | 'annotation.gone';
      readonly facts: { annotationId: string; targetId: string };
    };

interface Change {
  readonly scope: ParticipantScope;
  readonly now: Date;
  /** What the room sees of it, if anything. */
  readonly news?: RoomNews | undefined;
}

/** Records that something a participant wrote came or went: for the queue, for its author, and for the room where it shows. */
export async function recordOwnChange(tx: Tx, { scope, now, news }: Change): Promise<void> {
  const { sessionId, participantId } = scope;
  const common = { sessionId, facts: {}, at: now };
  await appendEvent(tx, { ...common, type: 'queue.changed', audience: 'facilitators' });
  await appendEvent(tx, { ...common, type: 'own.changed', audience: 'participant', participantId });
  if (news) await appendEvent(tx, { ...common, ...news, audience: 'room' });
}
