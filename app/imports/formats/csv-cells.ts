import { CsvError, parse } from 'csv-parse/sync';
import { ok, type Refusal, type Result, refuse } from '~/domain/result';
import { lineAt } from '../decode-text';
import { importBounds } from '../import-bounds';
import { type Header, knownColumns, readHeader } from './csv-header';

export interface CsvRow {
  readonly cells: readonly string[];
  /** The line on which the record begins. */
  readonly line: number;
}

export interface CsvTable {
  readonly header: Header;
  readonly rows: readonly CsvRow[];
}

type CsvRefusal = Refusal<'import-csv-broken' | 'import-too-many' | 'import-too-wide'>;

/** As much of the first line as it takes to tell the separator. */
const longestHeader = 20_000;

const separators = [',', ';', '\t', '|'] as const;

/** Excel writes `sep=;` before the headings where the separator is not the country's own. */
const stated = /^sep=(.)\r?\n/i;

/** Which character parts the cells: the one that makes most sense of the first line. */
export function detectSeparator(text: string): string {
  const own = stated.exec(text)?.[1];
  if (own !== undefined) return own;
  const [firstLine = ''] = text.slice(0, longestHeader).split(/\r?\n/, 1);
  const scored = separators.map((separator) => {
    const cells = firstLine.split(separator).map((cell) => cell.replace(/^"|"$/g, ''));
    return { separator, score: knownColumns(readHeader(cells)) * 1000 + cells.length };
  });
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).separator;
}

/** Reads a whole file by RFC 4180, with the separator found and the line of each record kept. */
export function readCells(text: string): Result<CsvTable, CsvRefusal> {
  const preamble = stated.exec(text)?.[0] ?? '';
  const body = text.slice(preamble.length);
  let headings: readonly string[] | undefined;
  const rows: CsvRow[] = [];
  try {
    parse(body, {
      delimiter: detectSeparator(text),
      relax_column_count: true,
      skip_empty_lines: true,
      to: importBounds.rows + 2,
      on_record: (record: string[], { lines }) => {
        // The parser tells on which line a record ends; it began as many earlier as its cells have breaks.
        const line = lines - breaksIn(record) + (preamble === '' ? 0 : 1);
        if (headings) rows.push({ cells: record.map(unguard), line });
        else headings = record;
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuse('import-csv-broken', { params: { line: brokenLine(error, body) } });
  }
  if (rows.length > importBounds.rows) {
    return refuse('import-too-many', { params: { maximum: importBounds.rows } });
  }
  if ((headings?.length ?? 0) > importBounds.columns) {
    return refuse('import-too-wide', { params: { maximum: importBounds.columns } });
  }
  return ok({ header: readHeader(headings ?? []), rows });
}

const breaksIn = (record: readonly string[]): number =>
  record.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);

/** For an unclosed quote the parser names the end of the file; what helps is the line where the quote opens. */
function brokenLine(error: CsvError, text: string): number {
  const lines: unknown = Reflect.get(error, 'lines');
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return lineAt(text, text.lastIndexOf('"'));
  return typeof lines === 'number' ? lines : 1;
}

/** Our export writes `'` before `=`, `+`, `-` and `@`, so that a table program does not run the cell. */
const unguard = (cell: string): string => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

/** `a|b` in one cell; `\|` is a stroke in the text itself, and a line break parts entries too. */
export function splitList(cell: string): string[] {
  return cell
    .split(/(?<!\\)\||\r?\n/)
    .map((entry) => entry.replaceAll('\\|', '|').trim())
    .filter((entry) => entry !== '');
}
