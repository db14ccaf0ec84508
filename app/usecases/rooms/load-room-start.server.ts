import type { RoomStart } from '~/contracts/room';
import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { ownAnswers } from '~db/repositories/answers.server';
import { participantById } from '~db/repositories/participants.server';
import { sessionById } from '~db/repositories/sessions.server';
import { figuresFor } from './catch-up-room.server';
import type { Listener } from './listener';
import { loadFigures } from './load-figures.server';

interface Wanted {
  readonly listener: Listener;
  /** The secret part of the address of whoever came by a link, which their page needs again for its socket. */
  readonly token?: string;
}

/**
 * How a room stands when a page is loaded, for `RoomProvider`. Load it before the page's other data: what changes
 * in between is then sent again as an event, and is not lost.
 */
export async function loadRoomStart(
  deps: Deps,
  { listener, token = '' }: Wanted,
): Promise<Result<RoomStart>> {
  const { sessionId } = listener.scope;
  const session = await sessionById(deps.db, sessionId);
  if (!session) return refuse('not-found');
  const voterId = listener.kind === 'participant' ? listener.scope.voterId : null;
  const answers = voterId === null ? {} : await ownAnswers(deps.db, { sessionId, voterId });
  const figures = await loadFigures(deps, { sessionId });
  return ok({
    sessionId,
    sessionCode: session.code,
    viewer: await viewerOf(deps, listener, token),
    revision: session.revision,
    serverTime: deps.clock.now().toISOString(),
    phase: session.phase,
    phaseEndsAt: session.phaseEndsAt?.toISOString(),
    isLocked: session.isLocked,
    currentProposalId: session.currentProposalId ?? undefined,
    figures: figuresFor(figures, new Set(Object.keys(answers))),
    // Whoever came in by a receipt does not see how they answered (V7).
    answers: listener.kind === 'participant' && listener.scope.isByReceipt ? {} : answers,
  });
}

async function viewerOf(
  deps: Deps,
  { kind, scope }: Listener,
  token: string,
): Promise<RoomStart['viewer']> {
  if (kind === 'facilitator') return { kind };
  if (kind === 'observer' || kind === 'interpreter') return { kind, token };
  const { sessionId, participantId } = scope;
  const person = await participantById(deps.db, { sessionId, participantId });
  return { kind, key: participantId, isOwnDevice: person?.isOwnDevice ?? false };
}
