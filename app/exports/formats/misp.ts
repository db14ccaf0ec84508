import { major, minor, patch } from 'semver';
import { aboutLines, aboutOf, type ExportFile, markedLabel, type Pack } from './pack';

/** MISP counts versions in whole numbers; a candidate has the number of the version it prepares. */
const numberOf = (version: string): number =>
  major(version) * 1_000_000 + minor(version) * 1_000 + patch(version);

const colours = { accepted: '#2f6f4f', contested: '#d97706', held: '#7c3aed' } as const;

const namespaceOf = ({ source }: Pack): string => `parlance-${source.snapshot.slug}`;

/**
 * A taxonomy of machine tags for MISP (https://github.com/MISP/misp-taxonomies): `parlance-slug:harm="id"`. The tag holds
 * the id, which outlives every renaming; what is contested or held has its own colour and says so.
 */
export const exportMisp = (pack: Pack): ExportFile => {
  const { snapshot } = pack.source;
  const document = {
    namespace: namespaceOf(pack),
    expanded: snapshot.title[pack.language] ?? snapshot.slug,
    description: aboutLines(aboutOf(pack)).join(' · '),
    version: numberOf(snapshot.version),
    refs: [snapshot.uri],
    predicates: [{ value: 'harm', expanded: 'harm' }],
    values: [
      {
        predicate: 'harm',
        entry: pack.entries.map((entry) => ({
          value: entry.concept.id,
          uuid: entry.concept.id,
          expanded: markedLabel(entry),
          ...(entry.definition !== '' && { description: entry.definition }),
          colour: colours[entry.concept.status],
        })),
      },
    ],
  };
  return {
    path: `exports/misp.${pack.name}.machinetag.json`,
    mediaType: 'application/json',
    text: `${JSON.stringify(document, undefined, 1)}\n`,
  };
};

/**
 * Tags for garak (https://github.com/NVIDIA/garak, its `tags.misp.tsv`): tag, name, description, without a head. Its reader
 * cuts white space off a row and then needs three cells, so that where there is no definition the name stands again. The
 * first row carries the facts about the file, since the format has no comments.
 */
export const exportGarak = (pack: Pack): ExportFile => {
  const namespace = namespaceOf(pack);
  const rows = [
    [`${namespace}:about`, pack.source.snapshot.uri, aboutLines(aboutOf(pack)).join(' · ')],
    ...pack.entries.map((entry) => [
      `${namespace}:${entry.concept.id}`,
      markedLabel(entry),
      entry.definition || entry.label,
    ]),
  ];
  const safe = (cell: string) => (/^[=+\-@]/.test(cell) ? `'${cell}` : cell);
  return {
    path: `exports/garak.${pack.name}.tsv`,
    mediaType: 'text/tab-separated-values; charset=utf-8',
    text: rows.map((row) => `${row.map(safe).join('\t')}\n`).join(''),
  };
};
