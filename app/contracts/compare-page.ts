import type { ChangeOp } from '~/domain/snapshots/changes';
import type { LevelReason } from '~/domain/snapshots/level-reason';
import type { ReleaseLevel } from '~/domain/snapshots/snapshot';
import type { PublishedStatus } from '~/domain/snapshots/snapshot-concept';
import type { LanguageMap, LanguageTag } from '~/domain/taxonomy/category';
import type { DiffPiece } from '~/domain/text/word-diff';
import type { ConceptMention } from './published-pages';

/** The parts of a category's words that a page shows; search-only words are named and never shown (T3). */
export const comparedParts = [
  'prefLabel',
  'altLabel',
  'definition',
  'inclusions',
  'exclusions',
  'scopeNote',
] as const;
export type ComparedPart = (typeof comparedParts)[number];

/** One category's words in one language, before and after. */
export interface ComparedWords {
  readonly language: LanguageTag;
  readonly parts: readonly {
    readonly part: ComparedPart;
    readonly pieces: readonly DiffPiece[];
  }[];
  /** Search-only words differ. */
  readonly isSearchOnlyChanged: boolean;
}

interface BeforeAfter<Value> {
  readonly before: Value;
  readonly after: Value;
}

/** What became of one category between two versions. */
export interface ComparedConcept extends ConceptMention {
  readonly ops: readonly ChangeOp[];
  readonly reasons: readonly Pick<LevelReason, 'level' | 'code'>[];
  /** What covers the words until asked for, by either version (A3); empty for none. */
  readonly contentWarning: LanguageMap;
  readonly words: readonly ComparedWords[];
  /** Where it stands: its parents. */
  readonly moved: BeforeAfter<readonly LanguageMap[]> | undefined;
  readonly notation: BeforeAfter<string | undefined> | undefined;
  readonly status: BeforeAfter<PublishedStatus> | undefined;
  /** What it applies to, facet by facet: what was taken out and put in. */
  readonly facets: readonly {
    readonly key: string;
    readonly taken: readonly string[];
    readonly put: readonly string[];
  }[];
  readonly successors: readonly ConceptMention[];
  readonly departureReason: LanguageMap;
  /** The day of the decision that made it. */
  readonly decided: string | undefined;
}

/** A changed category in the tree of both versions, with those above it. */
export interface ComparedNode extends ConceptMention {
  readonly ops: readonly ChangeOp[];
  readonly children: readonly ComparedNode[];
}

export interface CompareFilter {
  readonly language: LanguageTag | undefined;
  readonly op: ChangeOp | undefined;
}

export interface ComparePage {
  readonly slug: string;
  readonly title: LanguageMap;
  readonly from: string;
  readonly to: string;
  readonly isDowngrade: boolean;
  /** Every version, newest first. */
  readonly versions: readonly string[];
  readonly level: ReleaseLevel;
  readonly reasons: readonly LevelReason[];
  readonly filter: CompareFilter;
  /** Languages of either version. */
  readonly languages: readonly LanguageTag[];
  /** Operations that occur. */
  readonly ops: readonly ChangeOp[];
  readonly tree: readonly ComparedNode[];
  readonly concepts: readonly ComparedConcept[];
  /** How many changed categories fit the filter, on all pages. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** Whether facts of the whole list differ: its title, licence, rules, figures. */
  readonly isDocumentChanged: boolean;
  /** Ids that stand in the one version and not in the other, and what takes their place. */
  readonly migrations: readonly {
    readonly from: ConceptMention;
    readonly to: readonly ConceptMention[];
  }[];
}
