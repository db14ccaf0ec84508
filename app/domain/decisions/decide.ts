import type { Tally } from '../answers/answer';
import { answersIn, ballotsIn } from '../answers/tally';
import type { CommunityFacts, DecisionFacts } from './facts';
import { atLeast } from './fraction';
import { answersNeeded, type DecisionRule, type Outcome } from './rule';

/** Why an outcome is what it is, for the sentence that people read (D6). */
export const decisionReasons = [
  'too-few-answers',
  'words-need-work',
  'agreement',
  'consent',
  'dissent',
  'held-by-community',
  'too-little-agreement',
  'too-few-agree',
  'objection-blocks',
] as const;
export type DecisionReason = (typeof decisionReasons)[number];

/** What an accepted category is contested by (T6). */
export interface Contest {
  readonly by: 'community' | 'objection';
  readonly id: string;
}

export interface Decision {
  readonly outcome: Outcome;
  readonly reason: DecisionReason;
  /** For `agreed-with-dissent`: attested communities below their floor, then seconded objections. */
  readonly contestedBy: readonly Contest[];
  /** For `held`: ids of the attested, affected communities that carry it. */
  readonly heldBy: readonly string[];
  /** Attested affected communities below their floor, whatever the outcome: while there is one, D4 changes nothing that stands. */
  readonly affectedBelowFloor: readonly string[];
}

/**
 * D2: facts → outcome, and nothing else. In this order: too few answers, or no ballots: open; too many unclear: open;
 * agreement in the room: agreed, or agreed with dissent; none, but an attested affected community carries it: held;
 * else not agreed. Shares are compared in whole numbers and reached with "at least".
 */
export function decide(facts: DecisionFacts): Decision {
  const affectedBelowFloor = idsOf(
    facts.communities.filter((one) => one.isAffected && isBelowFloor(one, facts.rule)),
  );
  const conclude = (outcome: Outcome, reason: DecisionReason, more: Partial<Decision> = {}) => ({
    outcome,
    reason,
    contestedBy: [],
    heldBy: [],
    affectedBelowFloor,
    ...more,
  });
  const undecided = whyOpen(facts);
  if (undecided) return conclude('open', undecided);
  const against = whyNotAgreed(facts);
  if (against === undefined) {
    const contestedBy = contestsOf(facts);
    if (contestedBy.length > 0) return conclude('agreed-with-dissent', 'dissent', { contestedBy });
    return conclude('agreed', facts.rule.kind === 'consent' ? 'consent' : 'agreement');
  }
  const heldBy = idsOf(facts.communities.filter((one) => carries(one, facts.rule)));
  if (heldBy.length > 0) return conclude('held', 'held-by-community', { heldBy });
  return conclude('not-agreed', against);
}

/** Whether D4 may change what already stands. */
export const isAffectedAboveFloor = (decision: Decision): boolean =>
  decision.affectedBelowFloor.length === 0;

function whyOpen({ rule, answers, shown }: DecisionFacts): DecisionReason | undefined {
  if (answers === null) return 'too-few-answers';
  const people = answersIn(answers);
  if (people < answersNeeded(rule.quorum, shown ?? 0)) return 'too-few-answers';
  if (atLeast(answers.unclear, people, rule.unclear)) return 'words-need-work';
  return ballotsIn(answers) === 0 ? 'too-few-answers' : undefined;
}

function whyNotAgreed({ rule, answers, objections }: DecisionFacts): DecisionReason | undefined {
  if (rule.kind === 'consent' && objections.some((one) => one.isSeconded))
    return 'objection-blocks';
  if (answers === null || !atLeast(answers.agree, ballotsIn(answers), rule.agreement)) {
    return 'too-little-agreement';
  }
  return hasEnoughAgrees(answers, rule) ? undefined : 'too-few-agree';
}

const hasEnoughAgrees = (answers: Tally, { minimumAgree }: DecisionRule): boolean =>
  answers.agree >= minimumAgree.count &&
  atLeast(answers.agree, answersIn(answers), minimumAgree.share);

function contestsOf({ rule, communities, objections }: DecisionFacts): readonly Contest[] {
  const below = communities.filter((one) => isBelowFloor(one, rule));
  const seconded = objections.filter((one) => one.isSeconded);
  return [
    ...idsOf(below).map((id): Contest => ({ by: 'community', id })),
    ...idsOf(seconded).map((id): Contest => ({ by: 'objection', id })),
  ];
}

/** Only an attested community has a floor, and only with enough ballots (D2, D5). */
function isBelowFloor(community: CommunityFacts, { communityFloor }: DecisionRule): boolean {
  const ballots = community.agree + community.disagree;
  if (!community.isAttested || ballots < communityFloor.ballots) return false;
  return !atLeast(community.agree, ballots, communityFloor.share);
}

function carries(community: CommunityFacts, { communityHold }: DecisionRule): boolean {
  const ballots = community.agree + community.disagree;
  if (!community.isAttested || !community.isAffected) return false;
  return ballots >= communityHold.ballots && atLeast(community.agree, ballots, communityHold.share);
}

const idsOf = (things: readonly { readonly id: string }[]): readonly string[] =>
  things.map((thing) => thing.id);
