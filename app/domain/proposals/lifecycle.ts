import type { Outcome } from '../decisions/rule';
import { ok, type Refusal, type Result, refuse } from '../result';
import {
  type ProposalKind,
  type ProposalStatus,
  participantKinds,
  type Visibility,
} from './proposal';

/** Who acts on a proposal. `system` is the timer or the closing of a vote, with nobody behind it. */
export type ProposalActor = 'author' | 'facilitator' | 'system';

/** What can happen to a proposal. `separate` takes back a joining that its author or a facilitator finds wrong. */
export type ProposalMove = 'open' | 'withdraw' | 'join' | 'separate' | 'decide';

interface Transition {
  readonly from: readonly ProposalStatus[];
  readonly to: ProposalStatus;
  readonly by: readonly ProposalActor[];
}

const transitions: Readonly<Record<ProposalMove, Transition>> = {
  open: { from: ['draft'], to: 'open', by: ['author', 'facilitator'] },
  withdraw: { from: ['draft', 'open', 'joined'], to: 'withdrawn', by: ['author', 'facilitator'] },
  join: { from: ['draft', 'open'], to: 'joined', by: ['author', 'facilitator'] },
  separate: { from: ['joined'], to: 'open', by: ['author', 'facilitator'] },
  decide: { from: ['open'], to: 'decided', by: ['facilitator', 'system'] },
};

export type LifecycleRefusal = Refusal<
  'proposal-move-not-yours' | 'proposal-move-not-now' | 'proposal-has-answers'
>;

/**
 * The one state machine of a proposal (P2): the status it has after a move, or why it cannot move.
 * Once others have answered, its author can no longer take it away from them (withdraw or join); a facilitator can.
 */
export function moveProposal({
  status,
  move,
  by,
  hasAnswers,
}: {
  readonly status: ProposalStatus;
  readonly move: ProposalMove;
  readonly by: ProposalActor;
  readonly hasAnswers: boolean;
}): Result<ProposalStatus, LifecycleRefusal> {
  const transition = transitions[move];
  if (!transition.by.includes(by)) return refuse('proposal-move-not-yours');
  if (!transition.from.includes(status)) return refuse('proposal-move-not-now');
  const takesAway = move === 'withdraw' || move === 'join';
  if (takesAway && by === 'author' && hasAnswers) return refuse('proposal-has-answers');
  return ok(transition.to);
}

/** A proposal whose outcome is `open` is not decided: it stays open and can be put again. */
export const statusAfterOutcome = (outcome: Outcome): ProposalStatus =>
  outcome === 'open' ? 'open' : 'decided';

/** Whether somebody is offered a kind of change at all (P1): facilitators all nine, participants three. */
export function mayPropose(by: 'participant' | 'facilitator', kind: ProposalKind): boolean {
  const offered: readonly ProposalKind[] = participantKinds;
  return by === 'facilitator' || offered.includes(kind);
}

/** `hold` sends a text back to the queue: because its author changed it, or a facilitator wants to read it again. */
export type VisibilityMove = 'pass' | 'hide' | 'hold';

export type VisibilityRefusal = Refusal<
  'visibility-not-yours' | 'visibility-no-change' | 'visibility-reason-missing'
>;

/** What a text that a participant sends starts as: unread, where the session holds texts until they are read. */
export const visibilityAtFirst = (holdUntilRead: boolean): Visibility =>
  holdUntilRead ? 'held' : 'passed';

/**
 * Moves a text between held, passed and hidden. Only a facilitator passes or hides; hiding needs a reason,
 * which its author sees. Repeating what already stands is refused, so that two facilitators notice each other.
 */
export function changeVisibility({
  visibility,
  move,
  by,
  reason,
}: {
  readonly visibility: Visibility;
  readonly move: VisibilityMove;
  readonly by: ProposalActor;
  readonly reason?: string;
}): Result<Visibility, VisibilityRefusal> {
  if (move !== 'hold' && by !== 'facilitator') return refuse('visibility-not-yours');
  const after: Visibility = move === 'pass' ? 'passed' : move === 'hide' ? 'hidden' : 'held';
  if (after === visibility) return refuse('visibility-no-change');
  if (after === 'hidden' && !reason?.trim()) {
    return refuse('visibility-reason-missing', { field: 'reason' });
  }
  return ok(after);
}
