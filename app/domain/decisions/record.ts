import { answersIn } from '../answers/tally';
import { smallestGroup } from '../answers/visibility';
import type { Admission } from '../sessions/session';
import type { LanguageTag } from '../taxonomy/category';
import { type Decision, decide } from './decide';
import type { DecisionFacts, GroupFigures } from './facts';

/**
 * Everything kept with a decision (D3). Frozen when made: later edits and withdrawals never rewrite it.
 * Holds no voter, no receipt, no time of a single answer, no text that somebody wrote.
 */
export interface DecisionRecord {
  readonly sessionId: string;
  readonly proposalId: string;
  readonly revisionId: string;
  /** ISO 8601, UTC. */
  readonly decidedAt: string;
  /** How people came in: an open link makes a decision consultative (S7). */
  readonly admission: Admission;
  readonly facts: DecisionFacts;
  readonly decision: Decision;
  /** SHA-256 (hex) of every rendering that was voted on, by language. */
  readonly textSha256: Readonly<Record<LanguageTag, string>>;
  /** Ids of objections whose authors agreed to publication. */
  readonly dissent: readonly string[];
}

/** What a verifier can find wrong with a published decision. */
export const recordFaults = ['outcome', 'sums', 'small-figure', 'seconds'] as const;
export type RecordFault = (typeof recordFaults)[number];

/**
 * Recomputes a decision from the figures published with it, and checks that these fit each other. Empty when all is well.
 * - `outcome`: the rule and the figures give another decision than the one stated;
 * - `sums`: communities and others do not add up to the room;
 * - `small-figure`: something is said about one to four people (D5);
 * - `seconds`: an objection is said to be seconded, or not, against its number.
 */
export function findRecordFaults({
  facts,
  decision,
}: Pick<DecisionRecord, 'facts' | 'decision'>): readonly RecordFault[] {
  const faults: RecordFault[] = [];
  if (!isSameDecision(decide(facts), decision)) faults.push('outcome');
  if (!addsUp(facts)) faults.push('sums');
  if (saysTooMuch(facts)) faults.push('small-figure');
  if (!secondsFit(facts)) faults.push('seconds');
  return faults;
}

function isSameDecision(one: Decision, other: Decision): boolean {
  const shape = ({ outcome, reason, contestedBy, heldBy, affectedBelowFloor }: Decision) =>
    JSON.stringify([
      outcome,
      reason,
      contestedBy.map(({ by, id }) => `${by} ${id}`).sort(),
      [...heldBy].sort(),
      [...affectedBelowFloor].sort(),
    ]);
  return shape(one) === shape(other);
}

function addsUp({ answers, communities, others }: DecisionFacts): boolean {
  const groups: readonly GroupFigures[] = others ? [...communities, others] : communities;
  if (groups.length === 0) return true;
  if (answers === null) return false;
  const sum = (pick: (group: GroupFigures) => number) =>
    groups.reduce((total, group) => total + pick(group), 0);
  const people = answersIn(answers);
  return (
    sum((group) => group.n) === people &&
    sum((group) => group.agree) === answers.agree &&
    sum((group) => group.disagree) === answers.disagree &&
    sum((group) => group.pass) === answers.pass &&
    groups.every((group) => group.n >= group.agree + group.disagree + group.pass)
  );
}

function saysTooMuch({
  answers,
  shown,
  handCounted,
  communities,
  others,
  objections,
}: DecisionFacts) {
  const isSmall = (people: number | null) =>
    people !== null && people > 0 && people < smallestGroup;
  const groups: readonly GroupFigures[] = others ? [...communities, others] : communities;
  const people = answers && answersIn(answers);
  return (
    (people !== null && people < smallestGroup) ||
    isSmall(shown) ||
    isSmall(handCounted) ||
    groups.some((group) => group.agree + group.disagree < smallestGroup) ||
    objections.some((objection) => isSmall(objection.seconds))
  );
}

/** A number that is withheld is one to four: then only the smallest that the rule asks for can be checked. */
function secondsFit({ rule, answers, objections }: DecisionFacts): boolean {
  const people = answers ? answersIn(answers) : 0;
  const [numerator, denominator] = rule.objection.share;
  const needed = Math.max(rule.objection.count, Math.ceil((numerator * people) / denominator));
  return objections.every(({ isSeconded, seconds }) => {
    if (people === 0) return true;
    if (seconds === null) return !isSeconded || needed < smallestGroup;
    return isSeconded === seconds >= needed;
  });
}
