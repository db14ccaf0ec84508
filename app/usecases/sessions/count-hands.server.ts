import type { CountHands } from '~/contracts/sessions';
import type { SessionScope } from '~/domain/access/scopes';
import { sameTally } from '~/domain/answers/tally';
import { ok, type Result, refuse } from '~/domain/result';
import { permissionFor } from '~/domain/sessions/phases';
import type { Deps } from '~/usecases/deps';
import { handsOf, replaceHands } from '~db/repositories/hands.server';
import { proposalById } from '~db/repositories/proposals.server';
import { appendEvent } from '~db/repositories/session-events.server';
import { withinSession } from './within-session.server';

/**
 * Enters how many hands were raised by people without a device. The latest entry stands; `seen` are the numbers that
 * this facilitator's page showed, so that two who count at once notice each other.
 */
export async function countHands(
  deps: Deps,
  scope: SessionScope,
  { proposalId, revisionId, hands, seen }: CountHands,
): Promise<Result<undefined>> {
  const { sessionId } = scope;
  const counted = await withinSession(deps, sessionId, async ({ tx, session, now }) => {
    if (permissionFor('answer', session.phase) !== 'now') return refuse('not-in-this-phase');
    const proposal = await proposalById(tx, { sessionId, proposalId });
    if (proposal?.visibility !== 'passed' || proposal.status !== 'open') return refuse('not-found');
    if (proposal.currentRevisionId !== revisionId) return refuse('old-revision');
    if (!sameTally(await handsOf(tx, revisionId), seen)) return refuse('moved-on');
    await replaceHands(tx, { sessionId, revisionId, hands, at: now });
    const event = {
      type: 'hands.counted',
      audience: 'facilitators',
      facts: { proposalId },
    } as const;
    await appendEvent(tx, { sessionId, ...event, at: now });
    return ok(undefined);
  });
  if (counted.ok) deps.hub.figuresChanged(sessionId, [revisionId]);
  return counted;
}
