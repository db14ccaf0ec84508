import type { SideCounts } from '../annotations/example-sides';
import type {
  AnnouncedDeprecation,
  CategoryStatus,
  CategoryText,
  Deprecation,
  Equivalence,
  Facets,
  LanguageMap,
  LanguageTag,
  Mapping,
  RenderingOrigin,
} from '../taxonomy/category';
import type { SessionPeople } from './participation';
import type { Derivation, Linearization } from './snapshot';
import type { PublishedRule, SnapshotDecision } from './snapshot-decision';

/** The words of a category in one language, with where they came from. */
export interface PublishableText {
  readonly language: LanguageTag;
  readonly text: CategoryText;
  readonly origin: RenderingOrigin;
  readonly from?: LanguageTag;
  readonly engine?: string;
  readonly isReviewed: boolean;
  readonly rev: number;
  readonly sourceRev: number;
}

/** A category as decided so far; also those that have left, since their ids must lead somewhere. */
export interface PublishableCategory {
  readonly id: string;
  readonly slug: string;
  readonly notation?: string;
  readonly legacyIds: readonly string[];
  readonly status: CategoryStatus;
  readonly deprecation?: Pick<Deprecation, 'kind' | 'successors'>;
  /** Why it left, in a facilitator's words; empty where a participant gave the reason (R5). */
  readonly departureReason: LanguageMap;
  /** It still stands, and is going to leave. */
  readonly announced?: AnnouncedDeprecation;
  /** What may be hard to read in its words (A3); empty for none. */
  readonly contentWarning: LanguageMap;
  readonly facets: Facets;
  readonly parents: readonly string[];
  readonly primaryParent?: string;
  /** Categories to look at, too; each says so of the other. */
  readonly related: readonly string[];
  readonly mappings: readonly Mapping[];
  readonly equivalence: Readonly<Record<LanguageTag, Equivalence>>;
  readonly originalLanguage: LanguageTag;
  readonly texts: readonly PublishableText[];
  readonly meaning: number;
  readonly createdAt: Date;
  readonly modifiedAt: Date;
  readonly decision?: SnapshotDecision;
}

export const exampleKinds = ['in', 'out', 'borderline'] as const;
export type ExampleKind = (typeof exampleKinds)[number];

/** Somebody's own words, that they let travel into published data (A2). */
interface ConsentedText {
  readonly id: string;
  /** Id of the category. */
  readonly concept: string;
  readonly language: LanguageTag;
  readonly text: string;
  /** In the language of the text. */
  readonly contentWarning?: string;
}

/** One entry of `examples.json`. */
export interface PublishedExample extends ConsentedText {
  readonly kind: ExampleKind;
  readonly modality?: string;
  readonly level?: string;
  /** Whether its author agreed to its use in testing AI systems; never assumed. */
  readonly mayTestAi: boolean;
  /** Whether a facilitator or reviewer accepted it as a test case. */
  readonly accepted: boolean;
  /** How many people of its room saw it as in, on the line or out; of a closed session only, and of five people or more (D5). */
  readonly answers?: SideCounts;
}

export const voiceKinds = [
  'dissent',
  'lived-experience',
  'concern',
  'question',
  'source',
  'translation-note',
] as const;
export type VoiceKind = (typeof voiceKinds)[number];

/** One entry of `voices.json`. */
export interface PublishedVoice extends ConsentedText {
  readonly kind: VoiceKind;
  /** For dissent: the decision it stands beside. */
  readonly decision?: string;
}

/** All that a release is made of, read in one transaction; what is not decided is not in here (R1). */
export interface PublishableState {
  readonly id: string;
  readonly slug: string;
  readonly title: LanguageMap;
  readonly description: LanguageMap;
  readonly originalLanguage: LanguageTag;
  readonly languages: readonly LanguageTag[];
  /** SPDX id, or `NOASSERTION`. */
  readonly license: string;
  readonly rightsNote: string;
  readonly attribution: string;
  readonly derivedFrom: readonly Derivation[];
  /** How this community decides, where it has said so itself. */
  readonly governance: LanguageMap;
  readonly rules: readonly PublishedRule[];
  readonly sessions: readonly SessionPeople[];
  readonly categories: readonly PublishableCategory[];
  readonly examples: readonly PublishedExample[];
  readonly voices: readonly PublishedVoice[];
  readonly linearizations: readonly Linearization[];
}

/** `examples.json` and `voices.json` name their version, so that a file alone says what it belongs to. */
export interface ExamplesDocument {
  readonly taxonomy: string;
  readonly version: string;
  readonly examples: readonly PublishedExample[];
}

export interface VoicesDocument {
  readonly taxonomy: string;
  readonly version: string;
  readonly voices: readonly PublishedVoice[];
}
