import type { RoomStart } from '~/contracts/room';
import type { ParticipantScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import type { LanguageMap, LanguageTag } from '~/domain/taxonomy/category';
import type { Deps } from '~/usecases/deps';
import { roomStart } from '~/usecases/rooms/load-room-start.server';
import { ownAnswers } from '~db/repositories/answers.server';
import { membershipById } from '~db/repositories/participants.server';

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
  const { sessionId, participantId: key, voterId, isByReceipt } = scope;
  const inside = await membershipById(deps.db, { sessionId, participantId: key });
  if (!inside) return refuse('not-found');
  const { session, participant: person } = inside;
  // A receipt opens any device, also one that somebody else will hold next.
  const isOwnDevice = person.isOwnDevice && !isByReceipt;
  const answers = voterId === null ? {} : await ownAnswers(deps.db, { sessionId, voterId });
  const viewer = { kind: 'participant', key, isOwnDevice } as const;
  const start = await roomStart(deps, { session, viewer, answers });
  return ok({
    // Whoever came in by a receipt does not see how they answered (V7).
    start: isByReceipt ? { ...start, answers: {} } : start,
    isOwnDevice,
    isByReceipt,
    title: session.title,
    readingLanguages: person.readingLanguages,
    hidesSensitive: person.hidesSensitive,
    timeZone: session.timeZone,
  });
}
