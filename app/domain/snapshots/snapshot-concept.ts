import type { TaxonomyRole } from '../access/scopes';
import type {
  AnnouncedKind,
  Deprecation,
  Equivalence,
  Facets,
  LanguageMap,
  LanguageTag,
  mappingPredicates,
  RenderingOrigin,
} from '../taxonomy/category';
import type { SnapshotDecision } from './snapshot-decision';

/** A list of texts per language, such as other labels. */
export type LanguageLists = Readonly<Record<LanguageTag, readonly string[]>>;

/** Statuses with which a concept stands in `concepts`. Everything that left is in `tombstones`. */
export type PublishedStatus = 'accepted' | 'contested' | 'held';

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

/** Said of a concept that still stands: it is going to leave. */
export interface ConceptDeprecation {
  /** The version in which it was announced. */
  readonly since: string;
  readonly kind: AnnouncedKind;
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

/**
 * How a mapping came about, in the words of the Semantic Mapping Vocabulary: people made it, or the likeness of words
 * suggested it and somebody confirmed it.
 */
export const mappingJustifications = [
  'semapv:ManualMappingCuration',
  'semapv:LexicalSimilarityThresholdMatching',
] as const;

/** One mapping, named as in SSSOM (https://mapping-commons.github.io/sssom/). Of people there is their role only. */
export interface ConceptMapping {
  readonly predicateId: (typeof skosPredicates)[keyof typeof skosPredicates];
  readonly objectId: string;
  readonly objectLabel: string;
  readonly objectSource: string;
  readonly mappingJustification: (typeof mappingJustifications)[number];
  readonly comment: string;
  /** The role of whoever made it, and the day. */
  readonly authorRole?: TaxonomyRole;
  readonly mappingDate?: string;
  /** The role of whoever confirmed what was suggested, and the day. */
  readonly reviewerRole?: TaxonomyRole;
  readonly reviewDate?: string;
  /** 0 to 1: how alike the words are that suggested it. */
  readonly similarityScore?: number;
  /** 0 to 1: how sure they were. */
  readonly confidence?: number;
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

export interface SnapshotConcept {
  readonly uri: string;
  readonly id: string;
  readonly slug: string;
  readonly notation?: string;
  readonly legacyIds: readonly string[];
  readonly status: PublishedStatus;
  readonly deprecation?: ConceptDeprecation;
  /** What may be hard to read in its words beyond its name: they are shown only when asked for (A3). Absent for none. */
  readonly contentWarning?: LanguageMap;
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
