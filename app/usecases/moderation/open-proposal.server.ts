import type { SessionScope } from '~/domain/access/scopes';
import { moveProposal } from '~/domain/proposals/lifecycle';
import { validateChange } from '~/domain/proposals/validate-change';
import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { loadWorld } from '~/usecases/proposals/load-world.server';
import { withinSession } from '~/usecases/sessions/within-session.server';
import { proposalById } from '~db/repositories/proposals.server';
import { openForRoom } from '~db/repositories/wordings.server';
import { recordWording } from './wording.server';

/** Puts a draft, or something kept for the next round, to the room, once its change still fits the tree (P1). */
export async function openProposal(
  deps: Deps,
  { sessionId, taxonomyId }: SessionScope,
  proposalId: string,
): Promise<Result<undefined>> {
  return withinSession(deps, sessionId, async (held) => {
    const proposal = await proposalById(held.tx, { sessionId, proposalId });
    if (!proposal) return refuse('not-found');
    const { status } = proposal;
    const moved = moveProposal({ status, move: 'open', by: 'facilitator', hasAnswers: false });
    if (!moved.ok) return moved;
    const valid = validateChange(proposal.change, await loadWorld(held.tx, taxonomyId));
    if (!valid.ok) return valid;
    await openForRoom(held.tx, { proposalId, at: held.now });
    await recordWording(held, { ...proposal, status: moved.value, isForNextRound: false });
    return ok(undefined);
  });
}
