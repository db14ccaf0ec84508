import type { SetTimer } from '~/contracts/sessions';
import type { SessionScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { updateSession } from '~db/repositories/sessions.server';
import { recordPhase, schedulePhaseEnd } from './move-phase-within.server';
import { withinSession } from './within-session.server';

const minute = 60_000;

/** Gives the running phase more time, or takes its timer away. Added to what is left, never to what is over. */
export async function setTimer(
  deps: Deps,
  scope: SessionScope,
  input: SetTimer,
): Promise<Result<undefined>> {
  return withinSession(deps, scope.sessionId, async (held) => {
    const { tx, session, now } = held;
    if (session.phase === 'closed') return refuse('session-closed');
    if (session.phase !== input.phase) return refuse('phase-moved-meanwhile');
    const from = Math.max(now.getTime(), session.phaseEndsAt?.getTime() ?? 0);
    const endsAt =
      input.minutes === undefined ? undefined : new Date(from + input.minutes * minute);
    await updateSession(tx, { id: session.id, set: { phaseEndsAt: endsAt ?? null } });
    await recordPhase(held, { to: session.phase, endsAt });
    await schedulePhaseEnd(held, endsAt);
    return ok(undefined);
  });
}
