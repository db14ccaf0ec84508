import type { ObjectionForm } from '~/contracts/proposals';
import type { ParticipantScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { addObjection } from '~db/repositories/objections.server';
import { proposalById } from '~db/repositories/proposals.server';
import { recordOwnChange, takeText } from '../participants/take-text.server';

type Objecting = ObjectionForm & { readonly proposalId: string };

/** A reasoned block; seconded by others it counts in the outcome, else it is kept as dissent. */
export async function objectToProposal(
  deps: Deps,
  scope: ParticipantScope,
  input: Objecting,
): Promise<Result<{ readonly isHeld: boolean }>> {
  const sent = await deps.db.transaction(async (tx): Promise<Result<{ isHeld: boolean }>> => {
    const taking = await takeText(tx, { deps, scope, action: 'object' });
    if (!taking.ok) return taking;
    const { now, visibility } = taking.value;
    const { sessionId, participantId } = scope;
    const { proposalId, language, reason, contentWarning, mayPublish, requestId } = input;
    const proposal = await proposalById(tx, { sessionId, proposalId });
    if (proposal?.visibility !== 'passed') return refuse('not-found');
    if (proposal.status !== 'open') return refuse('over');
    const isNew = await addObjection(tx, {
      id: deps.ids.uuid(),
      sessionId,
      proposalId,
      participantId,
      language,
      reason,
      contentWarning,
      mayPublish,
      visibility,
      requestId,
      createdAt: now,
    });
    const news =
      visibility === 'passed'
        ? { type: 'proposal.shown' as const, facts: { proposalId } }
        : undefined;
    if (isNew) await recordOwnChange(tx, { scope, now, news });
    return ok({ isHeld: visibility === 'held' });
  });
  if (sent.ok) deps.hub.sessionChanged(scope.sessionId);
  return sent;
}
