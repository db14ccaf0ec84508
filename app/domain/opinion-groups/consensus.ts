import { oneProportionTest, shareOfGroup, significant, smoothedShare } from './proportions';
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
  const agree = shareOfEach(tallies, { counts: tallies.agrees, column });
  const disagree = shareOfEach(tallies, { counts: tallies.disagrees, column });
  const least = Math.min(1, ...agree.shares);
  return {
    agree: agree.product,
    disagree: disagree.product,
    agreeMean: agree.mean,
    disagreeMean: disagree.mean,
    agreeMinimum: least,
    disagreeMinimum: Math.min(1, ...disagree.shares),
    divisiveness: Math.max(least, ...agree.shares) - least,
  };
}

function shareOfEach(
  { groups, items, votes }: GroupTallies,
  { counts, column }: { readonly counts: Int32Array; readonly column: number },
) {
  const shares = Array.from({ length: groups }, (_, group) =>
    shareOfGroup(counts[group * items + column]!, votes[group * items + column]!),
  );
  const product = shares.reduce((all, share) => all * share, 1);
  return { shares, product, mean: product ** (1 / Math.max(1, groups)) };
}
