import type { RoomStart } from '~/contracts/room';
import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { type Session, sessionById } from '~db/repositories/sessions.server';
import { figuresFor } from './catch-up-room.server';
import type { Listener } from './listener';
import { loadFigures } from './load-figures.server';

interface Wanted {
  /** Participants have more to load: `loadRoom`. */
  readonly listener: Exclude<Listener, { readonly kind: 'participant' }>;
  /** The secret part of the address of whoever came by a link, which their page needs again for its socket. */
  readonly token?: string;
}

/** How a room stands when the page of somebody who does not answer in it is loaded. */
export async function loadRoomStart(
  deps: Deps,
  { listener, token = '' }: Wanted,
): Promise<Result<RoomStart>> {
  const { kind, scope } = listener;
  const session = await sessionById(deps.db, scope.sessionId);
  if (!session) return refuse('not-found');
  const viewer = kind === 'facilitator' ? { kind } : { kind, token };
  return ok(await roomStart(deps, { session, viewer, answers: {} }));
}

interface Viewed extends Pick<RoomStart, 'viewer' | 'answers'> {
  readonly session: Session;
}

/**
 * How a room stands for `RoomProvider`. Load it, and `session` before it, before the page's other data: what changes
 * in between is then sent again as an event, and is not lost.
 */
export async function roomStart(
  deps: Deps,
  { session, viewer, answers }: Viewed,
): Promise<RoomStart> {
  const figures = await loadFigures(deps, { sessionId: session.id });
  return {
    sessionId: session.id,
    sessionCode: session.code,
    viewer,
    revision: session.revision,
    serverTime: deps.clock.now().toISOString(),
    phase: session.phase,
    phaseEndsAt: session.phaseEndsAt?.toISOString(),
    isLocked: session.isLocked,
    currentProposalId: session.currentProposalId ?? undefined,
    figures: figuresFor(figures, new Set(Object.keys(answers))),
    answers,
  };
}
