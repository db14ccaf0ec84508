import { type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import type { Tx } from '~db/client.server';
import { lockSession, type Session } from '~db/repositories/sessions.server';

/** A session whose row this transaction holds: nobody else moves it, answers in it or writes to it meanwhile. */
export interface HeldSession {
  readonly deps: Deps;
  readonly tx: Tx;
  readonly session: Session;
  readonly now: Date;
}

/**
 * One change of a session: `work` decides and writes within one transaction, and afterwards the room is told.
 * A refusal must come before the first write.
 */
export async function withinSession<Value>(
  deps: Deps,
  sessionId: string,
  work: (held: HeldSession) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const done = await deps.db.transaction(async (tx): Promise<Result<Value>> => {
    const session = await lockSession(tx, sessionId);
    if (!session) return refuse('not-found');
    return work({ deps, tx, session, now: deps.clock.now() });
  });
  if (done.ok) deps.hub.sessionChanged(sessionId);
  return done;
}
