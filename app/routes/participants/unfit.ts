import { redirect } from '@remix-run/node';
import { unfitForm } from '~/contracts/participants';
import { ok } from '~/domain/result';
import { writing } from '~/gates/gate.server';
import { participant } from '~/gates/participant-proofs.server';
import { sayNoLongerFits } from '~/usecases/answers/say-no-longer-fits.server';

/** "My answer no longer fits" (P3); back to the item, where it is asked for again or what came too late shows. */
export const action = writing(participant, unfitForm, async ({ deps, scope, params, input }) => {
  const { proposalId = '' } = params;
  const said = await sayNoLongerFits(deps, scope, { ...input, proposalId });
  if (!said.ok && said.refusal.code === 'not-found') return said;
  return ok(redirect(`/s/${scope.sessionCode}/items/${proposalId}#answer`));
});
