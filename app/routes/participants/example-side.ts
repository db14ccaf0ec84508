import { redirect } from '@remix-run/node';
import { exampleAnswerForm } from '~/contracts/annotations';
import { uuid } from '~/contracts/text';
import { ok, refuse } from '~/domain/result';
import { writing } from '~/gates/gate.server';
import { participant } from '~/gates/participant-proofs.server';
import { answerExample } from '~/usecases/annotations/answer-example.server';

/** Where somebody sees an example; back to where it is read. What came too late to count shows there. */
export const action = writing(participant, exampleAnswerForm, async (visit) => {
  const { deps, scope, params, input, request } = visit;
  const id = uuid.safeParse(params.noteId);
  if (!id.success) return refuse('not-found');
  const done = await answerExample(deps, scope, { id: id.data, side: input.side });
  if (!done.ok && done.refusal.code === 'not-found') return done;
  const room = `/s/${scope.sessionCode}`;
  const referer = request.headers.get('Referer') ?? '';
  const before = URL.canParse(referer) ? new URL(referer).pathname : '';
  return ok(redirect(`${before.startsWith(`${room}/`) ? before : `${room}/now`}#notes`));
});
