import type { Readable } from 'node:stream';
import { BrokenRows, type Fault, faultsOfHeader, placeOf, type Read, readRows } from './read-rows';

/** Which items of a conversation are out of the geometry, and why. */
export interface ReadComments {
  readonly ids: ReadonlySet<string>;
  /** Rejected by a moderator. */
  readonly rejected: ReadonlySet<string>;
  /** Questions about the person. */
  readonly meta: ReadonlySet<string>;
}

const idNames = ['comment-id', 'item'];
const moderatedNames = ['moderated'];
const metaNames = ['is-meta'];

/** Reads Polis's `comments.csv`: `comment-id`, `moderated` (−1 rejected; 0 and 1 stay) and, where it is there, `is-meta`. */
export async function readComments(file: Readable): Promise<Read<ReadComments>> {
  const faults: Fault[] = [];
  const ids = new Set<string>();
  const rejected = new Set<string>();
  const meta = new Set<string>();
  let header: readonly string[] | undefined;
  try {
    for await (const { cells, line } of readRows(file)) {
      if (!header) {
        header = cells;
        faults.push(...faultsOfHeader(header, [idNames, moderatedNames]));
        if (faults.length > 0) return { faults };
        continue;
      }
      const reason = faultOfRow(header, cells);
      if (reason !== undefined) {
        faults.push({ line, reason });
        continue;
      }
      const id = cells[placeOf(header, idNames)] ?? '';
      ids.add(id);
      if (cells[placeOf(header, moderatedNames)] === '-1') rejected.add(id);
      if (cells[placeOf(header, metaNames)] === 'true') meta.add(id);
    }
  } catch (error) {
    if (!(error instanceof BrokenRows)) throw error;
    faults.push(error.fault);
  }
  if (!header) faults.push({ line: 1, reason: 'the file is empty' });
  return faults.length > 0 ? { faults } : { value: { ids, rejected, meta } };
}

function faultOfRow(header: readonly string[], cells: readonly string[]): string | undefined {
  if (cells.length !== header.length) {
    return `${header.length} fields were expected, there are ${cells.length}`;
  }
  if (cells[placeOf(header, idNames)] === '') return 'it does not say which item it is about';
  const moderated = cells[placeOf(header, moderatedNames)] ?? '';
  if (!/^(-1|0|1)$/.test(moderated)) return `moderated is "${moderated}": -1, 0 or 1 were expected`;
  const meta = cells[placeOf(header, metaNames)] ?? 'false';
  return /^(true|false)$/.test(meta)
    ? undefined
    : `is-meta is "${meta}": true or false were expected`;
}
