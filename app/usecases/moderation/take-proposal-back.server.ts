import type { SessionScope } from '~/domain/access/scopes';
import { moveProposal } from '~/domain/proposals/lifecycle';
import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { withinSession } from '~/usecases/sessions/within-session.server';
import { hasAnswers, proposalById, updateProposal } from '~db/repositories/proposals.server';
import { appendEvent } from '~db/repositories/session-events.server';

/** Takes a proposal from the agenda: nothing is decided about it. Its author sees that it was taken back. */
export async function takeProposalBack(
  deps: Deps,
  { sessionId }: SessionScope,
  proposalId: string,
): Promise<Result<undefined>> {
  return withinSession(deps, sessionId, async ({ tx, now }) => {
    const proposal = await proposalById(tx, { sessionId, proposalId });
    if (!proposal) return refuse('not-found');
    const { status, participantId } = proposal;
    const moved = moveProposal({
      status,
      move: 'withdraw',
      by: 'facilitator',
      hasAnswers: await hasAnswers(tx, proposalId),
    });
    if (!moved.ok) return moved;
    await updateProposal(tx, { proposalId, set: { status: moved.value } });
    const event = { sessionId, at: now };
    if (participantId !== null) {
      const own = { type: 'own.changed', audience: 'participant', participantId } as const;
      await appendEvent(tx, { ...event, ...own, facts: {} });
    }
    const facts = { proposalId };
    await appendEvent(tx, { ...event, type: 'proposal.gone', audience: 'room', facts });
    return ok(undefined);
  });
}
