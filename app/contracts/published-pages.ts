import type { AnnotationPurpose } from '~/domain/annotations/annotation';
import type { FindingCode, Severity } from '~/domain/quality/finding';
import type { Derivation, Participation, ReleaseLevel, Review } from '~/domain/snapshots/snapshot';
import type {
  ConceptDeprecation,
  PublishedStatus,
  TextProvenance,
  Tombstone,
} from '~/domain/snapshots/snapshot-concept';
import type { PublishedRule, SnapshotDecision } from '~/domain/snapshots/snapshot-decision';
import type { Facets, LanguageMap, LanguageTag, Mapping } from '~/domain/taxonomy/category';
import type { LocalizedText } from '~/domain/taxonomy/localized-text';

/** A registered use where it is only named. */
export interface UseMention {
  readonly id: string;
  readonly name: string;
}

/** A published category where it is only named. */
export interface ConceptMention {
  readonly id: string;
  readonly label: LanguageMap;
}

/** One thing found in a list, with the names of the categories that it is about. */
export interface FindingNote {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly language?: LanguageTag;
  readonly text?: string;
  /** The first of them. */
  readonly concepts: readonly ConceptMention[];
  /** How many more there are. */
  readonly further: number;
}

/** A category in the tree, in the language that was chosen, else marked as being in another. */
export interface TreeNode {
  readonly id: string;
  readonly notation: string | undefined;
  readonly label: LocalizedText;
  readonly isInChosenLanguage: boolean;
  readonly definition: LocalizedText | undefined;
  /** Shown in place of the definition (A3); absent for none. */
  readonly warning: LocalizedText | undefined;
  readonly status: PublishedStatus;
  /** How many lie right below it, also where they are not shown with it. */
  readonly childCount: number;
  readonly children: readonly TreeNode[];
}

/** As much of a list as one page shows. */
export interface TreePart {
  readonly nodes: readonly TreeNode[];
  /** From the top down to the category whose branch it is; empty for the whole list. */
  readonly path: readonly Pick<TreeNode, 'id' | 'label'>[];
  /** Of those right below it, where they are too many for one page; from 1. */
  readonly page: number;
  readonly pages: number;
}

/** What a search in a list has found. */
export interface FoundInTree {
  readonly count: number;
  /** The nearest of them, as many as a page shows. */
  readonly shown: number;
}

/** How much of a list one language holds. */
export interface ReadingLanguage {
  readonly tag: LanguageTag;
  readonly labels: number;
  readonly definitions: number;
  readonly humanReviewed: number;
  readonly total: number;
}

/** One file of a version, to be taken away. */
export interface ReleaseFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Which version a page shows, and where it stands among the others. */
export interface ShownVersion {
  readonly version: string;
  readonly issued: string;
  readonly level: ReleaseLevel;
  readonly isCandidate: boolean;
  /** The newest that is no candidate. */
  readonly latest: string | null;
  /** The candidate shown, or one that is newer than what is shown. */
  readonly inReview: CandidateInReview | undefined;
  /** Where this final version came before the end of its review: that end, and why. */
  readonly endedEarly: { readonly until: string; readonly reason: LanguageMap } | undefined;
}

/** A candidate, and how people can look at it. */
export interface CandidateInReview {
  readonly version: string;
  /** The last release before it that is no candidate. */
  readonly comparedWith: string | undefined;
  readonly review: Review | undefined;
  readonly isOpen: boolean;
}

export interface TaxonomyPage {
  readonly slug: string;
  readonly uri: string;
  readonly title: LanguageMap;
  readonly description: LanguageMap;
  readonly license: { readonly id: string; readonly url?: string };
  readonly attribution: LanguageMap;
  /** How the community decides, in its own words. */
  readonly governance: LanguageMap;
  readonly shown: ShownVersion;
  readonly sha256: string;
  readonly conceptCount: number;
  /** The language in which the tree is shown. */
  readonly chosen: LanguageTag;
  readonly languages: readonly ReadingLanguage[];
  readonly query: string;
  /** Absent without a search. */
  readonly found: FoundInTree | undefined;
  readonly tree: TreePart;
  readonly participation: Participation;
  /** Lists that it was taken over from. */
  readonly sources: readonly Derivation[];
  readonly files: readonly ReleaseFile[];
  /** What the version is known to lack; versions from before there were such reports have none. */
  readonly quality: readonly FindingNote[];
  /** Some who use the list. */
  readonly uses: { readonly count: number; readonly newest: readonly UseMention[] };
}

/** A category's words in one language, as published. */
export interface ConceptWords {
  readonly language: LanguageTag;
  readonly label: string;
  readonly altLabels: readonly string[];
  /** Search-only: never shown unasked (T3). */
  readonly hiddenLabels: readonly string[];
  readonly definition: string | undefined;
  readonly scopeNote: string | undefined;
  readonly inclusions: readonly string[];
  readonly exclusions: readonly string[];
  readonly levels: readonly string[];
  readonly provenance: TextProvenance | undefined;
  readonly isStale: boolean;
}

export interface ConceptDecision extends SnapshotDecision {
  readonly ruleNumbers: PublishedRule | undefined;
  readonly heldByLabels: readonly LanguageMap[];
}

interface ConceptPageBase {
  readonly slug: string;
  readonly taxonomyTitle: LanguageMap;
  readonly version: string;
  readonly id: string;
  readonly uri: string;
  readonly label: LanguageMap;
}

/** A mapping, with the other list as people call it. */
export interface NamedMapping extends Mapping {
  readonly sourceName: string;
}

/** That a category is going to leave, and what takes its place. */
export interface AnnouncedDeparture extends Pick<ConceptDeprecation, 'since' | 'kind' | 'reason'> {
  readonly successors: readonly ConceptMention[];
}

/** A category that stands. */
export interface StandingConceptPage extends ConceptPageBase {
  readonly state: 'standing';
  readonly status: PublishedStatus;
  readonly notation: string | undefined;
  readonly legacyIds: readonly string[];
  /** From the top to the parent. */
  readonly path: readonly ConceptMention[];
  readonly otherParents: readonly ConceptMention[];
  readonly children: readonly ConceptMention[];
  readonly mergedFrom: readonly ConceptMention[];
  readonly splitFrom: ConceptMention | undefined;
  readonly related: readonly ConceptMention[];
  /** It still stands, and is going to leave. */
  readonly announced: AnnouncedDeparture | undefined;
  /** What covers the words until asked for (A3); empty for none. */
  readonly contentWarning: LanguageMap;
  /** The original first, then by tag. */
  readonly words: readonly ConceptWords[];
  readonly missingLanguages: readonly LanguageTag[];
  readonly facets: Facets;
  readonly mappings: readonly NamedMapping[];
  readonly examples: { readonly in: number; readonly out: number; readonly borderline: number };
  readonly decision: ConceptDecision | undefined;
}

/** A category that has left, and where it went (T5). */
export interface DepartedConceptPage extends ConceptPageBase {
  readonly state: 'departed';
  readonly kind: Tombstone['kind'];
  readonly reason: LanguageMap;
  readonly since: string;
  readonly lastVersion: string;
  /** Where it leads, followed to categories that stand. */
  readonly successors: readonly ConceptMention[];
}

/** What somebody attached and lets be read on the page of a category (A2). */
export interface ConceptNote {
  readonly id: string;
  readonly purpose: AnnotationPurpose;
  readonly language: LanguageTag;
  readonly contentWarning: string;
  readonly body: string;
}

export type ConceptPage = StandingConceptPage | DepartedConceptPage;
