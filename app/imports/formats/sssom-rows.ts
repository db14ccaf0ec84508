import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { ok, type Refusal, type Result, refuse } from '~/domain/result';
import { importBounds } from '../import-bounds';
import { first, parseYaml } from './yaml-document';

export type SssomRefusal = Refusal<
  'import-csv-broken' | 'import-sssom-broken' | 'import-too-many' | 'import-nothing-found'
>;

export interface SssomRow {
  readonly line: number;
  /** By column. */
  readonly cells: Readonly<Record<string, string>>;
  /** How many cells it has. */
  readonly width: number;
}

export interface SssomTable {
  readonly title: string;
  readonly license: string;
  readonly id: string;
  readonly version: string;
  /** Prefixes of the file with what they stand for, and those that SSSOM has built in. */
  readonly prefixes: ReadonlyMap<string, string>;
  readonly columns: readonly string[];
  readonly rows: readonly SssomRow[];
}

/** Columns without which a row says nothing (https://mapping-commons.github.io/sssom/). */
export const neededColumns = ['subject_id', 'predicate_id', 'object_id'] as const;

const builtIn = [
  ['owl', 'http://www.w3.org/2002/07/owl#'],
  ['rdf', 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'],
  ['rdfs', 'http://www.w3.org/2000/01/rdf-schema#'],
  ['semapv', 'https://w3id.org/semapv/vocab/'],
  ['skos', 'http://www.w3.org/2004/02/skos/core#'],
  ['sssom', 'https://w3id.org/sssom/'],
  ['xsd', 'http://www.w3.org/2001/XMLSchema#'],
  ['linkml', 'https://w3id.org/linkml/'],
] as const;

/** Takes SSSOM's TSV apart: metadata as YAML in lines that begin with `#`, then a table with a row of column names. */
export function readSssomRows(text: string): Result<SssomTable, SssomRefusal> {
  const lines = text.split(/\r?\n/);
  const begin = lines.findIndex((line) => !line.startsWith('#'));
  const head = headOf(lines.slice(0, begin));
  if (!head.ok) return head;
  const body = lines.slice(begin).join('\n');
  const delimiter = (lines[begin] ?? '').includes('\t') ? '\t' : ',';
  let columns: readonly string[] | undefined;
  const rows: SssomRow[] = [];
  try {
    parse(body, {
      ...{ delimiter, relax_column_count: true, skip_empty_lines: true },
      to: importBounds.rows + 2,
      on_record: (record: string[], { lines: line }) => {
        if (columns) rows.push(rowOf(record, { columns, line: line + begin }));
        else columns = record;
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line: unknown = Reflect.get(error, 'lines');
    const params = { line: (typeof line === 'number' ? line : 1) + begin };
    return refuse('import-csv-broken', { params });
  }
  const missing = neededColumns.filter((name) => !columns?.includes(name));
  if (missing.length > 0) {
    const params = { line: begin + 1, what: missing.join(', ') };
    return refuse('import-sssom-broken', { params });
  }
  if (rows.length === 0) return refuse('import-nothing-found');
  if (rows.length > importBounds.rows) {
    return refuse('import-too-many', { params: { maximum: importBounds.rows } });
  }
  return ok({ ...head.value, columns: columns ?? [], rows });
}

const rowOf = (
  record: readonly string[],
  { columns, line }: { readonly columns: readonly string[]; readonly line: number },
): SssomRow => ({
  line,
  width: record.length,
  cells: Object.fromEntries(columns.map((name, at) => [name, unguarded(record[at] ?? '')])),
});

/** Our export writes `'` before what a table program would run. */
const unguarded = (cell: string): string => (/^'[=+\-@]/.test(cell) ? cell.slice(1) : cell).trim();

const prefixMap = z.record(z.string().max(100), z.string().max(importBounds.address));

function headOf(
  lines: readonly string[],
): Result<Omit<SssomTable, 'columns' | 'rows'>, SssomRefusal> {
  const yaml = parseYaml(lines.map((line) => line.replace(/^# ?/, '')).join('\n'));
  if (!yaml.ok) {
    return refuse('import-sssom-broken', { params: { line: 1, what: 'YAML' } });
  }
  const value = (name: string) => first(yaml.value, name);
  const stated = prefixMap.safeParse(
    Object.fromEntries(yaml.value.entries('curie_map').map(({ key, text }) => [key, text])),
  );
  if (!stated.success) {
    return refuse('import-sssom-broken', { params: { line: 1, what: 'curie_map' } });
  }
  return ok({
    title: value('mapping_set_title'),
    license: value('license'),
    id: value('mapping_set_id'),
    version: value('mapping_set_version'),
    prefixes: new Map([...builtIn, ...Object.entries(stated.data)]),
  });
}
