import type {
  AnnouncedDeprecation,
  CategoryStatus,
  CategoryText,
  Equivalence,
  Facets,
  LanguageMap,
  LanguageTag,
  Mapping,
} from '~/domain/taxonomy/category';
import type { Place } from '~/domain/taxonomy/tree';

/** A category as it stands before an import. */
export interface ExistingCategory extends Place {
  readonly status: CategoryStatus;
  readonly notation: string | null;
  readonly legacyIds: readonly string[];
  readonly facets: Facets;
  readonly mappings: readonly Mapping[];
  readonly equivalence: Readonly<Record<LanguageTag, Equivalence>>;
  readonly related: readonly string[];
  /** Those of them that an earlier import brought. */
  readonly importedRelated: readonly string[];
  readonly announced: AnnouncedDeprecation | null;
  readonly contentWarning: LanguageMap;
  readonly originalLanguage: LanguageTag;
  /** A session has decided on it: its place and facets are no longer an import's to change. */
  readonly isDecided: boolean;
  /** The newest words per language. */
  readonly texts: ReadonlyMap<LanguageTag, CategoryText>;
  /** The words that the last import brought, per language; compared with them, a file shows what its makers changed. */
  readonly imported: ReadonlyMap<LanguageTag, CategoryText>;
}
