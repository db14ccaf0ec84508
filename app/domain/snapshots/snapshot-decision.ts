import type { Contest, DecisionReason } from '../decisions/decide';
import type { DecisionRule, Outcome } from '../decisions/rule';
import type { ProposalKind } from '../proposals/proposal';
import type { Admission } from '../sessions/session';
import type { LanguageMap, LanguageTag } from '../taxonomy/category';

/** A number of people; `null` where it is under five and therefore withheld. */
export type PeopleCount = number | null;

/** A decision rule in numbers and words; decisions point at it by `key`, which is made of the numbers. */
export interface PublishedRule extends DecisionRule {
  readonly key: string;
  /** One sentence a line. Once published a rule keeps its words. */
  readonly words: LanguageMap;
}

/** `count` out of `of`: a share without rounding. */
export interface Share {
  readonly count: number;
  readonly of: number;
}

/** How many people gave which answer, hands included; all withheld while fewer than five people answered (D5). */
export interface AnswerCounts {
  readonly agree: PeopleCount;
  readonly disagree: PeopleCount;
  readonly pass: PeopleCount;
  readonly unclear: PeopleCount;
  readonly declined: PeopleCount;
  /** How many of them were raised hands. */
  readonly handCounted: PeopleCount;
}

/** Figures of five ballots or more. */
export interface BallotCounts {
  readonly n: number;
  readonly agree: number;
  readonly disagree: number;
  readonly pass: number;
}

export interface CommunityCounts extends BallotCounts {
  /** Of the community in its session; absent for `others`. */
  readonly id?: string;
  /** Empty for `others`. */
  readonly label: LanguageMap;
  /** `others` pools the small communities and those who declared none (D5). */
  readonly basis: 'attested' | 'self-declared' | 'others';
  readonly affected: boolean;
}

/** One opinion group's counts; groups are found, never declared. */
export interface GroupCounts extends BallotCounts {
  readonly key: string;
}

/** The computation that found the groups: `opinion-groups` finds the same in the exported answers of the session. */
export interface OpinionSource {
  readonly algorithmVersion: string;
  readonly seed: number;
  /** People who answered enough to be compared. */
  readonly n: number;
  readonly k: number;
  /** 0…1; below 0.8 no groups are published. */
  readonly stability: number;
}

export interface ObjectionCount {
  readonly id: string;
  readonly isSeconded: boolean;
  readonly seconds: PeopleCount;
}

/** The decision on which a concept stands, with the numbers that gave it: enough to compute the outcome again (D3). */
export interface SnapshotDecision {
  readonly id: string;
  readonly proposalKind: ProposalKind;
  readonly outcome: Outcome;
  readonly reason: DecisionReason;
  readonly date: string;
  readonly sessions: readonly string[];
  readonly admission: Admission;
  readonly languages: readonly LanguageTag[];
  readonly shown: PeopleCount;
  readonly answers: AnswerCounts;
  /** `key` of a rule in `governance.rules`. */
  readonly rule: string;
  readonly communities: readonly CommunityCounts[];
  readonly groups: readonly GroupCounts[];
  /** The lowest agreement among the groups. */
  readonly minSupport?: Share;
  readonly groupInformedConsensus?: number;
  readonly opinionGroups?: OpinionSource;
  readonly objections: readonly ObjectionCount[];
  /** Ids of communities and objections above. */
  readonly contestedBy: readonly Contest[];
  readonly heldBy: readonly string[];
  readonly affectedBelowFloor: readonly string[];
  /** `ids` lead into `voices.json`: statements whose authors agreed to publication. */
  readonly dissent: { readonly count: number; readonly ids: readonly string[] };
  readonly textSha256: Readonly<Record<LanguageTag, string>>;
}
