import type { DecisionFacts } from '../decisions/facts';
import { type DecisionRecord, findRecordFaults, type RecordFault } from '../decisions/record';
import type { DecisionRule } from '../decisions/rule';
import type { ProposalKind } from '../proposals/proposal';
import type { LanguageMap } from '../taxonomy/category';
import { canonicalBytes } from './canonical';
import type { Sha256 } from './manifest';
import { sortedUnique } from './order';
import { type PublishedGroups, withoutLeftovers } from './published-groups';
import type { CommunityCounts, PublishedRule, SnapshotDecision } from './snapshot-decision';

interface DecisionToPublish {
  readonly id: string;
  readonly kind: ProposalKind;
  readonly record: DecisionRecord;
  readonly ruleKey: string;
  /** Dissent that is in `voices.json` now: what was withdrawn since is no longer named. */
  readonly publishedVoices: ReadonlySet<string>;
  readonly groups: PublishedGroups;
}

/** A rule under a name made of its content, so that the same rule has the same name in every version. */
export const publishRule = (
  rule: DecisionRule,
  words: LanguageMap,
  sha256: Sha256,
): PublishedRule => ({
  ...rule,
  key: `rule-${sha256(canonicalBytes(rule)).slice(0, 12)}`,
  words,
});

const communityCounts = ({ communities, others }: DecisionFacts): CommunityCounts[] => [
  ...communities.map(({ isAttested, isAffected, ...community }) => ({
    ...community,
    basis: isAttested ? ('attested' as const) : ('self-declared' as const),
    affected: isAffected,
  })),
  ...(others ? [{ ...others, label: {}, basis: 'others' as const, affected: false }] : []),
];

/** Answers that opinion groups count. */
const votesIn = ({ answers }: DecisionFacts): number =>
  answers ? answers.agree + answers.disagree + answers.pass : 0;

/** A decision as published: its record, which is already free of small figures (D5), in the words of the format. */
export const publishDecision = ({
  id,
  kind,
  record,
  ruleKey,
  publishedVoices,
  groups,
}: DecisionToPublish): SnapshotDecision => {
  const { facts, decision } = record;
  const withheld = { agree: null, disagree: null, pass: null, unclear: null, declined: null };
  return {
    id,
    proposalKind: kind,
    outcome: decision.outcome,
    reason: decision.reason,
    date: record.decidedAt,
    sessions: [record.sessionId],
    admission: record.admission,
    languages: sortedUnique(Object.keys(record.textSha256)),
    shown: facts.shown,
    answers: { ...(facts.answers ?? withheld), handCounted: facts.handCounted },
    rule: ruleKey,
    communities: communityCounts(facts),
    ...withoutLeftovers(groups, { votes: votesIn(facts), handCounted: facts.handCounted }),
    objections: facts.objections,
    contestedBy: decision.contestedBy,
    heldBy: decision.heldBy,
    affectedBelowFloor: decision.affectedBelowFloor,
    dissent: {
      count: facts.objections.length,
      ids: sortedUnique(record.dissent.filter((voice) => publishedVoices.has(voice))),
    },
    textSha256: record.textSha256,
  };
};

const answersOf = ({ answers }: SnapshotDecision): DecisionFacts['answers'] => {
  const { agree, disagree, pass, unclear, declined } = answers;
  if (agree === null || disagree === null || pass === null) return null;
  if (unclear === null || declined === null) return null;
  return { agree, disagree, pass, unclear, declined };
};

const figuresOf = ({ n, agree, disagree, pass }: CommunityCounts) => ({ n, agree, disagree, pass });

/**
 * What is wrong with a published decision, recomputed from nothing but its published numbers and rule (D3). Empty when
 * all is well.
 */
export const findDecisionFaults = (
  published: SnapshotDecision,
  rule: DecisionRule,
): readonly RecordFault[] => {
  const others = published.communities.find(({ basis }) => basis === 'others');
  const communities = published.communities.flatMap((community) =>
    community.id === undefined
      ? []
      : [
          {
            id: community.id,
            label: community.label,
            isAttested: community.basis === 'attested',
            isAffected: community.affected,
            ...figuresOf(community),
          },
        ],
  );
  const facts: DecisionFacts = {
    rule,
    shown: published.shown,
    answers: answersOf(published),
    handCounted: published.answers.handCounted,
    communities,
    others: others ? figuresOf(others) : null,
    objections: published.objections,
  };
  const { outcome, reason, contestedBy, heldBy, affectedBelowFloor } = published;
  return findRecordFaults({
    facts,
    decision: { outcome, reason, contestedBy, heldBy, affectedBelowFloor },
  });
};
