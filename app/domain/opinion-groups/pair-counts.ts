import type { VoteMatrix } from './vote-matrix';

/**
 * For every pair of items a ≤ b, over the participants who voted on both: how many they are and the sum of the
 * products of their votes, the sum of their votes on a and of those on b. Row-major, `items` × `items`, upper
 * half, two entries a cell, each of which holds two of the four whole numbers as low + high × 2²⁶: a pass over
 * millions of pairs waits for memory, and so fetches one line where it would fetch four. Exact up to 33 million
 * participants.
 *
 * Whole numbers, so that the order of participants cannot change a digit, and a changed row is taken out and put
 * in again: a recomputation costs what changed. The means (on the diagonal) and the covariance of the
 * mean-filled, centred matrix, in which an unseen cell is exactly 0, follow from these.
 */
export interface PairCounts {
  readonly items: number;
  readonly cells: Float64Array;
}

const packed = 2 ** 26;
const highOf = (cell: number): number => Math.round(cell / packed);
const lowOf = (cell: number): number => cell - highOf(cell) * packed;

/**
 * Counts the pairs of all rows, item by item: what is added to then is one item's cells, which stay in the nearest cache,
 * where row by row every pair would wait for memory (measured: three to eight times as long).
 */
export function countPairs(matrix: VoteMatrix): PairCounts {
  const items = matrix.items.length;
  const counts = { items, cells: new Float64Array(2 * items * items) };
  const { rowStart, codes } = unmaskedCodes(matrix);
  const { columnStart, rows } = rowsByItem({ rowStart, codes, items });
  // Rows ascend by item, and so do items here: each row's next place is that of its vote on the item whose turn it is.
  const next = rowStart.slice();
  for (let a = 0; a < items; a += 1) {
    const cells = counts.cells.subarray(2 * a * items, 2 * (a + 1) * items);
    for (let at = columnStart[a]!; at < columnStart[a + 1]!; at += 1) {
      const row = rows[at]!;
      const place = next[row]!;
      next[row] = place + 1;
      addPairs(cells, { codes, place, end: rowStart[row + 1]! });
    }
  }
  return counts;
}

interface Codes {
  readonly rowStart: Int32Array;
  /** Item × 4 + vote + 1: one read for both. */
  readonly codes: Int32Array;
}

function unmaskedCodes({ rowStart, item, value, isMasked }: VoteMatrix): Codes {
  const starts = new Int32Array(rowStart.length);
  const codes = new Int32Array(item.length);
  let kept = 0;
  for (let row = 0; row + 1 < rowStart.length; row += 1) {
    for (let place = rowStart[row]!; place < rowStart[row + 1]!; place += 1) {
      if (isMasked[item[place]!]) continue;
      codes[kept] = item[place]! * 4 + value[place]! + 1;
      kept += 1;
    }
    starts[row + 1] = kept;
  }
  return { rowStart: starts, codes: codes.subarray(0, kept) };
}

/** Which rows have a vote on each item, ascending. */
function rowsByItem({ rowStart, codes, items }: Codes & { readonly items: number }) {
  const columnStart = new Int32Array(items + 1);
  for (const code of codes) columnStart[(code >> 2) + 1]! += 1;
  for (let a = 0; a < items; a += 1) columnStart[a + 1]! += columnStart[a]!;
  const next = columnStart.slice();
  const rows = new Int32Array(codes.length);
  for (let row = 0; row + 1 < rowStart.length; row += 1) {
    for (let place = rowStart[row]!; place < rowStart[row + 1]!; place += 1) {
      const a = codes[place]! >> 2;
      rows[next[a]!] = row;
      next[a]! += 1;
    }
  }
  return { columnStart, rows };
}

interface RestOfRow {
  readonly codes: Int32Array;
  readonly place: number;
  readonly end: number;
}

/** Adds the pairs of the vote at `place` with those from there to the row's end to the cells of its item. */
function addPairs(cells: Float64Array, { codes, place, end }: RestOfRow): void {
  const voteA = (codes[place]! & 3) - 1;
  for (let b = place; b < end; b += 1) {
    const code = codes[b]!;
    const voteB = (code & 3) - 1;
    const cell = 2 * (code >> 2);
    cells[cell]! += 1 + voteA * voteB * packed;
    cells[cell + 1]! += voteA + voteB * packed;
  }
}

/**
 * The pairs of `after`, from those of `before`, which are changed in place: only pairs with a vote that was given,
 * changed or taken back since are counted. Both need the same items, with the same ones masked.
 */
export function recountPairs(
  counts: PairCounts,
  { before, after }: { readonly before: VoteMatrix; readonly after: VoteMatrix },
): void {
  const rowBefore = new Map(before.participants.map((id, row) => [id, row]));
  const isMoved = new Uint8Array(counts.items);
  const move = (old: CountedRow | undefined, next: CountedRow | undefined) => {
    const columns = movedColumns(old, next);
    if (columns.length === 0) return;
    for (const column of columns) isMoved[column] = 1;
    if (old) countMoved(counts, { ...old, sign: -1, isMoved });
    if (next) countMoved(counts, { ...next, sign: 1, isMoved });
    for (const column of columns) isMoved[column] = 0;
  };
  after.participants.forEach((id, row) => {
    const old = rowBefore.get(id);
    rowBefore.delete(id);
    move(old === undefined ? undefined : { matrix: before, row: old }, { matrix: after, row });
  });
  for (const row of rowBefore.values()) move({ matrix: before, row }, undefined);
}

interface CountedRow {
  readonly matrix: VoteMatrix;
  readonly row: number;
}

/** The items on which two rows differ; one may be missing. */
function movedColumns(old: CountedRow | undefined, next: CountedRow | undefined): number[] {
  const [before, after] = [votesOf(old), votesOf(next)];
  const moved: number[] = [];
  let [a, b] = [0, 0];
  while (a < before.item.length || b < after.item.length) {
    const itemA = before.item[a] ?? Number.POSITIVE_INFINITY;
    const itemB = after.item[b] ?? Number.POSITIVE_INFINITY;
    const isSame = itemA === itemB && before.value[a] === after.value[b];
    if (!isSame) moved.push(Math.min(itemA, itemB));
    if (itemA <= itemB) a += 1;
    if (itemB <= itemA) b += 1;
  }
  return moved;
}

const noVotes = { item: new Int32Array(0), value: new Int8Array(0) };

function votesOf(counted: CountedRow | undefined): Pick<VoteMatrix, 'item' | 'value'> {
  if (!counted) return noVotes;
  const { matrix, row } = counted;
  const [from, to] = [matrix.rowStart[row]!, matrix.rowStart[row + 1]!];
  return { item: matrix.item.subarray(from, to), value: matrix.value.subarray(from, to) };
}

interface MovedRow extends CountedRow {
  /** 1 adds the pairs, −1 takes them out. */
  readonly sign: 1 | -1;
  /** By item: only pairs with one of these count. */
  readonly isMoved: Uint8Array;
}

/** Votes on masked items do not count. */
function countMoved({ items, cells }: PairCounts, { matrix, row, sign, isMoved }: MovedRow): void {
  const { rowStart, item, value, isMasked } = matrix;
  const end = rowStart[row + 1]!;
  for (let a = rowStart[row]!; a < end; a += 1) {
    const itemA = item[a]!;
    if (isMasked[itemA]) continue;
    const voteA = sign * value[a]!;
    const base = itemA * items;
    const isMovedA = isMoved[itemA];
    for (let b = a; b < end; b += 1) {
      const itemB = item[b]!;
      if (!(isMovedA || isMoved[itemB]) || isMasked[itemB]) continue;
      const voteB = value[b]!;
      const cell = 2 * (base + itemB);
      cells[cell]! += sign + voteA * voteB * packed;
      cells[cell + 1]! += voteA + sign * voteB * packed;
    }
  }
}

/** The mean vote on each item over those who voted; 0 where nobody did, and for masked items. */
export function centreOf({ items, cells }: PairCounts): Float64Array {
  return Float64Array.from({ length: items }, (_, a) => {
    const cell = 2 * (a * items + a);
    const voters = lowOf(cells[cell]!);
    return voters === 0 ? 0 : lowOf(cells[cell + 1]!) / voters;
  });
}

/** XᵀX of the mean-filled, centred matrix X, row-major; never builds X. */
export function scatterOf({ items, cells }: PairCounts, centre: Float64Array): Float64Array {
  const scatter = new Float64Array(items * items);
  for (let a = 0; a < items; a += 1) {
    for (let b = a; b < items; b += 1) {
      const both = cells[2 * (a * items + b)]!;
      const sums = cells[2 * (a * items + b) + 1]!;
      const sum =
        highOf(both) -
        centre[b]! * lowOf(sums) -
        centre[a]! * highOf(sums) +
        centre[a]! * centre[b]! * lowOf(both);
      scatter[a * items + b] = sum;
      scatter[b * items + a] = sum;
    }
  }
  return scatter;
}
