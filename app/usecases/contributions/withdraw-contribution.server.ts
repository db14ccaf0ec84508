import type { ParticipantScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { emptyContribution } from '~db/repositories/contributions.server';
import { lockSession } from '~db/repositories/sessions.server';
import { recordOwnChange } from '../participants/take-text.server';

/** Empties one's own contribution, at any time (R5). */
export async function withdrawContribution(
  deps: Deps,
  scope: ParticipantScope,
  { id }: { readonly id: string },
): Promise<Result<undefined>> {
  const now = deps.clock.now();
  const done = await deps.db.transaction(async (tx): Promise<Result<undefined>> => {
    // First, as whoever reads it holds it first too: taken in another order, the two wait for each other.
    await lockSession(tx, scope.sessionId);
    const before = await emptyContribution(tx, { participantId: scope.participantId, id, now });
    if (!before) return refuse('not-found');
    await recordOwnChange(tx, { scope, now });
    return ok(undefined);
  });
  if (done.ok) deps.hub.sessionChanged(scope.sessionId);
  return done;
}
