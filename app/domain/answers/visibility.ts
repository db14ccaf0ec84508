import { atLeast } from '../decisions/fraction';
import type { Fraction } from '../decisions/rule';
import type { Phase, ShareTime } from '../sessions/session';
import { emptyTally, type Tally } from './answer';
import { answersIn, ballotsIn } from './tally';

/** Who looks at figures. Nobody, facilitators included, sees more than the room may (V5, V6). */
export type FigureViewer = 'participant' | 'facilitator' | 'observer';

/** `none`: no figure at all; `participation`: only how many answered; `shares`: how they answered, too. */
export type FigureDetail = 'none' | 'participation' | 'shares';

/** The fewest people that a figure may be about (D5), and the fewest ballots by which a shown figure moves (V5). */
export const smallestGroup = 5;

/**
 * How much of an item's figures somebody may be sent (V5). Shares at the close means: once the item is decided, or
 * the session closed. "After one's own answer" opens them to that participant only; a facilitator or a projector, who
 * do not answer, wait for the close.
 */
export function figuresShown({
  shares,
  phase,
  isDecided,
  viewer,
  hasAnswered,
}: {
  readonly shares: ShareTime;
  readonly phase: Phase;
  readonly isDecided: boolean;
  readonly viewer: FigureViewer;
  readonly hasAnswered: boolean;
}): FigureDetail {
  if (isDecided || phase === 'closed') return 'shares';
  if (phase === 'lobby') return 'none';
  if (shares === 'live') return 'shares';
  const hasEarned = viewer === 'participant' && hasAnswered;
  return shares === 'after-own-answer' && hasEarned ? 'shares' : 'participation';
}

/** The figures of the last two steps before the close. What is shown are those of the step before the last. */
export interface FigureSteps {
  readonly last: Tally | undefined;
  readonly before: Tally | undefined;
}

/**
 * The steps that figures take before the close, from the true ones (V5). They stand still until at least five ballots have
 * moved, so that no change of the screen is one person's tap; then every word moves at once. They have to be kept per
 * item, the same for all: two viewers with different steps could subtract.
 */
export function stepFigures(steps: FigureSteps, actual: Tally): FigureSteps {
  const isStill = movedBallots(steps.last ?? emptyTally, actual) < smallestGroup;
  return isStill ? steps : { last: actual, before: steps.last };
}

/**
 * What shows of them: one step late, so that the exact figures of a decision or the close, which are not stepped, lie five
 * people or more from all that was shown before (D5); nothing while there are fewer than five ballots.
 */
export function shownStep({ before }: FigureSteps): Tally | undefined {
  return before && ballotsIn(before) >= smallestGroup ? before : undefined;
}

/** The fewest people whose ballots must have changed between two tallies: a switch moves two numbers, but one person. */
function movedBallots(before: Tally, after: Tally): number {
  const agree = after.agree - before.agree;
  const disagree = after.disagree - before.disagree;
  const gained = Math.max(agree, 0) + Math.max(disagree, 0);
  const lost = Math.max(-agree, 0) + Math.max(-disagree, 0);
  return Math.max(gained, lost);
}

/** What a community shows while answering is open: how many took part, and whether it stands where the rule wants it. */
export interface CommunityProgress {
  readonly answers: number;
  readonly isMet: boolean;
}

/**
 * A community's progress from its own stepped tally (`stepFigures`) and the share it has to reach;
 * `undefined` while it is too small to be shown at all.
 */
export function communityProgress(
  shown: Tally | undefined,
  share: Fraction,
): CommunityProgress | undefined {
  if (shown === undefined) return undefined;
  return { answers: answersIn(shown), isMet: atLeast(shown.agree, ballotsIn(shown), share) };
}
