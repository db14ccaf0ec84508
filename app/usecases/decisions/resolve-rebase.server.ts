import type { SessionScope } from '~/domain/access/scopes';
import { isAffectedAboveFloor } from '~/domain/decisions/decide';
import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { type HeldSession, withinSession } from '~/usecases/sessions/within-session.server';
import { lockDecision, noteEffect } from '~db/repositories/decisions.server';
import { appendEvent } from '~db/repositories/session-events.server';
import { applyDecided } from './decide-open-items.server';

interface Resolution {
  readonly decisionId: string;
  /** Try the change on the tree as it is now, or let the decision stand beside it. */
  readonly how: 'apply' | 'leave';
}

/** A decided change that no longer fitted the tree blocks publishing until somebody says what is to become of it. */
export async function resolveRebase(
  deps: Deps,
  scope: SessionScope,
  { decisionId, how }: Resolution,
): Promise<Result<undefined>> {
  return withinSession(deps, scope.sessionId, async (held) => {
    const found = await lockDecision(held.tx, { sessionId: scope.sessionId, id: decisionId });
    if (!found) return refuse('not-found');
    const { decision, proposal } = found;
    if (decision.effect !== 'needs-rebase') return ok(undefined);
    const { categoryId } = decision;
    if (how === 'leave') {
      await noteEffect(held.tx, { id: decisionId, effect: 'none', categoryId });
      await recordResolution(held, proposal.id);
      return ok(undefined);
    }
    const applied = await applyDecided(held, {
      decisionId,
      proposal,
      outcome: decision.outcome,
      affectedAboveFloor: isAffectedAboveFloor(decision.record.decision),
    });
    if (applied.effect === 'needs-rebase') return refuse('still-needs-rebase');
    await noteEffect(held.tx, { id: decisionId, ...applied });
    await recordResolution(held, proposal.id);
    return ok(undefined);
  });
}

/** The decision is the same; what came of it is told like the decision itself. */
const recordResolution = ({ tx, session, now }: HeldSession, proposalId: string) =>
  appendEvent(tx, {
    sessionId: session.id,
    type: 'decisions.made',
    audience: 'room',
    facts: { proposalIds: [proposalId] },
    at: now,
  });
