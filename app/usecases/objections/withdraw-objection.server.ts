import type { ParticipantScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { emptyObjection } from '~db/repositories/objections.server';
import { lockSession } from '~db/repositories/sessions.server';
import { recordOwnChange } from '../participants/take-text.server';
import { withdrawPublishedTexts } from '../snapshots/withdraw-published-texts.server';

/** Empties one's own objection, at any time, in everything published as well (R5). A decision that it was part of keeps its numbers (D3). */
export async function withdrawObjection(
  deps: Deps,
  scope: ParticipantScope,
  { id }: { readonly id: string },
): Promise<Result<undefined>> {
  const now = deps.clock.now();
  const done = await deps.db.transaction(async (tx): Promise<Result<undefined>> => {
    // First, as whoever reads it holds it first too: taken in another order, the two wait for each other.
    await lockSession(tx, scope.sessionId);
    const before = await emptyObjection(tx, { participantId: scope.participantId, id, now });
    if (!before) return refuse('not-found');
    if (before.mayPublish) {
      const { taxonomyId } = scope;
      await withdrawPublishedTexts(deps, tx, { taxonomyId, ids: [id], now });
    }
    const facts = { proposalId: before.proposalId };
    const news =
      before.visibility === 'passed' ? { type: 'proposal.shown' as const, facts } : undefined;
    await recordOwnChange(tx, { scope, now, news });
    return ok(undefined);
  });
  if (done.ok) deps.hub.sessionChanged(scope.sessionId);
  return done;
}
