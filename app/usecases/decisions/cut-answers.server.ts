import type { SystemScope } from '~/domain/access/scopes';
import { ok, type Result } from '~/domain/result';
import { answersCutTime } from '~/domain/sessions/timing';
import type { Deps } from '~/usecases/deps';
import { type HeldSession, withinSession } from '~/usecases/sessions/within-session.server';
import { cutAnswers } from '~db/repositories/answers-cut.server';
import { appendEvent } from '~db/repositories/session-events.server';
import { updateSession } from '~db/repositories/sessions.server';

/**
 * Once a session is closed and its grace time over, the link between people and answers is cut for good (V7). Asked
 * again, or too early, it does nothing.
 */
export async function cutSessionAnswers(
  deps: Deps,
  _scope: SystemScope,
  { sessionId }: { readonly sessionId: string },
): Promise<Result<undefined>> {
  return withinSession(deps, sessionId, async (held) => {
    const { closedAt, graceHours } = held.session;
    const isDue = closedAt !== null && held.now >= answersCutTime(closedAt, graceHours);
    if (isDue) await cutWithin(held);
    return ok(undefined);
  });
}

export async function cutWithin({ tx, session, now }: HeldSession): Promise<void> {
  if (session.answersCutAt !== null) return;
  await cutAnswers(tx, session.id);
  await updateSession(tx, { id: session.id, set: { answersCutAt: now } });
  await appendEvent(tx, {
    sessionId: session.id,
    type: 'session.changed',
    audience: 'room',
    facts: {},
    at: now,
  });
}
