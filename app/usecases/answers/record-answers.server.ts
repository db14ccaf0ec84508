import type { AnswerMessage } from '~/contracts/answers';
import type { ParticipantScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import { permissionFor, type SessionAction } from '~/domain/sessions/phases';
import { type Phase, phases } from '~/domain/sessions/session';
import type { AnswerChange, Deps } from '~/usecases/deps';
import { type AnswerEntry, type SavedAnswer, saveAnswers } from '~db/repositories/answers.server';

export interface GivenEntry {
  readonly scope: ParticipantScope;
  readonly answer: AnswerMessage;
}

/** `isRepeated`: the same client id was counted before, and nothing changed (V2). */
export interface RecordedAnswer {
  readonly isRepeated: boolean;
}

const allowing = (action: SessionAction): readonly Phase[] =>
  phases.filter((phase) => permissionFor(action, phase) === 'now');

const answering = allowing('answer');
const changing = allowing('change-answer');

/**
 * Records many answers with one commit, in the order given, and says of each what became of it. One that is
 * refused leaves its neighbours alone; when the commit fails, none counts and every sender is told so (V3).
 */
export async function recordAnswers(
  deps: Deps,
  given: readonly GivenEntry[],
): Promise<readonly Result<RecordedAnswer>[]> {
  const entries = given.map(entryOf);
  try {
    const saved = await saveAnswers(deps.db, {
      entries,
      answering,
      changing,
      at: deps.clock.now(),
    });
    deps.hub.answersCounted(entries.flatMap((entry, n) => changeBy(entry, saved[n])));
    return saved.map(resultOf);
  } catch (error) {
    const name = error instanceof Error ? error.name : typeof error;
    deps.log.error('answers.not-counted', { answers: entries.length, error: name });
    return given.map(() => refuse('not-counted'));
  }
}

const entryOf = ({ scope, answer }: GivenEntry): AnswerEntry => ({
  sessionId: scope.sessionId,
  participantId: scope.participantId,
  clientId: answer.clientId,
  revisionId: answer.revisionId,
  renderingId: answer.renderingId,
  answer: answer.answer,
});

function changeBy(entry: AnswerEntry, saved: SavedAnswer | undefined): AnswerChange[] {
  if (saved?.verdict !== 'counted') return [];
  const { sessionId, participantId, revisionId, answer } = entry;
  return [{ sessionId, participantId, revisionId, isStanding: answer !== undefined }];
}

function resultOf({ verdict, phase, hasAnswered }: SavedAnswer): Result<RecordedAnswer> {
  switch (verdict) {
    case 'counted':
      return ok({ isRepeated: false });
    case 'repeated':
      return ok({ isRepeated: true });
    case 'phase':
      return refuse(phaseCode(phase, hasAnswered));
    case 'cut':
      return refuse('session-closed');
    case 'not-open':
      return refuse('over');
    case 'other-rendering':
      return refuse('not-found', { field: 'renderingId' });
    default:
      return refuse(verdict);
  }
}

function phaseCode(phase: Phase | null, hasAnswered: boolean): string {
  if (phase === null || phase === 'closed') return 'session-closed';
  return permissionFor(hasAnswered ? 'change-answer' : 'answer', phase);
}
