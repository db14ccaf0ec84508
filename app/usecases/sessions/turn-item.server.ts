import type { TurnItem } from '~/contracts/sessions';
import type { SessionScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { proposalById } from '~db/repositories/proposals.server';
import { appendEvent } from '~db/repositories/session-events.server';
import { updateSession } from '~db/repositories/sessions.server';
import { withinSession } from './within-session.server';

/**
 * Turns the room to an item, or away from all. Carries the item that this facilitator saw, so that two who press "next"
 * do not skip one.
 */
export async function turnItem(
  deps: Deps,
  scope: SessionScope,
  { proposalId, seen }: TurnItem,
): Promise<Result<undefined>> {
  const { sessionId } = scope;
  return withinSession(deps, sessionId, async ({ tx, session, now }) => {
    if (session.phase === 'closed') return refuse('session-closed');
    if ((session.currentProposalId ?? undefined) !== seen) return refuse('moved-on');
    if (proposalId !== undefined) {
      const proposal = await proposalById(tx, { sessionId, proposalId });
      if (proposal?.visibility !== 'passed') return refuse('not-found');
    }
    await updateSession(tx, { id: sessionId, set: { currentProposalId: proposalId ?? null } });
    await appendEvent(tx, {
      sessionId,
      type: 'item.turned',
      audience: 'room',
      facts: proposalId === undefined ? {} : { proposalId },
      at: now,
    });
    return ok(undefined);
  });
}
