import { describe, expect, it } from 'vitest';
import { groupAwareConsensus } from './consensus';
import { compatPriority, twoSidedPriority } from './priority';
import { oneProportionTest, twoProportionTest } from './proportions';
import { adjustedRandIndex } from './rand-index';

const twoGroups = (votes: number[], agrees: number[], disagrees: number[]) => ({
  groups: 2,
  items: 1,
  votes: Int32Array.from(votes),
  agrees: Int32Array.from(agrees),
  disagrees: Int32Array.from(disagrees),
});

describe('tests of proportions', () => {
  it('gives the worked values', () => {
    expect(oneProportionTest(8, 10)).toBeCloseTo(2.11058, 5);
    const two = { successes: 8, trials: 10, otherSuccesses: 3, otherTrials: 12 };
    expect(twoProportionTest(two)).toBeCloseTo(2.50088, 5);
  });

  it('gives 0 where everybody succeeded', () => {
    const all = { successes: 3, trials: 3, otherSuccesses: 5, otherTrials: 5 };
    expect(twoProportionTest(all)).toBe(0);
  });
});

describe('group-aware consensus', () => {
  it('gives the worked value', () => {
    const { agree } = groupAwareConsensus(twoGroups([10, 12], [8, 3], [0, 0]), 0);
    expect(agree).toBeCloseTo(0.2142857, 7);
  });

  it('has a twin for disagreement, a mean and a minimum', () => {
    const found = groupAwareConsensus(twoGroups([10, 12], [8, 3], [2, 9]), 0);
    expect(found.disagree).toBeCloseTo((3 / 12) * (10 / 14), 12);
    expect(found.agreeMean).toBeCloseTo(Math.sqrt(found.agree), 12);
    expect(found.disagreeMean).toBeCloseTo(Math.sqrt(found.disagree), 12);
    expect(found.agreeMinimum).toBeCloseTo(4 / 14, 12);
    expect(found.disagreeMinimum).toBeCloseTo(3 / 12, 12);
    expect(found.divisiveness).toBeCloseTo(9 / 12 - 4 / 14, 12);
  });

  it('does not divide where there is one group, and the mean can be compared across their number', () => {
    const one = { ...twoGroups([10], [8], [1]), groups: 1 };
    expect(groupAwareConsensus(one, 0).divisiveness).toBe(0);
    const alike = groupAwareConsensus(twoGroups([10, 10], [8, 8], [1, 1]), 0);
    expect(alike.agreeMean).toBeCloseTo(groupAwareConsensus(one, 0).agreeMean, 12);
  });
});

describe('which item next', () => {
  it.each([
    [{ agrees: 0, passes: 0, votes: 0, extremity: 0 }, 5.0625],
    [{ agrees: 1, passes: 0, votes: 1, extremity: 0 }, 12.529726250088],
    [{ agrees: 20, passes: 3, votes: 20, extremity: 0 }, 1.372383204699],
    [{ agrees: 18, passes: 3, votes: 20, extremity: 1 }, 4.493699200874],
  ])('compat: %o weighs %d', (standing, weight) => {
    expect(compatPriority(standing)).toBeCloseTo(weight, 11);
  });

  it('weighs a rejected item like one that is agreed with, where Polis lets it fall', () => {
    const loved = { agrees: 30, disagrees: 2, passes: 1, votes: 33, extremity: 0.5 };
    const rejected = { ...loved, agrees: 2, disagrees: 30 };
    expect(twoSidedPriority(rejected)).toBe(twoSidedPriority(loved));
    expect(compatPriority(rejected)).toBeLessThan(compatPriority(loved) / 50);
  });

  it('spreads: items that stand differently have different weights', () => {
    const weights = Array.from({ length: 40 }, (_, votes) =>
      twoSidedPriority({
        agrees: votes >> 1,
        disagrees: 0,
        passes: votes >> 3,
        votes,
        extremity: 0.3,
      }),
    );
    expect(new Set(weights).size).toBe(weights.length);
    expect(Math.max(...weights) / Math.min(...weights)).toBeGreaterThan(10);
  });
});

describe('adjusted Rand index', () => {
  it.each([
    { a: [0, 0, 1, 1], b: [1, 1, 0, 0], index: 1 },
    { a: [0, 0, 1, 1], b: [0, 1, 0, 1], index: -0.5 },
    // scikit-learn's documentation.
    { a: [0, 0, 1, 2], b: [0, 0, 1, 1], index: 4 / 7 },
    { a: [0, 0, 0], b: [0, 0, 0], index: 1 },
  ])('$a and $b: $index', ({ a, b, index }) => {
    expect(adjustedRandIndex(a, b)).toBeCloseTo(index, 12);
  });
});
