import type { SessionScope } from '~/domain/access/scopes';
import { figuresShown } from '~/domain/answers/visibility';
import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { haveSharesShown } from '~db/repositories/figures.server';
import { appendEvent } from '~db/repositories/session-events.server';
import { dropUnusedSlips, setBatchAside, slipBatchesOf } from '~db/repositories/slips.server';
import { withinSession } from './within-session.server';

interface SettingAside {
  readonly batchId: string;
  readonly reason: string;
}

/**
 * Takes a whole batch of slips out of the session, with a recorded reason, and only while nobody can have seen how
 * anybody answered (S7): never one person's answers after seeing them.
 */
export async function setSlipsAside(
  deps: Deps,
  { sessionId }: SessionScope,
  { batchId, reason }: SettingAside,
): Promise<Result<undefined>> {
  return withinSession(deps, sessionId, async ({ tx, session, now }) => {
    const batch = (await slipBatchesOf(tx, sessionId)).find(({ id }) => id === batchId);
    if (!batch) return refuse('not-found');
    if (batch.setAsideAt !== null) return ok(undefined);
    const seen = figuresShown({
      shares: session.shares,
      phase: session.phase,
      isDecided: session.phase === 'decide',
      viewer: 'participant',
      hasAnswered: true,
    });
    // The room may have been moved back since.
    const isSeen = seen === 'shares' || (await haveSharesShown(tx, sessionId));
    if (isSeen) return refuse('batch-shares-seen');
    await setBatchAside(tx, { batchId, reason, at: now });
    await dropUnusedSlips(tx, batchId);
    await appendEvent(tx, {
      sessionId,
      type: 'session.changed',
      audience: 'room',
      facts: {},
      at: now,
    });
    return ok(undefined);
  });
}
