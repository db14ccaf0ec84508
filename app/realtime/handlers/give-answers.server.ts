import { type Acknowledgement, answerMessages, type RefusedMessage } from '~/contracts/answers';
import { refuse } from '~/domain/result';
import { parseInput } from '~/gates/read-form.server';
import { submitAnswers } from '~/usecases/answers/submit-answers.server';
import type { Deps } from '~/usecases/deps';
import type { Listener } from '~/usecases/rooms/listener';

/** `answer:give`: only participants answer (X1). */
export async function giveAnswers(
  deps: Deps,
  listener: Listener,
  message: unknown,
): Promise<readonly Acknowledgement[] | RefusedMessage> {
  if (listener.kind !== 'participant') return refuse('not-found');
  const parsed = parseInput(answerMessages, message);
  if (!parsed.ok) return parsed;
  return submitAnswers(deps, listener.scope, parsed.value.answers);
}
