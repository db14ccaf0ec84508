import type { Finding, Position } from '~/contracts/imports';
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
} from '~/domain/taxonomy/category';

/** The words of a category in one language, and where they came from. */
export interface ImportedText {
  readonly text: CategoryText;
  /** The parts that the file speaks of; the others are empty here and stay what they are elsewhere. */
  readonly said: readonly (keyof CategoryText)[];
  /** Absent where the file does not say. */
  readonly origin?: RenderingOrigin;
  /** The machine that translated it. */
  readonly engine?: string;
  /** Absent where the file does not say. */
  readonly isReviewed?: boolean;
}

/**
 * What a file speaks of beside the words. An import changes nothing that its file has no word for: a table without a column
 * of parents moves nobody.
 */
export interface Said {
  /** Without words of their own, entries can only add to categories that are there. */
  readonly words: boolean;
  readonly place: boolean;
  /** Which of several parents is the main one. */
  readonly mainParent: boolean;
  /** Codes of other systems, and ids of its own that may serve as such. */
  readonly codes: boolean;
  readonly facets: readonly (keyof Facets)[];
  readonly related: boolean;
  /** Whether it is going to leave. */
  readonly announced: boolean;
}

/** One category as the file has it, checked: bounded texts, canonical languages, a place without cycles. */
export interface ImportedCategory {
  readonly said: Said;
  /** Its id in the file, unique there. */
  readonly sourceId: string;
  readonly at: Position;
  readonly notation?: string;
  /** Ids in the file, or ids that an existing taxonomy must know. */
  readonly parents: readonly string[];
  readonly primaryParent?: string;
  /** Ids in other vocabularies: parents where the taxonomy has them, else nothing. */
  readonly parentsElsewhere: readonly string[];
  readonly originalLanguage: LanguageTag;
  /** By canonical tag; the original language is always there. */
  readonly texts: ReadonlyMap<LanguageTag, ImportedText>;
  readonly facets: Facets;
  /** Codes under which other systems know it, `sourceId` first. */
  readonly legacyIds: readonly string[];
  readonly mappings: readonly Mapping[];
  readonly equivalence: Readonly<Record<LanguageTag, Equivalence>>;
  /** Like parents: ids in the file, or that the taxonomy must know. */
  readonly related: readonly string[];
  readonly status: CategoryStatus;
  readonly deprecation?: Deprecation;
  /** It stands, and is going to leave; successors are ids like those of parents. */
  readonly announced?: AnnouncedDeprecation;
  /** By language; empty for none. */
  readonly contentWarning: LanguageMap;
}

/** What a file says about itself, apart from its categories. */
export interface ImportedHead {
  readonly title: LanguageMap;
  readonly description: LanguageMap;
  /** SPDX expression, where the file states one. */
  readonly license?: string;
  /** Whom the licence asks to name. */
  readonly attribution?: string;
  readonly source: { readonly name: string; readonly version: string };
}

export interface ImportedTaxonomy extends ImportedHead {
  readonly format: string;
  /** Every language that a text is in, sorted. */
  readonly languages: readonly LanguageTag[];
  /** The language most categories were written in. */
  readonly originalLanguage: LanguageTag;
  /** In the order of the file. */
  readonly categories: readonly ImportedCategory[];
  readonly findings: readonly Finding[];
}

/**
 * A category as a format's reader found it, before the checks that all formats share. What is absent the format has no word
 * for; what is there and empty, it says is not so.
 */
export interface DraftCategory {
  readonly sourceId: string;
  readonly at: Position;
  readonly notation?: string;
  readonly parents?: readonly string[];
  readonly primaryParent?: string;
  /** The main parent of a new category where the file does not say which it is; else the first. */
  readonly likelyParent?: string;
  readonly parentsElsewhere?: readonly string[];
  readonly originalLanguage?: string;
  /** Languages as written; later entries of the same language are refused. */
  readonly texts?: readonly DraftText[];
  readonly facets?: Partial<Facets>;
  /** Further codes, without `sourceId`. */
  readonly legacyIds?: readonly string[];
  /** Its id names a category and is no code for it. */
  readonly isReference?: boolean;
  readonly mappings?: readonly Mapping[];
  readonly equivalence?: Readonly<Record<LanguageTag, Equivalence>>;
  readonly related?: readonly string[];
  readonly status?: CategoryStatus;
  readonly deprecation?: Deprecation;
  /** `null`: it is not going to leave. */
  readonly announced?: AnnouncedDeprecation | null;
  readonly contentWarning?: LanguageMap;
}

export interface DraftText {
  readonly language: string;
  /** Parts that are absent the format has no word for. */
  readonly text: Partial<CategoryText>;
  readonly origin?: RenderingOrigin;
  readonly engine?: string;
  readonly isReviewed?: boolean;
}

export interface DraftTaxonomy extends Partial<ImportedHead> {
  readonly format: string;
  readonly categories: readonly DraftCategory[];
  readonly findings: readonly Finding[];
}

/** What a reader may need to know that the file does not say. */
export interface ReadOptions {
  /** For parts of the file that name no language. */
  readonly language: LanguageTag;
  /** Stands for the taxonomy where the file has no name of its own. */
  readonly fileName: string;
}
