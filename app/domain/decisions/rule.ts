import { ok, type Refusal, type Result, refuse } from '../result';

/** A share as whole numbers, numerator then denominator, compared without rounding: `[2, 3]` is two thirds. */
export type Fraction = readonly [numerator: number, denominator: number];

/**
 * The rule of a session, as data (D1, D2). All shares are reached with "at least" (≥).
 * In a `vote` a seconded objection turns agreement into agreement with dissent; in a `consent` round it blocks.
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

/**
 * D1's default for a small circle, where one vote more or less decides nothing worth having: agreed when enough have
 * answered, no objection that a second person shares stands, at least three agree, and those are half of the
 * answers and of the ballots (silence and standing aside are not yet consent).
 */
export const consentRule: DecisionRule = {
  ...defaultRule,
  kind: 'consent',
  agreement: [1, 2],
  minimumAgree: { count: 3, share: [1, 2] },
  objection: { count: 1, share: [0, 1] },
};

/** From this many people on a room votes by default; fewer hold a consent round (D1). */
const votingFrom = 12;

/** The rule that a session is offered, by the number of people who will decide. */
export const defaultRuleFor = (deciders: number): DecisionRule =>
  deciders < votingFrom ? consentRule : defaultRule;

/** How many people have to answer an item that was shown to so many (D1): the least number that the quorum is reached with. */
export const answersNeeded = ({ minimum, share }: DecisionRule['quorum'], shown: number): number =>
  Math.max(minimum, Math.ceil((shown * share[0]) / share[1]));

const largestCount = 10_000;
const largestDenominator = 1_000;

/** The fields of a rule with the bounds of each: whole numbers, or shares of 0 to 1. */
const countBounds = {
  // Five: with fewer answers no figure may be published, so nobody could recompute the outcome.
  'quorum.minimum': [5, (rule: DecisionRule) => rule.quorum.minimum],
  'minimumAgree.count': [1, (rule: DecisionRule) => rule.minimumAgree.count],
  'communityFloor.ballots': [5, (rule: DecisionRule) => rule.communityFloor.ballots],
  'communityHold.ballots': [5, (rule: DecisionRule) => rule.communityHold.ballots],
  'objection.count': [1, (rule: DecisionRule) => rule.objection.count],
} as const;

const shareBounds = {
  'quorum.share': [[0, 1], (rule: DecisionRule) => rule.quorum.share],
  // Half: what more people refuse than want is not agreed.
  agreement: [[1, 2], (rule: DecisionRule) => rule.agreement],
  'minimumAgree.share': [[0, 1], (rule: DecisionRule) => rule.minimumAgree.share],
  // A hundredth: with 0 every wording would go back for ever.
  unclear: [[1, 100], (rule: DecisionRule) => rule.unclear],
  'communityFloor.share': [[0, 1], (rule: DecisionRule) => rule.communityFloor.share],
  'communityHold.share': [[1, 2], (rule: DecisionRule) => rule.communityHold.share],
  'objection.share': [[0, 1], (rule: DecisionRule) => rule.objection.share],
} as const;

export type RuleRefusal = Refusal<'rule-count-out-of-bounds' | 'rule-share-out-of-bounds'>;

/**
 * Whether a rule can decide at all and be recomputed from what may be published (D5). Refused with the field at fault:
 * a count that is no whole number between its minimum and 10,000, or a share outside its bounds.
 */
export function checkRule(rule: DecisionRule): Result<DecisionRule, RuleRefusal> {
  for (const [field, [minimum, read]] of Object.entries(countBounds)) {
    const count = read(rule);
    if (!Number.isInteger(count) || count < minimum || count > largestCount) {
      return refuse('rule-count-out-of-bounds', {
        field,
        params: { minimum, maximum: largestCount },
      });
    }
  }
  for (const [field, [least, read]] of Object.entries(shareBounds)) {
    if (!isShare(read(rule), least)) return refuse('rule-share-out-of-bounds', { field });
  }
  return ok(rule);
}

function isShare([numerator, denominator]: Fraction, least: Fraction): boolean {
  return (
    Number.isInteger(numerator) &&
    Number.isInteger(denominator) &&
    denominator >= 1 &&
    denominator <= largestDenominator &&
    numerator >= 0 &&
    numerator <= denominator &&
    numerator * least[1] >= least[0] * denominator
  );
}

export const outcomes = ['agreed', 'agreed-with-dissent', 'held', 'not-agreed', 'open'] as const;
export type Outcome = (typeof outcomes)[number];
