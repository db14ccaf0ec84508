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
  id: 300,
  notation: 60,
  ...storedLimits,
} as const;
