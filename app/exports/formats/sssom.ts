import { expansionOf, isAddress, prefixOf } from '~/domain/crosswalk/address';
import { systemById } from '~/domain/crosswalk/catalogue';
import { unspecifiedLicense } from '~/domain/snapshots/licenses';
import { sortedUnique } from '~/domain/snapshots/order';
import type { Snapshot } from '~/domain/snapshots/snapshot';
import type { ConceptMapping, SnapshotConcept } from '~/domain/snapshots/snapshot-concept';
import { noTermFound } from '~/domain/snapshots/snapshot-concept';
import type { ExportFile, ExportSource } from './pack';
import { plain } from './plain-text';

const columns = [
  ...['subject_id', 'subject_label', 'subject_category', 'predicate_id', 'object_id'],
  ...['object_label', 'object_source', 'object_source_version', 'mapping_justification'],
  ...['mapping_cardinality', 'author_label', 'mapping_date', 'reviewer_label', 'review_date'],
  ...['mapping_tool', 'mapping_tool_version', 'similarity_score', 'similarity_measure'],
  ...['confidence', 'subject_source_version', 'comment'],
];

/** What the likeness of words is measured by: the share of weighted character n-grams. */
const similarityMeasure = 'semapv:nGramSimilarity';

/** A cell of SSSOM's TSV: on one line, quoted where it holds a quote, never the beginning of a formula. */
const cellOf = (text: string): string => {
  const cell = plain(text);
  const safe = /^[=+\-@]/.test(cell) ? `'${cell}` : cell;
  return safe.includes('"') ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const objectOf = (code: string, source: string): string =>
  code === noTermFound || isAddress(code)
    ? code
    : `${prefixOf(source)}:${encodeURIComponent(code)}`;

/** In the language it was decided in; the crosswalk holds no translations. */
const originalLabel = ({ text, prefLabel }: SnapshotConcept): string => {
  const [language = ''] = Object.entries(text).find(([, { original }]) => original) ?? [];
  return prefLabel[language] ?? '';
};

/** Who made it or confirmed it, in what role, and what had suggested it; empty where nobody said. */
const provenanceCells = (mapping: ConceptMapping, toolVersion: string): string[] => {
  const { similarityScore: score, confidence } = mapping;
  const tool = ['Parlance', toolVersion, String(score), similarityMeasure];
  return [
    mapping.authorRole ?? '',
    mapping.mappingDate ?? '',
    mapping.reviewerRole ?? '',
    mapping.reviewDate ?? '',
    ...(score === undefined ? ['', '', '', ''] : tool),
    confidence === undefined ? '' : String(confidence),
  ];
};

const rowOf = (concept: SnapshotConcept, { version, generator }: Snapshot): string[] =>
  concept.mappings.map((mapping) =>
    [
      concept.uri,
      originalLabel(concept),
      concept.status,
      mapping.predicateId,
      objectOf(mapping.objectId, mapping.objectSource),
      mapping.objectLabel,
      `${prefixOf(mapping.objectSource)}:`,
      systemById(mapping.objectSource)?.version ?? '',
      mapping.mappingJustification,
      mapping.objectId === noTermFound ? '1:0' : '',
      ...provenanceCells(mapping, generator.version),
      version,
      mapping.comment,
    ]
      .map(cellOf)
      .join('\t'),
  );

const headOf = ({ snapshot, snapshotSha256 }: ExportSource): string[] => {
  const sources = sortedUnique(
    snapshot.concepts.flatMap(({ mappings }) => mappings.map(({ objectSource }) => objectSource)),
  );
  const prefixes = sortedUnique(sources.map(prefixOf));
  const quoted = (text: string) => JSON.stringify(plain(text));
  return [
    'sssom_version: "1.1"',
    'curie_map:',
    ...prefixes.map((prefix) => `  ${prefix}: ${quoted(expansionOf(prefix))}`),
    `  semapv: ${quoted('https://w3id.org/semapv/vocab/')}`,
    `  skos: ${quoted('http://www.w3.org/2004/02/skos/core#')}`,
    `  sssom: ${quoted('https://w3id.org/sssom/')}`,
    `mapping_set_id: ${quoted(`${snapshot.uri}/exports/crosswalk.sssom.tsv`)}`,
    `mapping_set_version: ${quoted(snapshot.version)}`,
    `publication_date: ${quoted(snapshot.issued.slice(0, 10))}`,
    `license: ${quoted(snapshot.license.url ?? unspecifiedLicense)}`,
    `subject_source: ${quoted(snapshot.uri)}`,
    `comment: ${quoted(`snapshot sha256 ${snapshotSha256}; license: ${snapshot.license.id}; language: that of each decision; linearization: none; statuses: accepted, contested, held (subject_category); no machine renderings`)}`,
  ];
};

/**
 * The crosswalk to other taxonomies as SSSOM TSV (https://mapping-commons.github.io/sssom/): metadata as YAML in comments,
 * one row per mapping; where somebody looked and found nothing, a row with `sssom:NoTermFound`. What was suggested by the
 * likeness of words and then confirmed says so: tool, score and measure, and as reviewer the role that confirmed it.
 */
export const exportSssom = (source: ExportSource): ExportFile => ({
  path: 'exports/crosswalk.sssom.tsv',
  mediaType: 'text/tab-separated-values; charset=utf-8',
  text: [
    ...headOf(source).map((line) => `# ${line}`),
    columns.join('\t'),
    ...source.snapshot.concepts.flatMap((concept) => rowOf(concept, source.snapshot)),
    '',
  ].join('\n'),
});
