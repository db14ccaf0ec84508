import { redirect } from '@remix-run/node';
import { secondForm } from '~/contracts/participants';
import { ok } from '~/domain/result';
import { writing } from '~/gates/gate.server';
import { participant } from '~/gates/participant-proofs.server';
import { secondObjection } from '~/usecases/objections/second-objection.server';

/** Standing behind somebody's objection; back to where it is read. What came too late to count shows there. */
export const action = writing(participant, secondForm, async ({ deps, scope, params, input }) => {
  const done = await secondObjection(deps, scope, input);
  if (!done.ok && done.refusal.code === 'not-found') return done;
  return ok(redirect(`/s/${scope.sessionCode}/items/${params.proposalId}#objections`));
});
