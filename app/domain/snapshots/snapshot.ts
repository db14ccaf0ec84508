import type { Admission } from '../sessions/session';
import type { LanguageMap, LanguageTag } from '../taxonomy/category';
import type { SnapshotConcept, Tombstone } from './snapshot-concept';
import type { PeopleCount, PublishedRule, Share } from './snapshot-decision';

/**
 * The published document (`snapshot.json`), member by member. Two conventions hold throughout:
 * a member that has no value is absent, lists and maps are always there; `null` in a place of a number
 * means "fewer than five people, not shown" (D5). `contracts/snapshot` checks the same shape at run time.
 */

/**
 * Versions of this format, not of any taxonomy, that this software reads, the newest last. A second number says that there are
 * members which a reader of an older one does not know; what was there means the same. 1.1 brought `facets.further`, and
 * who made or confirmed a mapping; 1.2 `contentWarning` of a concept.
 */
export const schemaVersions = ['1.0', '1.1', '1.2'] as const;
export type SchemaVersion = (typeof schemaVersions)[number];

/** The one that is written. */
export const schemaVersion: SchemaVersion = '1.2';

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
 * A session that decided something in this taxonomy. Its figures come when it has closed, and are then
 * never stated anew, so that two versions cannot be subtracted. Dates are days, `YYYY-MM-DD`.
 */
export interface DecidingSession extends PeopleByLanguage {
  readonly id: string;
  readonly admission: Admission;
  readonly offeredLanguages: readonly LanguageTag[];
  readonly opened: string;
  readonly closed?: string;
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
   * `session-open`: its figures come when it has closed. `session-too-small`: a session of under five people is left out
   * of the sums. `language-with-few-people`: offered,
   * and spoken by under five people, or none. `language-not-reviewed`: no person wrote or reviewed its texts.
   */
  readonly kind:
    | 'session-open'
    | 'session-too-small'
    | 'language-with-few-people'
    | 'language-not-reviewed';
  readonly language?: LanguageTag;
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

export interface FacetVocabulary {
  /** A member of a concept's `facets`, or of `further` there. */
  readonly key: string;
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

/** How much a consumer must care, mildest first. `none` occurs only where an unchanged draft is ratified or promoted. */
export const changeLevels = ['none', 'patch', 'minor', 'major'] as const;

export type ChangeLevel = (typeof changeLevels)[number];

/** The level of a release: of its changes, or that it is the first. */
export type ReleaseLevel = 'first' | ChangeLevel;

/** The public review of a candidate, said in it and in the final version that follows it. */
export interface Review {
  /** The newest candidate that was open for review. */
  readonly candidate: string;
  /** Until when people could comment on it. */
  readonly until: string;
  /** Where they could, as the facilitators said. */
  readonly commentAt?: string;
  /** Why the final version came before that: a facilitator's words. */
  readonly endedEarly?: LanguageMap;
}

/** What changed against the version before, in short; `changes.json` has the operations. */
export interface ChangeSummary {
  readonly from?: string;
  readonly level: ReleaseLevel;
  /** Where a facilitator raised the version above the computed level: to what. */
  readonly chosen?: 'minor' | 'major';
  readonly review?: Review;
  readonly counts: Readonly<Record<string, number>>;
}

export interface Snapshot {
  /** The shared context, and the address that ids of concepts are relative to. */
  readonly '@context': readonly [string, { readonly '@base': string }];
  readonly $schema: string;
  readonly schemaVersion: SchemaVersion;
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
