/** A share as whole numbers, numerator then denominator, compared without rounding: `[2, 3]` is two thirds. */
export type Fraction = readonly [numerator: number, denominator: number];

/**
 * The rule of a session, as data (D1, D2). All shares are reached with "at least" (≥).
 */
export interface DecisionRule {
  readonly kind: 'vote' | 'consent';
  /** Enough answers: at least `minimum`, and at least `share` of the people to whom the item was shown. */
  readonly quorum: { readonly minimum: number; readonly share: Fraction };
  /** agree ÷ (agree + disagree). */
  readonly agreement: Fraction;
  /** Agrees needed at least, as a number and as a share of all answers. */
  readonly minimumAgree: { readonly count: number; readonly share: Fraction };
  /** From this share of unclear answers on, the wording goes back. */
  readonly unclear: Fraction;
  /** An attested community with at least `ballots` ballots must reach `share`, else the outcome is contested. */
  readonly communityFloor: { readonly ballots: number; readonly share: Fraction };
  /** A named, attested community holds an item with at least `ballots` ballots and `share` agreement. */
  readonly communityHold: { readonly ballots: number; readonly share: Fraction };
  /** Seconds that make an objection count: the larger of a number and a share of the people answering. */
  readonly objection: { readonly count: number; readonly share: Fraction };
}

/** D1's defaults for a room that votes. */
export const defaultRule: DecisionRule = {
  kind: 'vote',
  quorum: { minimum: 5, share: [1, 2] },
  agreement: [2, 3],
  minimumAgree: { count: 5, share: [1, 5] },
  unclear: [1, 5],
  communityFloor: { ballots: 5, share: [2, 5] },
  communityHold: { ballots: 5, share: [2, 3] },
  objection: { count: 3, share: [1, 10] },
};

export const outcomes = ['agreed', 'agreed-with-dissent', 'held', 'not-agreed', 'open'] as const;
export type Outcome = (typeof outcomes)[number];
