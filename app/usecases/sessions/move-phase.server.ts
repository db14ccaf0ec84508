import type { MovePhase } from '~/contracts/sessions';
import type { SessionScope } from '~/domain/access/scopes';
import { ok, type Result } from '~/domain/result';
import { movePhase } from '~/domain/sessions/phases';
import type { Phase } from '~/domain/sessions/session';
import type { Deps } from '~/usecases/deps';
import { lastMoveRevision } from '~db/repositories/session-events.server';
import { movePhaseWithin } from './move-phase-within.server';
import { withinSession } from './within-session.server';

const minute = 60_000;

/**
 * A facilitator moves the session to another phase, with a timer if wanted. Refused where another facilitator moved it since
 * this one last looked (S1).
 */
export async function moveSessionPhase(
  deps: Deps,
  scope: SessionScope,
  { to, expectedRevision, minutes }: MovePhase,
): Promise<Result<{ readonly phase: Phase }>> {
  return withinSession(deps, scope.sessionId, async (held) => {
    const moved = movePhase({
      phase: held.session.phase,
      to,
      expectedRevision,
      lastMoveRevision: await lastMoveRevision(held.tx, scope.sessionId),
    });
    if (!moved.ok) return moved;
    const endsAt =
      minutes === undefined ? undefined : new Date(held.now.getTime() + minutes * minute);
    await movePhaseWithin(held, { to, endsAt: to === 'closed' ? undefined : endsAt });
    return ok({ phase: to });
  });
}
