import type { Finding, Position } from '~/contracts/imports';
import type {
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
  readonly origin: RenderingOrigin;
  /** The machine that translated it. */
  readonly engine?: string;
  readonly isReviewed: boolean;
}

/** One category as the file has it, checked: bounded texts, canonical languages, a place without cycles. */
export interface ImportedCategory {
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
  readonly status: CategoryStatus;
  readonly deprecation?: Deprecation;
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

/** A category as a format's reader found it, before the checks that all formats share. */
export interface DraftCategory {
  readonly sourceId: string;
  readonly at: Position;
  readonly notation?: string;
  readonly parents: readonly string[];
  readonly primaryParent?: string;
  readonly parentsElsewhere?: readonly string[];
  readonly originalLanguage?: string;
  /** Languages as written; later entries of the same language are refused. */
  readonly texts: readonly DraftText[];
  readonly facets?: Facets;
  /** Further codes, without `sourceId`. */
  readonly legacyIds?: readonly string[];
  readonly mappings?: readonly Mapping[];
  readonly equivalence?: Readonly<Record<LanguageTag, Equivalence>>;
  readonly status?: CategoryStatus;
  readonly deprecation?: Deprecation;
}

export interface DraftText {
  readonly language: string;
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
