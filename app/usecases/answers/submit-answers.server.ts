import type { Acknowledgement, AnswerMessage } from '~/contracts/answers';
import type { ParticipantScope } from '~/domain/access/scopes';
import type { Deps } from '~/usecases/deps';
import { submitAnswer } from './submit-answer.server';

/** Several answers of one person, acknowledged one by one, in the same order. */
export function submitAnswers(
  deps: Deps,
  scope: ParticipantScope,
  answers: readonly AnswerMessage[],
): Promise<readonly Acknowledgement[]> {
  return Promise.all(
    answers.map(async (answer): Promise<Acknowledgement> => {
      const { clientId } = answer;
      const result = await submitAnswer(deps, scope, answer);
      return result.ok ? { ok: true, clientId } : { ok: false, clientId, refusal: result.refusal };
    }),
  );
}
