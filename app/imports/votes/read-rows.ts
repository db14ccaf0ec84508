import { pipeline, type Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';

/** What is wrong, and in which line of the file. */
export interface Fault {
  readonly line: number;
  readonly reason: string;
}

/** What was read, or every fault that was found. */
export type Read<Value> = { readonly value: Value } | { readonly faults: readonly Fault[] };

interface Row {
  readonly cells: readonly string[];
  /** The line on which the row begins. */
  readonly line: number;
}

/** The file cannot be read as rows any further. */
export class BrokenRows extends Error {
  override readonly name = 'BrokenRows';
  constructor(readonly fault: Fault) {
    super(fault.reason);
  }
}

/** Characters. A quotation mark that is never closed would take the rest of the file for one row, whatever its size. */
const longestRow = 1_000_000;

/** The rows of a CSV file (RFC 4180) one by one, the first with the names of columns; empty lines are left out. */
export async function* readRows(file: Readable): AsyncGenerator<Row> {
  const lenient = { bom: true, trim: true, relax_column_count: true, skip_empty_lines: true };
  const options = { ...lenient, info: true, max_record_size: longestRow };
  // What goes wrong on the way ends the loop below.
  const parsed = pipeline(file, parse(options), () => undefined);
  try {
    for await (const { record, info } of parsed) {
      yield { cells: record, line: info.lines - breaksIn(record) };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line: unknown = Reflect.get(error, 'lines');
    throw new BrokenRows({ line: typeof line === 'number' ? line : 1, reason: error.message });
  }
}

const breaksIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);

/** Says which of the columns that are needed are missing or there twice. */
export function faultsOfHeader(
  header: readonly string[],
  needed: readonly (readonly string[])[],
): readonly Fault[] {
  return needed.flatMap((names) => {
    const places = header.filter((name) => names.includes(name)).length;
    if (places === 1) return [];
    const wanted = names.map((name) => `"${name}"`).join(' or ');
    return [{ line: 1, reason: `column ${wanted} is ${places === 0 ? 'missing' : 'there twice'}` }];
  });
}

/** Where a column stands; −1 if it does not. */
export const placeOf = (header: readonly string[], names: readonly string[]): number =>
  header.findIndex((name) => names.includes(name));
