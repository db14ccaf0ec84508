import type { Tally } from '../answers/answer';
import { breakDown, showableCount, showablePart, showableTotal } from '../answers/small-figures';
import { addTallies, answersIn } from '../answers/tally';
import type { LanguageMap } from '../taxonomy/category';
import { atLeast } from './fraction';
import type { DecisionRule } from './rule';

/** Figures of a group of five people or more: `n` answered, of which the rest were unclear or declined. */
export interface GroupFigures {
  readonly n: number;
  readonly agree: number;
  readonly disagree: number;
  readonly pass: number;
}

/** A community as a decision sees it and as it is published. */
export interface CommunityFacts extends GroupFigures {
  readonly id: string;
  readonly label: LanguageMap;
  /** The invitation itself was given out by that community; else people said so themselves. */
  readonly isAttested: boolean;
  /** Named by the session as affected by what is discussed. */
  readonly isAffected: boolean;
}

export interface ObjectionFacts {
  readonly id: string;
  readonly isSeconded: boolean;
  /** `null` for one to four people (D5). */
  readonly seconds: number | null;
}

/**
 * Everything an outcome follows from, after D5: exactly this is kept, published, and enough to recompute the outcome.
 */
export interface DecisionFacts {
  readonly rule: DecisionRule;
  /** People to whom the item was shown, those counted by hand included; `null` for one to four. */
  readonly shown: number | null;
  /** Everybody's answers, those counted by hand included; `null` while fewer than five people answered. */
  readonly answers: Tally | null;
  /** How many of the answers were raised hands; `null` where these, or those with whom they are counted, are one to four. */
  readonly handCounted: number | null;
  readonly communities: readonly CommunityFacts[];
  /** Small communities and the undeclared together; `null` without a breakdown or when nobody is left over. */
  readonly others: GroupFigures | null;
  readonly objections: readonly ObjectionFacts[];
}

/** One community's people who declared it in one way; nobody is in two of them. */
export interface CountedCommunity {
  readonly id: string;
  readonly label: LanguageMap;
  readonly isAttested: boolean;
  readonly isAffected: boolean;
  readonly tally: Tally;
}

/** What was counted in the room, before anything is suppressed. Never leaves the use case. */
export interface RoomCounts {
  readonly rule: DecisionRule;
  readonly shownOnDevices: number;
  readonly devices: Tally;
  readonly hands: Tally;
  readonly communities: readonly CountedCommunity[];
  /** Objections that stand (passed, not withdrawn), with the people who second each, its author not counted. */
  readonly objections: readonly { readonly id: string; readonly seconds: number }[];
}

/** Brings the counts of a room into the form that is decided on, kept and published: hands added, small figures pooled. */
export function gatherFacts(counts: RoomCounts): DecisionFacts {
  const { rule, devices, hands } = counts;
  const total = addTallies(devices, hands);
  const people = answersIn(total);
  const { parts, others } = breakDown(total, counts.communities);
  return {
    rule,
    shown: showableCount(peopleShown(counts)),
    answers: showableTotal(total) ?? null,
    // Hands declare no community, so they are among the others wherever there are any.
    handCounted: showablePart(answersIn(hands), others ? answersIn(others) : people),
    communities: parts.map(({ tally, ...community }) => ({ ...community, ...figuresOf(tally) })),
    others: others ? figuresOf(others) : null,
    objections: counts.objections.map(({ id, seconds }) => ({
      id,
      isSeconded: isSeconded(seconds, people, rule),
      seconds: showableCount(seconds),
    })),
  };
}

/** To how many people an item was shown: whoever answered it has seen it, and raised hands saw it with the room. */
export const peopleShown = ({
  shownOnDevices,
  devices,
  hands,
}: Pick<RoomCounts, 'shownOnDevices' | 'devices' | 'hands'>): number =>
  Math.max(shownOnDevices, answersIn(devices)) + answersIn(hands);

const figuresOf = (tally: Tally): GroupFigures => ({
  n: answersIn(tally),
  agree: tally.agree,
  disagree: tally.disagree,
  pass: tally.pass,
});

/** Enough seconds by number and by share of the people who answered, whichever is more (D2). */
function isSeconded(seconds: number, people: number, { objection }: DecisionRule): boolean {
  return seconds >= objection.count && atLeast(seconds, people, objection.share);
}
