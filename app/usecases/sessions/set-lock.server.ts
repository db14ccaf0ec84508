import type { SessionScope } from '~/domain/access/scopes';
import { ok, type Result } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { appendEvent } from '~db/repositories/session-events.server';
import { updateSession } from '~db/repositories/sessions.server';
import { withinSession } from './within-session.server';

/** Locks the door or opens it again; whoever is in stays in. The same twice is once. */
export async function setLock(
  deps: Deps,
  scope: SessionScope,
  { isLocked }: { readonly isLocked: boolean },
): Promise<Result<undefined>> {
  return withinSession(deps, scope.sessionId, async ({ tx, session, now }) => {
    if (session.isLocked === isLocked) return ok(undefined);
    await updateSession(tx, { id: session.id, set: { isLocked } });
    await appendEvent(tx, {
      sessionId: session.id,
      type: 'session.locked',
      audience: 'room',
      facts: { isLocked },
      at: now,
    });
    return ok(undefined);
  });
}
