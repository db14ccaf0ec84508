import type { MakeSlips } from '~/contracts/sessions';
import type { SessionScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { appendEvent } from '~db/repositories/session-events.server';
import { communitiesOf } from '~db/repositories/sessions.server';
import { addSlipBatch, addSlips } from '~db/repositories/slips.server';
import { slipCodes, slipHash } from './slip-codes.server';
import { withinSession } from './within-session.server';

/**
 * Makes a batch of single-use codes (S7). With a community, whoever comes in by one is attested to belong to it,
 * so it is to be given out by that community itself.
 */
export async function makeSlips(
  deps: Deps,
  { sessionId }: SessionScope,
  { requestId, label, communityId, slips }: MakeSlips,
): Promise<Result<undefined>> {
  return withinSession(deps, sessionId, async ({ tx, session, now }) => {
    if (session.phase === 'closed') return refuse('session-closed');
    const offered = await communitiesOf(tx, sessionId);
    if (communityId !== undefined && !offered.some(({ id }) => id === communityId)) {
      return refuse('not-a-choice', { field: 'communityId' });
    }
    const batch = { id: requestId, sessionId, communityId, label, requestId, createdAt: now };
    if (!(await addSlipBatch(tx, batch))) return ok(undefined);
    const codeHashes = slipCodes(deps, batch.id, slips).map((code) => slipHash(deps, code));
    await addSlips(tx, { batchId: batch.id, codeHashes });
    const event = { type: 'door.changed', audience: 'facilitators', facts: {} } as const;
    await appendEvent(tx, { sessionId, at: now, ...event });
    return ok(undefined);
  });
}
