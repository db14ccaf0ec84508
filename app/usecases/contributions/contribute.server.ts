import type { ContributionForm } from '~/contracts/proposals';
import type { ParticipantScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { addContribution } from '~db/repositories/contributions.server';
import { proposalById } from '~db/repositories/proposals.server';
import { recordOwnChange, takeText } from '../participants/take-text.server';

export interface Contributed {
  readonly isForNextRound: boolean;
}

/** What happened, what harms us: raw material, in one's own words (P4). With a proposal, it is joined to it. */
export async function contribute(
  deps: Deps,
  scope: ParticipantScope,
  input: Omit<ContributionForm, 'isChecked'>,
): Promise<Result<Contributed>> {
  const sent = await deps.db.transaction(async (tx): Promise<Result<Contributed>> => {
    const taking = await takeText(tx, { deps, scope, action: 'propose' });
    if (!taking.ok) return taking;
    const { now, isForNextRound } = taking.value;
    const { sessionId, participantId } = scope;
    const { proposalId, language, body, requestId } = input;
    const joined =
      proposalId === undefined ? undefined : await proposalById(tx, { sessionId, proposalId });
    if (proposalId !== undefined && joined?.visibility !== 'passed') return refuse('not-found');
    const isNew = await addContribution(tx, {
      id: deps.ids.uuid(),
      sessionId,
      participantId,
      language,
      body,
      // Only facilitators read contributions: there is nothing to let pass without one.
      visibility: 'held',
      proposalId,
      isForNextRound,
      requestId,
      createdAt: now,
    });
    if (isNew) await recordOwnChange(tx, { scope, now });
    return ok({ isForNextRound });
  });
  if (sent.ok) deps.hub.sessionChanged(scope.sessionId);
  return sent;
}
