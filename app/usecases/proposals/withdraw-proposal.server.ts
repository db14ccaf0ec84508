import type { ParticipantScope } from '~/domain/access/scopes';
import { moveProposal } from '~/domain/proposals/lifecycle';
import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import type { Tx } from '~db/client.server';
import {
  eraseWordings,
  hasAnswers,
  proposalById,
  updateProposal,
} from '~db/repositories/proposals.server';
import { lockSession } from '~db/repositories/sessions.server';
import { recordOwnChange } from '../participants/take-text.server';

/** Takes back one's own proposal, with its words, as long as nobody has answered it (P2, R5). */
export async function withdrawProposal(
  deps: Deps,
  scope: ParticipantScope,
  { id }: { readonly id: string },
): Promise<Result<undefined>> {
  const done = await deps.db.transaction((tx) => withdrawWithin(tx, { deps, scope, id }));
  if (done.ok) deps.hub.sessionChanged(scope.sessionId);
  return done;
}

interface Withdrawal {
  readonly deps: Deps;
  readonly scope: ParticipantScope;
  readonly id: string;
}

export async function withdrawWithin(
  tx: Tx,
  { deps, scope, id }: Withdrawal,
): Promise<Result<undefined>> {
  const { sessionId, participantId } = scope;
  await lockSession(tx, sessionId);
  const proposal = await proposalById(tx, { sessionId, proposalId: id });
  if (!proposal || proposal.participantId !== participantId) return refuse('not-found');
  const moved = moveProposal({
    status: proposal.status,
    move: 'withdraw',
    by: 'author',
    hasAnswers: await hasAnswers(tx, id),
  });
  if (!moved.ok) return moved;
  const emptied = { rationale: '', contentWarning: '' };
  await updateProposal(tx, { proposalId: id, set: { status: moved.value, ...emptied } });
  await eraseWordings(tx, id);
  const wasShown = proposal.visibility === 'passed' && proposal.status === 'open';
  const news = wasShown ? { type: 'proposal.gone' as const, facts: { proposalId: id } } : undefined;
  await recordOwnChange(tx, { scope, now: deps.clock.now(), news });
  return ok(undefined);
}
