import type { RoomEvent } from '~/contracts/room';
import type {
  InterpreterScope,
  ObserverScope,
  ParticipantScope,
  SessionScope,
} from '~/domain/access/scopes';
import type { RoomNews } from './load-room-news.server';

/** Whoever listens to a room, with the proof that they may. */
export type Listener =
  | { readonly kind: 'participant'; readonly scope: ParticipantScope }
  | { readonly kind: 'facilitator'; readonly scope: SessionScope }
  | { readonly kind: 'observer'; readonly scope: ObserverScope }
  | { readonly kind: 'interpreter'; readonly scope: InterpreterScope };

/** An event as this listener gets it: one that is for others keeps its number and nothing else. */
export function eventFor(
  listener: Listener,
  { event, audience, participantId }: RoomNews,
): RoomEvent {
  const isTheirs =
    audience === 'room' ||
    (audience === 'facilitators' && listener.kind === 'facilitator') ||
    (listener.kind === 'participant' && listener.scope.participantId === participantId);
  return isTheirs ? event : hiddenEvent(event);
}

export const hiddenEvent = ({ revision }: RoomEvent): RoomEvent => ({ revision, type: 'hidden' });
