import type { AnswerMessage } from '~/contracts/answers';
import type { ParticipantScope } from '~/domain/access/scopes';
import type { Result } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { AnswerQueue } from './answer-queue.server';
import type { RecordedAnswer } from './record-answers.server';

// On globalThis, because a reload while developing makes new modules, and two queues would not keep the order.
declare global {
  var parlanceAnswerQueues: WeakMap<Deps, AnswerQueue> | undefined;
}

/** Gives, changes or takes back one answer. Resolves when it counts, or when it is certain that it does not (V3). */
export function submitAnswer(
  deps: Deps,
  scope: ParticipantScope,
  answer: AnswerMessage,
): Promise<Result<RecordedAnswer>> {
  return queueOf(deps).add({ scope, answer });
}

function queueOf(deps: Deps): AnswerQueue {
  globalThis.parlanceAnswerQueues ??= new WeakMap();
  const known = globalThis.parlanceAnswerQueues.get(deps);
  if (known) return known;
  const queue = new AnswerQueue(deps);
  globalThis.parlanceAnswerQueues.set(deps, queue);
  return queue;
}
