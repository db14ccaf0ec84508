import { ok, type Refusal, type Result, refuse } from '../result';
import { type Phase, phases } from './session';

/** The phase that a timer moves to; a closed session has none. */
export const phaseAfter = (phase: Phase): Phase | undefined => phases[phases.indexOf(phase) + 1];

export type PhaseRefusal = Refusal<'session-closed' | 'phase-no-move' | 'phase-moved-meanwhile'>;

/**
 * Moves a session to another phase, forwards or back (S1). `expectedRevision` is the revision that the mover's screen holds:
 * where the phase has moved after it, the move is refused, so that two facilitators pressing "next" do not skip a phase.
 * Other events in between do not matter. A closed session stays closed: its figures have been shown (V5).
 */
export function movePhase({
  phase,
  to,
  expectedRevision,
  lastMoveRevision,
}: {
  readonly phase: Phase;
  readonly to: Phase;
  readonly expectedRevision: number;
  /** Revision of the last `phase.moved` event, 0 before the first. */
  readonly lastMoveRevision: number;
}): Result<Phase, PhaseRefusal> {
  if (expectedRevision < lastMoveRevision) return refuse('phase-moved-meanwhile');
  if (phase === 'closed') return refuse('session-closed');
  if (to === phase) return refuse('phase-no-move');
  return ok(to);
}

export const sessionActions = [
  'propose',
  'answer',
  'change-answer',
  'annotate',
  'object',
  'withdraw-text',
] as const;
/** `propose` covers contributions too, `object` covers seconding, `change-answer` taking one back. */
export type SessionAction = (typeof sessionActions)[number];

/** `next-round`: taken and kept for later; `not-yet` and `over` are refusals. */
export type Permission = 'now' | 'next-round' | 'not-yet' | 'over';

type Row = readonly [
  lobby: Permission,
  propose: Permission,
  discuss: Permission,
  vote: Permission,
  decide: Permission,
  closed: Permission,
];

const permissions: Readonly<Record<SessionAction, Row>> = {
  // Never refused once the session has begun (S1).
  propose: ['not-yet', 'now', 'next-round', 'next-round', 'next-round', 'next-round'],
  answer: ['not-yet', 'not-yet', 'not-yet', 'now', 'over', 'over'],
  // Until the session closes (V2); what has been decided keeps its numbers all the same (D3).
  'change-answer': ['now', 'now', 'now', 'now', 'now', 'over'],
  annotate: ['not-yet', 'now', 'now', 'now', 'now', 'over'],
  object: ['not-yet', 'not-yet', 'now', 'now', 'over', 'over'],
  'withdraw-text': ['now', 'now', 'now', 'now', 'now', 'now'],
};

/** What a participant may do in a phase (S1, V2, R5). */
export const permissionFor = (action: SessionAction, phase: Phase): Permission =>
  permissions[action][phases.indexOf(phase)] ?? 'over';
