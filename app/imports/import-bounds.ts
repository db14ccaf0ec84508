import { storedLimits } from '~/contracts/text';

/** Bounds of what an import may hold (X3). Texts of other systems are longer than what people type here. */
export const importBounds = {
  /** Of the file, before anything else is done with it. */
  bytes: 16 * 1024 * 1024,
  /** Characters of YAML: its parser takes some 150 bytes of memory for each, and the largest taxonomy known has half a million. */
  yaml: 4 * 1024 * 1024,
  categories: 20_000,
  /** Lines of a table: a category may have one for each language. */
  rows: 80_000,
  /** Of a table. */
  columns: 1_000,
  languages: 60,
  parents: 16,
  legacyIds: 20,
  mappings: 200,
  /** Categories to look at, too, of one category. */
  related: 200,
  /** Facets that are none of ours. */
  facets: 20,
  /** Levels of a JSON document within each other. */
  nesting: 200,
  /** Statements of an RDF file: 20,000 concepts in twelve languages make some 700,000. */
  statements: 1_000_000,
  /** Characters of an address in RDF; a prefix of a megabyte would unfold with each use. */
  address: 2_000,
  /** Terms that the contexts of one JSON-LD file may define together: each is read again wherever its context holds. */
  contextTerms: 2_000,
  id: 300,
  notation: 60,
  ...storedLimits,
} as const;
