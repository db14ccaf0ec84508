import type { Phase } from '~/domain/sessions/session';
import { answersCutTime, timerMoveTime } from '~/domain/sessions/timing';
import { decideOpenItems } from '~/usecases/decisions/decide-open-items.server';
import { enqueueJob, removeJob } from '~db/repositories/jobs.server';
import { appendEvent } from '~db/repositories/session-events.server';
import { updateSession } from '~db/repositories/sessions.server';
import type { HeldSession } from './within-session.server';

interface Move {
  readonly to: Phase;
  /** When the new phase shall end by itself. */
  readonly endsAt?: Date | undefined;
}

/**
 * Carries out a move that has been found right: the phase, its timer, and what follows from it. Entering `decide` decides
 * every open item (D1–D4); closing starts the time after which receipts and answers are parted (V7).
 */
export async function movePhaseWithin(held: HeldSession, { to, endsAt }: Move): Promise<void> {
  const { tx, session, now } = held;
  const isClosed = to === 'closed';
  await updateSession(tx, {
    id: session.id,
    set: {
      phase: to,
      phaseEndsAt: endsAt ?? null,
      ...(isClosed && { closedAt: now, currentProposalId: null }),
    },
  });
  await recordPhase(held, { to, endsAt });
  await schedulePhaseEnd(held, endsAt);
  if (to === 'decide') await decideOpenItems(held);
  if (isClosed) {
    await enqueueJob(tx, {
      task: 'cut-answers',
      payload: { sessionId: session.id },
      key: `cut-answers:${session.id}`,
      runAt: answersCutTime(now, session.graceHours),
    });
  }
}

/** Tells the room where the session stands and when the phase ends. */
export async function recordPhase({ tx, session, now }: HeldSession, { to, endsAt }: Move) {
  await appendEvent(tx, {
    sessionId: session.id,
    type: 'phase.moved',
    audience: 'room',
    facts: { phase: to, ...(endsAt && { endsAt: endsAt.toISOString() }) },
    at: now,
  });
}

/** At most one job per session waits for a timer; it looks again whether its time has come. */
export async function schedulePhaseEnd(
  { tx, session }: HeldSession,
  endsAt: Date | undefined,
): Promise<void> {
  const key = `end-phase:${session.id}`;
  if (!endsAt) {
    await removeJob(tx, key);
    return;
  }
  await enqueueJob(tx, {
    task: 'end-phase',
    payload: { sessionId: session.id },
    key,
    runAt: timerMoveTime(endsAt),
  });
}
