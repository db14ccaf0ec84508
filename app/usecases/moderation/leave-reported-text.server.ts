import type { SessionScope } from '~/domain/access/scopes';
import { ok, type Result } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { withinSession } from '~/usecases/sessions/within-session.server';
import { appendEvent } from '~db/repositories/session-events.server';
import { settleReportedText } from './settle-reported-text.server';

/** A facilitator has looked at what was reported about a text, and leaves it as it is. */
export async function leaveReportedText(
  deps: Deps,
  { sessionId }: SessionScope,
  { id }: { readonly id: string },
): Promise<Result<undefined>> {
  return withinSession(deps, sessionId, async (held) => {
    await settleReportedText(held, id);
    const { tx, now } = held;
    const event = { type: 'queue.changed', audience: 'facilitators', facts: {} } as const;
    await appendEvent(tx, { sessionId, at: now, ...event });
    return ok(undefined);
  });
}
