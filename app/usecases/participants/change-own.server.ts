import type { OwnForm } from '~/contracts/participants';
import type { ParticipantScope } from '~/domain/access/scopes';
import type { Result } from '~/domain/result';
import { withdrawAnnotation } from '~/usecases/annotations/withdraw-annotation.server';
import { withdrawContribution } from '~/usecases/contributions/withdraw-contribution.server';
import type { Deps } from '~/usecases/deps';
import { withdrawObjection } from '~/usecases/objections/withdraw-objection.server';
import { withdrawProposal } from '~/usecases/proposals/withdraw-proposal.server';
import { changeReading, chooseCommunity } from './change-about-me.server';
import { leaveSession } from './leave-session.server';
import { withdrawEverything } from './withdraw-everything.server';

const withdrawals = {
  proposal: withdrawProposal,
  contribution: withdrawContribution,
  annotation: withdrawAnnotation,
  objection: withdrawObjection,
} as const;

/** What the forms of one's own page ask for, apart from a receipt. */
export function changeOwn(
  deps: Deps,
  scope: ParticipantScope,
  input: Exclude<OwnForm, { readonly intent: 'make-receipt' }>,
): Promise<Result<undefined>> {
  switch (input.intent) {
    case 'choose-community':
      return chooseCommunity(deps, scope, { communityId: input.communityId || undefined });
    case 'change-reading':
      return changeReading(deps, scope, input);
    case 'withdraw':
      return withdrawals[input.what](deps, scope, { id: input.id });
    case 'leave':
      return leaveSession(deps, scope);
    case 'withdraw-everything':
      return withdrawEverything(deps, scope);
  }
}
