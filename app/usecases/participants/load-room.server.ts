import type { RoomStart } from '~/contracts/room';
import type { ParticipantScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import type { Pace, ShareTime } from '~/domain/sessions/session';
import type { LanguageMap, LanguageTag } from '~/domain/taxonomy/category';
import type { Deps } from '~/usecases/deps';
import { ownAnswers } from '~db/repositories/answers.server';
import { participantById } from '~db/repositories/participants.server';
import { sessionById } from '~db/repositories/sessions.server';

/** What every page inside a session stands on. */
export interface Room {
  readonly start: RoomStart;
  readonly title: LanguageMap;
  readonly welcome: LanguageMap;
  readonly languages: readonly LanguageTag[];
  /** Best first; the language chosen at the door leads. */
  readonly readingLanguages: readonly LanguageTag[];
  readonly pace: Pace;
  readonly shares: ShareTime;
  readonly isByReceipt: boolean;
  readonly hidesSensitive: boolean;
  readonly holdsUntilRead: boolean;
}

export async function loadRoom(deps: Deps, scope: ParticipantScope): Promise<Result<Room>> {
  const { sessionId, participantId, voterId, isByReceipt } = scope;
  const session = await sessionById(deps.db, sessionId);
  const person = await participantById(deps.db, { sessionId, participantId });
  if (!session || !person) return refuse('not-found');
  // A receipt never shows which way its owner answered (V7).
  const mayShow = voterId !== null && !isByReceipt;
  const answers = mayShow ? await ownAnswers(deps.db, { sessionId, voterId }) : {};
  return ok({
    start: {
      sessionId,
      sessionCode: session.code,
      viewer: {
        kind: 'participant',
        key: deps.secrets.keyedHash(`outbox:${participantId}`).slice(0, 16),
        isOwnDevice: person.isOwnDevice && !isByReceipt,
      },
      revision: session.revision,
      serverTime: deps.clock.now().toISOString(),
      phase: session.phase,
      phaseEndsAt: session.phaseEndsAt?.toISOString(),
      isLocked: session.isLocked,
      currentProposalId: session.currentProposalId ?? undefined,
      figures: [],
      answers,
    },
    title: session.title,
    welcome: session.welcome,
    languages: session.languages,
    readingLanguages: person.readingLanguages,
    pace: session.pace,
    shares: session.shares,
    isByReceipt,
    hidesSensitive: person.hidesSensitive,
    holdsUntilRead: session.holdUntilRead,
  });
}
