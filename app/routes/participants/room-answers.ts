import { answerMessages } from '~/contracts/answers';
import { receiving } from '~/gates/message-gate.server';
import { participant } from '~/gates/participant-proofs.server';
import { submitAnswers } from '~/usecases/answers/submit-answers.server';

/** One's own answers, for pages whose sockets are blocked or not there yet. */
export const action = receiving(participant, answerMessages, ({ deps, scope, input }) =>
  submitAnswers(deps, scope, input.answers),
);
