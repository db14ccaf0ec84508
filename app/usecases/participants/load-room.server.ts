import type { RoomStart } from '~/contracts/room';
import type { ParticipantScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import type { LanguageMap, LanguageTag } from '~/domain/taxonomy/category';
import type { Deps } from '~/usecases/deps';
import { loadRoomStart } from '~/usecases/rooms/load-room-start.server';
import { participantById } from '~db/repositories/participants.server';
import { sessionById } from '~db/repositories/sessions.server';

/** What every page inside a session stands on. */
export interface Room {
  readonly start: RoomStart;
  /** Only then may anything be kept in this browser (S5). */
  readonly isOwnDevice: boolean;
  readonly isByReceipt: boolean;
  readonly title: LanguageMap;
  /** Best first; the language chosen at the door leads. */
  readonly readingLanguages: readonly LanguageTag[];
  readonly hidesSensitive: boolean;
  readonly timeZone: string;
}

export async function loadRoom(deps: Deps, scope: ParticipantScope): Promise<Result<Room>> {
  const { sessionId, participantId, isByReceipt } = scope;
  const start = await loadRoomStart(deps, { listener: { kind: 'participant', scope } });
  if (!start.ok) return start;
  const session = await sessionById(deps.db, sessionId);
  const person = await participantById(deps.db, { sessionId, participantId });
  if (!session || !person) return refuse('not-found');
  const { viewer } = start.value;
  // A receipt opens any device, also one that somebody else will hold next.
  const isOwnDevice = person.isOwnDevice && !isByReceipt;
  return ok({
    start: {
      ...start.value,
      viewer: viewer.kind === 'participant' ? { ...viewer, isOwnDevice } : viewer,
    },
    isOwnDevice,
    isByReceipt,
    title: session.title,
    readingLanguages: person.readingLanguages,
    hidesSensitive: person.hidesSensitive,
    timeZone: session.timeZone,
  });
}
