import type { Fraction } from './rule';

/**
 * Whether `part` of `whole` reaches a share, compared in whole numbers: two of three reaches `[2, 3]` exactly.
 * A share of nothing is never reached.
 */
export const atLeast = (part: number, whole: number, [numerator, denominator]: Fraction): boolean =>
  whole > 0 && part * denominator >= numerator * whole;
