import { oneProportionTest, significant, smoothedShare } from './proportions';
import type { GroupTallies } from './tallies';

/** An item that most agree on (or most reject), over everybody. */
export interface ConsensusItem {
  readonly column: number;
  readonly successes: number;
  readonly trials: number;
  readonly share: number;
  readonly shareTest: number;
}

const listLength = 5;

/** The items most agreed with and most disagreed with, five each, by share × test; both above one half and significant. */
export function consensusItems(
  everybody: GroupTallies,
  isMasked: Uint8Array,
): { readonly agree: readonly ConsensusItem[]; readonly disagree: readonly ConsensusItem[] } {
  const side = (counts: Int32Array) => {
    const items: ConsensusItem[] = [];
    for (let column = 0; column < everybody.items; column += 1) {
      if (isMasked[column]) continue;
      const successes = counts[column]!;
      const trials = everybody.votes[column]!;
      const share = smoothedShare(successes, trials);
      const shareTest = oneProportionTest(successes, trials);
      if (share > 0.5 && shareTest > significant) {
        items.push({ column, successes, trials, share, shareTest });
      }
    }
    return items.sort((a, b) => b.share * b.shareTest - a.share * a.shareTest).slice(0, listLength);
  };
  return { agree: side(everybody.agrees), disagree: side(everybody.disagrees) };
}

/** How far all groups go along with one item. Shares are smoothed, 0…1. */
export interface GroupAwareConsensus {
  /** Product over groups of the share that agrees: high only if no group is against. */
  readonly agree: number;
  readonly disagree: number;
  /** The product's root by the number of groups: comparable where that number differs. */
  readonly agreeMean: number;
  readonly disagreeMean: number;
  /** The least willing group. */
  readonly agreeMinimum: number;
  readonly disagreeMinimum: number;
  /** Widest gap between two groups' shares of agreement: 0 for a bridge, near 1 for a divide. */
  readonly divisiveness: number;
}

export function groupAwareConsensus(tallies: GroupTallies, column: number): GroupAwareConsensus {
  const agree: number[] = [];
  const disagree: number[] = [];
  for (let group = 0; group < tallies.groups; group += 1) {
    const cell = group * tallies.items + column;
    agree.push(smoothedShare(tallies.agrees[cell]!, tallies.votes[cell]!));
    disagree.push(smoothedShare(tallies.disagrees[cell]!, tallies.votes[cell]!));
  }
  const product = (shares: readonly number[]) => shares.reduce((all, share) => all * share, 1);
  const root = (value: number) => value ** (1 / Math.max(1, tallies.groups));
  return {
    agree: product(agree),
    disagree: product(disagree),
    agreeMean: root(product(agree)),
    disagreeMean: root(product(disagree)),
    agreeMinimum: Math.min(1, ...agree),
    disagreeMinimum: Math.min(1, ...disagree),
    divisiveness: agree.length < 2 ? 0 : Math.max(...agree) - Math.min(...agree),
  };
}
