import { ok, type Refusal, type Result, refuse } from '~/domain/result';
import { readAtlasYaml } from './formats/atlas-yaml';
import { readCsv } from './formats/csv';
import { detectSeparator } from './formats/csv-cells';
import { hasLabel, readHeader } from './formats/csv-header';
import { type JsonRefusal, parseJson } from './formats/json-document';
import { readLinkmlYaml } from './formats/linkml-yaml';
import { readMispMachinetag } from './formats/misp-machinetag';
import { readNumberedJson } from './formats/numbered-json';
import { readRoostYaml } from './formats/roost-yaml';
import { readSkosJsonLd } from './formats/skos-json-ld';
import { readSkosTurtle } from './formats/skos-turtle';
import { readSnapshotJson } from './formats/snapshot-json';
import { readSssomTsv } from './formats/sssom-tsv';
import { parseYaml, type YamlRefusal } from './formats/yaml-document';
import type { ImportedTaxonomy, ReadOptions } from './imported-taxonomy';

export interface Sample {
  readonly text: string;
  readonly fileName: string;
}

/** One format: how to tell it, and how to read it. A new one is a file beside these and a line below. */
export interface ImportFormat {
  readonly key: string;
  recognises(sample: Sample): boolean;
  read(
    text: string,
    options: ReadOptions,
  ): Result<ImportedTaxonomy, Refusal> | Promise<Result<ImportedTaxonomy, Refusal>>;
}

const ending = ({ fileName }: Sample): string =>
  /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';

const startsWith = ({ text }: Sample, pattern: RegExp): boolean =>
  pattern.test(text.slice(0, 200_000));

const formats: readonly ImportFormat[] = [
  {
    key: 'snapshot-json',
    recognises: ({ text }) =>
      /^\s*\{/.test(text) && text.includes('"schemaVersion"') && text.includes('"concepts"'),
    read: readSnapshotJson,
  },
  {
    key: 'misp-machinetag',
    recognises: ({ text }) =>
      /^\s*\{/.test(text) && text.includes('"namespace"') && text.includes('"predicates"'),
    read: readMispMachinetag,
  },
  {
    key: 'numbered-json',
    recognises: ({ text }) => /^\s*\{\s*"\d+(\.\d+)*"\s*:\s*\{/.test(text),
    read: readNumberedJson,
  },
  {
    key: 'skos-json-ld',
    recognises: ({ text }) => /^\s*[[{]/.test(text) && /"@(context|graph|id)"\s*:/.test(text),
    read: readSkosJsonLd,
  },
  {
    key: 'skos-turtle',
    recognises: (sample) =>
      ['ttl', 'turtle', 'nt'].includes(ending(sample)) ||
      startsWith(sample, /^\s*(@prefix|@base|prefix|base)\s[^\n]*<[^\n]*>/im),
    read: readSkosTurtle,
  },
  {
    key: 'atlas-yaml',
    recognises: (sample) => startsWith(sample, /^matrices:\s*$/m),
    read: readAtlasYaml,
  },
  {
    key: 'linkml-yaml',
    recognises: (sample) => startsWith(sample, /^(riskgroups|risks|taxonomies):\s*$/m),
    read: readLinkmlYaml,
  },
  {
    key: 'roost-yaml',
    recognises: (sample) => startsWith(sample, /^categories:\s*$/m),
    read: readRoostYaml,
  },
  {
    key: 'sssom-tsv',
    recognises: (sample) =>
      startsWith(
        sample,
        /^(?!#).*\bsubject_id\b.*\bpredicate_id\b|^#\s?(curie_map|mapping_set_id):/m,
      ),
    read: readSssomTsv,
  },
  {
    key: 'csv',
    recognises: (sample) =>
      ['csv', 'tsv', 'tab'].includes(ending(sample)) ||
      (!['json', 'yaml', 'yml'].includes(ending(sample)) && looksLikeTable(sample.text)),
    read: readCsv,
  },
];

/** A first line with several columns of which one names the rows. */
function looksLikeTable(text: string): boolean {
  const firstLine =
    text
      .slice(0, 10_000)
      .split(/\r?\n/)
      .find((line) => !line.startsWith('sep=')) ?? '';
  const cells = firstLine.split(detectSeparator(text)).map((cell) => cell.replace(/^"|"$/g, ''));
  return cells.length > 1 && hasLabel(readHeader(cells));
}

/**
 * The format of a file, by what it holds; its name decides only where that is not enough. A file that is
 * broken before it can be told apart is refused with the place of the fault.
 */
export function detectFormat(
  sample: Sample,
): Result<ImportFormat, Refusal<'import-unknown-format'> | JsonRefusal | YamlRefusal> {
  const format = formats.find((candidate) => candidate.recognises(sample));
  if (format) return ok(format);
  if (/^\s*[{[]/.test(sample.text)) {
    const json = parseJson(sample.text);
    if (!json.ok) return json;
  }
  if (['yaml', 'yml'].includes(ending(sample))) {
    const yaml = parseYaml(sample.text);
    if (!yaml.ok) return yaml;
  }
  return refuse('import-unknown-format', {
    params: { formats: formats.map(({ key }) => key).join(', ') },
  });
}
