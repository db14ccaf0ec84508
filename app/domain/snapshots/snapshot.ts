import type { Contest, DecisionReason } from '../decisions/decide';
import type { DecisionRule, Outcome } from '../decisions/rule';
import type { ProposalKind } from '../proposals/proposal';
import type { Admission } from '../sessions/session';
import type {
  Deprecation,
  Equivalence,
  Facets,
  LanguageMap,
  LanguageTag,
  mappingPredicates,
  RenderingOrigin,
} from '../taxonomy/category';

/**
 * The published document (`snapshot.json`), member by member. Two conventions hold throughout:
 * a member that has no value is absent, lists and maps are always there; `null` in a place of a number
 * means "fewer than five people, not shown" (D5). `contracts/snapshot` checks the same shape at run time.
 */

/** Version of this format, not of any taxonomy. */
export const schemaVersion = '1.0';

/** A list of texts per language, such as other labels. */
export type LanguageLists = Readonly<Record<LanguageTag, readonly string[]>>;

/** A number of people; `null` where it is under five and therefore withheld. */
export type PeopleCount = number | null;

/** Statuses with which a concept stands in `concepts`. Everything that left is in `tombstones`. */
export type PublishedStatus = 'accepted' | 'contested' | 'held';

export interface PreviousVersion {
  readonly version: string;
  readonly uri: string;
  /** Digest of that version's `snapshot.json`, lower-case hexadecimal. */
  readonly sha256: string;
}

/** Where an imported or forked taxonomy came from. */
export interface Derivation {
  readonly source: string;
  readonly version?: string;
  readonly sha256?: string;
  readonly license: string;
}

export interface License {
  /** SPDX id, or `NOASSERTION`. */
  readonly id: string;
  readonly url?: string;
}

/** How many people speak which language; small numbers are pooled in `others` or withheld (D5). */
export interface PeopleByLanguage {
  readonly people: PeopleCount;
  readonly languages: readonly { readonly language: LanguageTag; readonly people: number }[];
  /** People whose language is not broken out because too few share it. */
  readonly others: PeopleCount;
}

/**
 * A session that decided something in this taxonomy. Once it has closed and was published, its figures are
 * never stated anew, so that two versions cannot be subtracted. Dates are days, `YYYY-MM-DD`.
 */
export interface DecidingSession extends PeopleByLanguage {
  readonly id: string;
  readonly admission: Admission;
  readonly offeredLanguages: readonly LanguageTag[];
  readonly opened: string;
  readonly closed?: string;
}

/** A decision rule in numbers and words; decisions point at it by `key`, which is made of the numbers. */
export interface PublishedRule extends DecisionRule {
  readonly key: string;
  /** One sentence a line. Once published a rule keeps its words. */
  readonly words: LanguageMap;
}

export interface Governance {
  /** How this community decides, in its own words. */
  readonly statement: LanguageMap;
  readonly rules: readonly PublishedRule[];
}

/** Sums over the deciding sessions whose figures are shown; nobody's own figures (D5). Dates are days, `YYYY-MM-DD`. */
export interface Participation extends PeopleByLanguage {
  readonly sessions: number;
  readonly from?: string;
  readonly to?: string;
  readonly knownGaps: readonly KnownGap[];
}

/** Something that is missing, said as a key and not as prose. */
export interface KnownGap {
  /**
   * `session-too-small`: a session of under five people is left out of the sums. `language-with-few-people`: offered,
   * and spoken by under five people, or none. `language-not-reviewed`: no person wrote or reviewed its texts.
   */
  readonly kind: 'session-too-small' | 'language-with-few-people' | 'language-not-reviewed';
  readonly language?: LanguageTag;
}

/** `count` out of `of`: a share without rounding. */
export interface Share {
  readonly count: number;
  readonly of: number;
}

export interface Coverage {
  readonly direction: 'ltr' | 'rtl';
  /** `full`: every label and definition; `labels`: every label; `partial`: some of them. */
  readonly level: 'full' | 'labels' | 'partial';
  readonly labels: Share;
  readonly definitions: Share;
  readonly examples: Share;
  /** Renderings that a person wrote or reviewed, out of the renderings that exist. */
  readonly humanReviewed: Share;
}

/** Where the words of one concept in one language came from. */
export interface TextProvenance {
  readonly origin: RenderingOrigin;
  /** Whether this is the language in which the wording was decided. */
  readonly original: boolean;
  /** The language it was translated from. */
  readonly from?: LanguageTag;
  /** The machine that translated it. */
  readonly engine?: string;
  readonly review: 'none' | 'reviewed';
  /** How often this rendering was corrected, from 1. */
  readonly rev: number;
  /** Which wording of the concept it renders, from 1; lower than the original's own means stale (T2). */
  readonly sourceRev: number;
}

export interface ConceptDeprecation {
  /** The version in which it was announced. */
  readonly since: string;
  readonly kind: Deprecation['kind'];
  readonly replacedBy: readonly string[];
  readonly reason: LanguageMap;
}

export interface ConceptLevel {
  readonly key: string;
  readonly text: LanguageMap;
}

export const skosPredicates = {
  exact: 'skos:exactMatch',
  close: 'skos:closeMatch',
  broad: 'skos:broadMatch',
  narrow: 'skos:narrowMatch',
  related: 'skos:relatedMatch',
  'no-match': 'skos:exactMatch',
} as const satisfies Record<(typeof mappingPredicates)[number], string>;

/** SSSOM's way to say that somebody looked and found nothing: a match with this object. */
export const noTermFound = 'sssom:NoTermFound';

/** One mapping, named as in SSSOM (https://mapping-commons.github.io/sssom/). */
export interface ConceptMapping {
  readonly predicateId: (typeof skosPredicates)[keyof typeof skosPredicates];
  readonly objectId: string;
  readonly objectLabel: string;
  readonly objectSource: string;
  readonly mappingJustification: 'semapv:ManualMappingCuration';
  readonly comment: string;
}

export interface ConceptProvenance {
  readonly created: string;
  readonly modified: string;
  readonly session?: string;
  readonly mergedFrom: readonly string[];
  readonly splitFrom?: string;
}

export interface ExampleCounts {
  readonly in: number;
  readonly out: number;
  readonly borderline: number;
}

/** What a tool builder needs of a concept, and in which languages it is there. */
export interface Readiness {
  readonly ready: boolean;
  readonly definition: readonly LanguageTag[];
  readonly inclusions: readonly LanguageTag[];
  readonly exclusions: readonly LanguageTag[];
  /** Examples whose authors agreed to their use in testing. */
  readonly consentedIn: number;
  readonly consentedOut: number;
  readonly exampleLanguages: readonly LanguageTag[];
  readonly missing: readonly ReadinessGap[];
}

export const readinessGaps = [
  'definition',
  'inclusions',
  'exclusions',
  'examples-in',
  'examples-out',
] as const;
export type ReadinessGap = (typeof readinessGaps)[number];

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
  readonly objections: readonly ObjectionCount[];
  /** Ids of communities and objections above. */
  readonly contestedBy: readonly Contest[];
  readonly heldBy: readonly string[];
  readonly affectedBelowFloor: readonly string[];
  /** `ids` lead into `voices.json`: statements whose authors agreed to publication. */
  readonly dissent: { readonly count: number; readonly ids: readonly string[] };
  readonly textSha256: Readonly<Record<LanguageTag, string>>;
}

export interface SnapshotConcept {
  readonly uri: string;
  readonly id: string;
  readonly slug: string;
  readonly notation?: string;
  readonly legacyIds: readonly string[];
  readonly status: PublishedStatus;
  readonly deprecation?: ConceptDeprecation;
  readonly prefLabel: LanguageMap;
  readonly altLabel: LanguageLists;
  readonly hiddenLabel: LanguageLists;
  readonly definition: LanguageMap;
  readonly scopeNote: LanguageMap;
  readonly inclusions: LanguageLists;
  readonly exclusions: LanguageLists;
  readonly text: Readonly<Record<LanguageTag, TextProvenance>>;
  /** Grows by one each time the meaning, not only the wording, was changed by a decision. */
  readonly meaning: number;
  readonly equivalence: Readonly<Record<LanguageTag, Equivalence>>;
  readonly examples: ExampleCounts;
  readonly levels: readonly ConceptLevel[];
  readonly facets: Facets;
  readonly broader: readonly string[];
  readonly primaryParent?: string;
  readonly related: readonly string[];
  readonly mappings: readonly ConceptMapping[];
  readonly provenance: ConceptProvenance;
  readonly annotationsCount: number;
  readonly readiness: Readiness;
  readonly decision?: SnapshotDecision;
}

export interface FacetVocabulary {
  readonly key: 'modality' | 'actor' | 'detection' | 'affectedGroups';
  /** Empty for an open vocabulary. */
  readonly values: readonly string[];
}

/** A named cut of the graph into mutually exclusive classes. */
export interface Linearization {
  readonly id: string;
  readonly purpose: LanguageMap;
  /** Greatest number of classes. */
  readonly max: number;
  /** Concept id to class key. */
  readonly keys: Readonly<Record<string, string>>;
}

/** What is left of an id that was once published. */
export interface Tombstone {
  readonly uri: string;
  readonly id: string;
  readonly status: 'deprecated' | 'withdrawn';
  readonly kind: Deprecation['kind'];
  /** The version in which it was gone. */
  readonly since: string;
  readonly replacedBy: readonly string[];
  /** A facilitator's words; what a participant wrote is never in here (R5). */
  readonly reason: LanguageMap;
  /** The last version that held it. */
  readonly lastVersion: string;
  readonly prefLabel: LanguageMap;
}

/** How much a consumer must care, mildest first. `none` occurs only where an unchanged draft is ratified or promoted. */
export const changeLevels = ['none', 'patch', 'minor', 'major'] as const;
export type ChangeLevel = (typeof changeLevels)[number];

/** The level of a release: of its changes, or that it is the first. */
export type ReleaseLevel = 'first' | ChangeLevel;

/** What changed against the version before, in short; `changes.json` has the operations. */
export interface ChangeSummary {
  readonly from?: string;
  readonly level: ReleaseLevel;
  readonly counts: Readonly<Record<string, number>>;
}

export interface Snapshot {
  /** The shared context, and the address that ids of concepts are relative to. */
  readonly '@context': readonly [string, { readonly '@base': string }];
  readonly $schema: string;
  readonly schemaVersion: typeof schemaVersion;
  readonly version: string;
  readonly uri: string;
  readonly id: string;
  readonly slug: string;
  readonly previousVersion?: PreviousVersion;
  readonly derivedFrom: readonly Derivation[];
  readonly title: LanguageMap;
  readonly description: LanguageMap;
  readonly license: License;
  readonly rightsNote: LanguageMap;
  readonly attribution: LanguageMap;
  readonly issued: string;
  readonly generator: { readonly name: 'Parlance'; readonly version: string };
  readonly wasGeneratedBy: readonly DecidingSession[];
  readonly governance: Governance;
  readonly participation: Participation;
  readonly languages: readonly LanguageTag[];
  readonly coverage: Readonly<Record<LanguageTag, Coverage>>;
  readonly topConcepts: readonly string[];
  readonly concepts: readonly SnapshotConcept[];
  readonly facets: readonly FacetVocabulary[];
  readonly linearizations: readonly Linearization[];
  readonly tombstones: readonly Tombstone[];
  readonly changes: ChangeSummary;
}
