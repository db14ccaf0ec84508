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
 * changed or taken back since are counted. Both need the same items, with the same ones masked. Says how many votes
 * those are.
 */
export function recountPairs(
  counts: PairCounts,
  { before, after }: { readonly before: VoteMatrix; readonly after: VoteMatrix },
): number {
  const rowBefore = new Map<string, number>();
  for (let row = 0; row < before.participants.length; row += 1) {
    rowBefore.set(before.participants[row]!, row);
  }
  const isGone = new Uint8Array(before.participants.length).fill(1);
  const moved = { columns: new Int32Array(counts.items), isMoved: new Uint8Array(counts.items) };
  let votes = 0;
  for (let row = 0; row < after.participants.length; row += 1) {
    const old = rowBefore.get(after.participants[row]!) ?? noRow;
    if (old !== noRow) isGone[old] = 0;
    votes += moveRow(counts, { before, old, after, row, moved });
  }
  for (let old = 0; old < isGone.length; old += 1) {
    if (isGone[old]) votes += moveRow(counts, { before, old, after, row: noRow, moved });
  }
  return votes;
}

const noRow = -1;

interface RowPair {
  readonly before: VoteMatrix;
  readonly old: number;
  readonly after: VoteMatrix;
  readonly row: number;
  /** Room for the items on which the two differ, as a list and by item; the latter all 0 between calls. */
  readonly moved: { readonly columns: Int32Array; readonly isMoved: Uint8Array };
}

/** Takes what moved between two rows, one of which may be missing, out of the pairs and puts it in again. */
function moveRow(counts: PairCounts, pair: RowPair): number {
  const found = findMoved(pair);
  if (found === 0) return 0;
  const { before, old, after, row, moved } = pair;
  const { columns, isMoved } = moved;
  for (let at = 0; at < found; at += 1) isMoved[columns[at]!] = 1;
  for (let at = 0; at < found; at += 1) {
    const column = columns[at]!;
    if (old !== noRow) countMoved(counts, { matrix: before, row: old, column, sign: -1, isMoved });
    if (row !== noRow) countMoved(counts, { matrix: after, row, column, sign: 1, isMoved });
  }
  for (let at = 0; at < found; at += 1) isMoved[columns[at]!] = 0;
  return found;
}

/** Lists the items on which two rows differ, and says how many they are. */
function findMoved({ before, old, after, row, moved: { columns } }: RowPair): number {
  let a = old === noRow ? 0 : before.rowStart[old]!;
  const endA = old === noRow ? 0 : before.rowStart[old + 1]!;
  let b = row === noRow ? 0 : after.rowStart[row]!;
  const endB = row === noRow ? 0 : after.rowStart[row + 1]!;
  const beyond = columns.length;
  let found = 0;
  while (a < endA || b < endB) {
    const itemA = a < endA ? before.item[a]! : beyond;
    const itemB = b < endB ? after.item[b]! : beyond;
    if (itemA !== itemB || before.value[a]! !== after.value[b]!) {
      columns[found] = Math.min(itemA, itemB);
      found += 1;
    }
    if (itemA <= itemB) a += 1;
    if (itemB <= itemA) b += 1;
  }
  return found;
}

interface MovedVote {
  readonly matrix: VoteMatrix;
  readonly row: number;
  /** The item of the vote. */
  readonly column: number;
  /** 1 adds its pairs, −1 takes them out. */
  readonly sign: 1 | -1;
  /** By item: with those that come earlier, their pair is counted already. */
  readonly isMoved: Uint8Array;
}

/** The pairs of one vote with the others of its row, and with itself; nothing without such a vote, or on a masked item. */
function countMoved(
  { items, cells }: PairCounts,
  { matrix: { rowStart, item, value, isMasked }, row, column, sign, isMoved }: MovedVote,
): void {
  const begin = rowStart[row]!;
  const end = rowStart[row + 1]!;
  let own = begin;
  while (own < end && item[own]! < column) own += 1;
  if (own === end || item[own] !== column || isMasked[column]) return;
  for (let place = begin; place < end; place += 1) {
    const other = item[place]!;
    if (isMasked[other] || (other < column && isMoved[other])) continue;
    const a = Math.min(place, own);
    const b = Math.max(place, own);
    const cell = 2 * (item[a]! * items + item[b]!);
    cells[cell]! += sign * (1 + value[a]! * value[b]! * packed);
    cells[cell + 1]! += sign * (value[a]! + value[b]! * packed);
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
