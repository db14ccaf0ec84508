import type { SystemScope } from '~/domain/access/scopes';
import { ok, type Result } from '~/domain/result';
import { phaseAfter } from '~/domain/sessions/phases';
import { timerState } from '~/domain/sessions/timing';
import type { Deps } from '~/usecases/deps';
import { movePhaseWithin } from './move-phase-within.server';
import { withinSession } from './within-session.server';

/**
 * A phase's timer has run out, its grace included (S1): the session moves on. Does nothing where a facilitator has
 * moved it meanwhile, stopped the timer or given more time.
 */
export async function endPhase(
  deps: Deps,
  _scope: SystemScope,
  { sessionId }: { readonly sessionId: string },
): Promise<Result<undefined>> {
  return withinSession(deps, sessionId, async (held) => {
    const { phase, phaseEndsAt } = held.session;
    const to = phaseAfter(phase);
    const isOver = timerState(phaseEndsAt ?? undefined, held.now) === 'over';
    if (isOver && to) await movePhaseWithin(held, { to });
    return ok(undefined);
  });
}
