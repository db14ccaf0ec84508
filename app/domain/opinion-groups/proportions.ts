/** 90 %, one-sided: from here on a test counts as passed. */
export const significant = 1.2816;

/**
 * Whether `successes` of `trials` lie above one half: a one-proportion test with one success and one trial
 * added, as Polis has it. Positive above one half.
 */
export const oneProportionTest = (successes: number, trials: number): number =>
  2 * Math.sqrt(trials + 1) * ((successes + 1) / (trials + 1) - 0.5);

interface TwoProportions {
  readonly successes: number;
  readonly trials: number;
  readonly otherSuccesses: number;
  readonly otherTrials: number;
}

/** Whether the first proportion lies above the other: a two-proportion test, one added to all four counts. */
export function twoProportionTest(input: TwoProportions): number {
  const successes = input.successes + 1;
  const trials = input.trials + 1;
  const otherSuccesses = input.otherSuccesses + 1;
  const otherTrials = input.otherTrials + 1;
  const pooled = (successes + otherSuccesses) / (trials + otherTrials);
  if (pooled === 1) return 0;
  const spread = Math.sqrt(pooled * (1 - pooled) * (1 / trials + 1 / otherTrials));
  return (successes / trials - otherSuccesses / otherTrials) / spread;
}

/** The share of `successes` among `trials` with one success and one failure added (Laplace). */
export const smoothedShare = (successes: number, trials: number): number =>
  (successes + 1) / (trials + 2);

/**
 * The same share as a factor of group-aware consensus: times the reciprocal, as Polis has it, since a quotient may differ in
 * its last bit, and what Polis published could not be compared digit by digit.
 */
export const shareOfGroup = (successes: number, trials: number): number =>
  (successes + 1) * (1 / (trials + 2));
