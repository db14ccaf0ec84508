import { oneProportionTest, significant, smoothedShare, twoProportionTest } from './proportions';
import type { GroupTallies } from './tallies';

/** How one group answered one item, against one half and against everybody else who is in a group. */
interface ItemStatistics {
  readonly column: number;
  readonly agrees: number;
  readonly disagrees: number;
  readonly votes: number;
  readonly agreeShare: number;
  readonly disagreeShare: number;
  readonly agreeTest: number;
  readonly disagreeTest: number;
  /** Share here ÷ share among the others. */
  readonly agreeRatio: number;
  readonly disagreeRatio: number;
  readonly agreeRatioTest: number;
  readonly disagreeRatioTest: number;
}

/** An item that tells a group from the others. */
export interface Representative {
  readonly column: number;
  readonly direction: 'agree' | 'disagree';
  readonly successes: number;
  readonly trials: number;
  readonly share: number;
  readonly shareTest: number;
  readonly ratio: number;
  readonly ratioTest: number;
  /** The item the group agrees on most firmly; it leads the list. */
  readonly isBestAgree: boolean;
}

const listLength = 5;

function itemStatistics(
  tallies: GroupTallies,
  { group, column }: { group: number; column: number },
): ItemStatistics {
  const own = group * tallies.items + column;
  let allAgrees = 0;
  let allDisagrees = 0;
  let allVotes = 0;
  for (let other = 0; other < tallies.groups; other += 1) {
    allAgrees += tallies.agrees[other * tallies.items + column]!;
    allDisagrees += tallies.disagrees[other * tallies.items + column]!;
    allVotes += tallies.votes[other * tallies.items + column]!;
  }
  const agrees = tallies.agrees[own]!;
  const disagrees = tallies.disagrees[own]!;
  const votes = tallies.votes[own]!;
  const otherVotes = allVotes - votes;
  const agreeShare = smoothedShare(agrees, votes);
  const disagreeShare = smoothedShare(disagrees, votes);
  const against = (successes: number, otherSuccesses: number) =>
    twoProportionTest({ successes, trials: votes, otherSuccesses, otherTrials: otherVotes });
  return {
    column,
    agrees,
    disagrees,
    votes,
    agreeShare,
    disagreeShare,
    agreeTest: oneProportionTest(agrees, votes),
    disagreeTest: oneProportionTest(disagrees, votes),
    agreeRatio: agreeShare / smoothedShare(allAgrees - agrees, otherVotes),
    disagreeRatio: disagreeShare / smoothedShare(allDisagrees - disagrees, otherVotes),
    agreeRatioTest: against(agrees, allAgrees - agrees),
    disagreeRatioTest: against(disagrees, allDisagrees - disagrees),
  };
}

/**
 * The items that tell each group from the others, at most five: the firmest agreement first, then those
 * that pass both tests by weight, agreements before disagreements. One list per group.
 */
export function representativeItems(
  tallies: GroupTallies,
  isMasked: Uint8Array,
): readonly (readonly Representative[])[] {
  return Array.from({ length: tallies.groups }, (_, group) => {
    const statistics: ItemStatistics[] = [];
    for (let column = 0; column < tallies.items; column += 1) {
      if (!isMasked[column]) statistics.push(itemStatistics(tallies, { group, column }));
    }
    return selectRepresentative(statistics);
  });
}

function selectRepresentative(statistics: readonly ItemStatistics[]): readonly Representative[] {
  const sufficient: ItemStatistics[] = [];
  let best: ItemStatistics | undefined;
  let bestAgree: ItemStatistics | undefined;
  for (const item of statistics) {
    if (isSufficient(item)) sufficient.push(item);
    if (sufficient.length === 0 && (!best || ratioTest(item) > ratioTest(best))) best = item;
    if (agreesMore(item, bestAgree)) bestAgree = item;
  }
  if (sufficient.length === 0) {
    const only = bestAgree ?? best;
    return only ? [representative(only, only === bestAgree)] : [];
  }
  const others = sufficient
    .filter((item) => item !== bestAgree)
    .sort((a, b) => weight(b) - weight(a))
    .map((item) => representative(item, false));
  const all = bestAgree ? [representative(bestAgree, true), ...others] : others;
  const listed = all.slice(0, listLength);
  return [
    ...listed.filter(({ direction }) => direction === 'agree'),
    ...listed.filter(({ direction }) => direction === 'disagree'),
  ];
}

const ratioTest = (item: ItemStatistics): number =>
  Math.max(item.agreeRatioTest, item.disagreeRatioTest);

const isSufficient = (item: ItemStatistics): boolean =>
  (item.agreeRatioTest > significant && item.agreeTest > significant) ||
  (item.disagreeRatioTest > significant && item.disagreeTest > significant);

/** Whether the group agrees with `item` more firmly than with the best so far; the first must look good by itself. */
function agreesMore(item: ItemStatistics, best: ItemStatistics | undefined): boolean {
  if (item.agrees + item.disagrees === 0) return false;
  if (!best) {
    return item.agreeTest > significant || (item.agreeRatio > 1 && item.agreeShare > 0.5);
  }
  const firmness = (of: ItemStatistics) => of.agreeShare * of.agreeTest;
  if (best.agreeRatio <= 1) return firmness(item) > firmness(best);
  const distinct = (of: ItemStatistics) => of.agreeRatio * of.agreeRatioTest * firmness(of);
  return distinct(item) > distinct(best);
}

const isForAgree = (item: ItemStatistics): boolean => item.agreeRatioTest > item.disagreeRatioTest;

function weight(item: ItemStatistics): number {
  return isForAgree(item)
    ? item.agreeRatio * item.agreeRatioTest * item.agreeShare * item.agreeTest
    : item.disagreeRatio * item.disagreeRatioTest * item.disagreeShare * item.disagreeTest;
}

function representative(item: ItemStatistics, isBestAgree: boolean): Representative {
  const common = { column: item.column, trials: item.votes, isBestAgree };
  return isForAgree(item)
    ? {
        ...common,
        direction: 'agree',
        successes: item.agrees,
        share: item.agreeShare,
        shareTest: item.agreeTest,
        ratio: item.agreeRatio,
        ratioTest: item.agreeRatioTest,
      }
    : {
        ...common,
        direction: 'disagree',
        successes: item.disagrees,
        share: item.disagreeShare,
        shareTest: item.disagreeTest,
        ratio: item.disagreeRatio,
        ratioTest: item.disagreeRatioTest,
      };
}
