import type { SnapshotConcept, TextProvenance } from '~/domain/snapshots/snapshot-concept';
import { type ExportFile, type ExportSource, isUnreviewedMachine } from './formats/pack';
import { csvRow, guardedCell } from './formats/plain-text';

/** The names that our own import reads; what follows `scope_note` is for people and other programs. */
const columns = [
  'id',
  'notation',
  'parents',
  'primary_parent',
  'language',
  'original_language',
  'origin',
  'status',
  'modality',
  'actor',
  'detection',
  'affected_groups',
  'further_facets',
  'related',
  'leaving',
  'replaced_by',
  'leaving_reason',
  'content_warning',
  'legacy_ids',
  'label',
  'other_labels',
  'search_labels',
  'definition',
  'inclusions',
  'exclusions',
  'scope_note',
  'text_state',
  'languages_missing',
  'uri',
  'taxonomy_version',
  'snapshot_sha256',
  'license',
  'linearization',
  'statuses',
] as const;

const joined = (list: readonly string[] | undefined): string =>
  (list ?? []).map((item) => item.replaceAll('|', '\\|')).join('|');

/** What a reader must know before using the words: translations by a machine that nobody checked say so. */
const textState = (text: TextProvenance | undefined, currentRevision: number): string => {
  if (!text) return '';
  const origin =
    text.origin === 'machine'
      ? text.review === 'none'
        ? 'machine-translated, not reviewed'
        : 'machine-translated, reviewed'
      : text.origin === 'human'
        ? 'translated by a person'
        : 'original';
  return text.sourceRev < currentRevision ? `${origin}; the original has changed since` : origin;
};

const originalOf = ({ text }: SnapshotConcept): [string, TextProvenance] | undefined =>
  Object.entries(text).find(([, { original }]) => original);

/** Facets of other lists, each value with its name. */
const furtherOf = ({ facets }: SnapshotConcept): string[] =>
  Object.entries(facets.further ?? {}).flatMap(([key, values]) =>
    values.map((value) => `${key}=${value}`),
  );

interface Table {
  readonly source: ExportSource;
  readonly withMachine: boolean;
}

const languagesOf = (concept: SnapshotConcept, { withMachine }: Table): string[] =>
  Object.keys(concept.prefLabel)
    .filter((tag) => withMachine || !isUnreviewedMachine(concept, tag))
    .sort();

const rowOf = (concept: SnapshotConcept, language: string, table: Table): string[] => {
  const { source } = table;
  const { facets } = concept;
  const [originalLanguage = '', original] = originalOf(concept) ?? [];
  const provenance = concept.text[language];
  const here = languagesOf(concept, table);
  const missing = source.snapshot.languages.filter((tag) => !here.includes(tag));
  return [
    concept.id,
    concept.notation ?? '',
    joined(concept.broader),
    concept.primaryParent ?? '',
    language,
    originalLanguage,
    provenance?.origin ?? '',
    concept.status,
    joined(facets.modality),
    joined(facets.actor),
    joined(facets.detection),
    joined(facets.affectedGroups),
    joined(furtherOf(concept)),
    joined(concept.related),
    concept.deprecation?.kind ?? '',
    joined(concept.deprecation?.replacedBy),
    concept.deprecation?.reason[language] ?? '',
    concept.contentWarning?.[language] ?? '',
    joined(concept.legacyIds),
    concept.prefLabel[language] ?? '',
    joined(concept.altLabel[language]),
    joined(concept.hiddenLabel[language]),
    concept.definition[language] ?? '',
    joined(concept.inclusions[language]),
    joined(concept.exclusions[language]),
    concept.scopeNote[language] ?? '',
    textState(provenance, original?.sourceRev ?? 0),
    joined(missing),
    concept.uri,
    source.snapshot.uri,
    source.snapshotSha256,
    source.snapshot.license.id,
    'none',
    'accepted contested held',
  ];
};

const fileOf = (table: Table): ExportFile => {
  const rows = table.source.snapshot.concepts.flatMap((concept) =>
    languagesOf(concept, table).map((language) => rowOf(concept, language, table).map(guardedCell)),
  );
  return {
    path: `exports/concepts.${table.withMachine ? 'machine.' : ''}csv`,
    mediaType: 'text/csv; charset=utf-8; header=present',
    text: `\ufeff${[[...columns], ...rows].map(csvRow).join('')}`,
  };
};

/**
 * `exports/concepts.csv`: RFC 4180 in UTF-8 with a byte order mark (without it spreadsheet programs misread Arabic), one
 * row per concept and language that has words; lists in one cell are parted by `|`. A language without words has no row:
 * it is named in `languages_missing`. Words of an unchecked machine are in a second table, with `machine` in its name.
 */
export const exportConceptsCsv = (source: ExportSource): ExportFile[] => {
  const { concepts, languages } = source.snapshot;
  const hasMachine = concepts.some((one) => languages.some((tag) => isUnreviewedMachine(one, tag)));
  return [false, ...(hasMachine ? [true] : [])].map((withMachine) =>
    fileOf({ source, withMachine }),
  );
};
