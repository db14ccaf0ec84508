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

/** Counts the pairs of all rows. */
export function countPairs(matrix: VoteMatrix): PairCounts {
  const items = matrix.items.length;
  const counts = { items, cells: new Float64Array(2 * items * items) };
  for (let row = 0; row < matrix.participants.length; row += 1) {
    countRow(counts, { matrix, row, sign: 1 });
  }
  return counts;
}

/**
 * The pairs of `after`, from those of `before`, which are changed in place: only participants whose votes
 * differ are counted. Both need the same items, with the same ones masked.
 */
export function recountPairs(
  counts: PairCounts,
  { before, after }: { readonly before: VoteMatrix; readonly after: VoteMatrix },
): void {
  const rowBefore = new Map(before.participants.map((id, row) => [id, row]));
  after.participants.forEach((id, row) => {
    const old = rowBefore.get(id);
    rowBefore.delete(id);
    if (old !== undefined && hasSameVotes({ before, old, after, row })) return;
    if (old !== undefined) countRow(counts, { matrix: before, row: old, sign: -1 });
    countRow(counts, { matrix: after, row, sign: 1 });
  });
  for (const row of rowBefore.values()) countRow(counts, { matrix: before, row, sign: -1 });
}

interface Rows {
  readonly before: VoteMatrix;
  readonly old: number;
  readonly after: VoteMatrix;
  readonly row: number;
}

function hasSameVotes({ before, old, after, row }: Rows): boolean {
  const from = before.rowStart[old]!;
  const start = after.rowStart[row]!;
  const length = after.rowStart[row + 1]! - start;
  if (before.rowStart[old + 1]! - from !== length) return false;
  for (let step = 0; step < length; step += 1) {
    if (before.item[from + step] !== after.item[start + step]) return false;
    if (before.value[from + step] !== after.value[start + step]) return false;
  }
  return true;
}

interface CountedRow {
  readonly matrix: VoteMatrix;
  readonly row: number;
  /** 1 adds the row, −1 takes it out. */
  readonly sign: 1 | -1;
}

/** Votes on masked items do not count. */
function countRow({ items, cells }: PairCounts, { matrix, row, sign }: CountedRow): void {
  const { rowStart, item, value, isMasked } = matrix;
  const end = rowStart[row + 1]!;
  for (let a = rowStart[row]!; a < end; a += 1) {
    const itemA = item[a]!;
    if (isMasked[itemA]) continue;
    const voteA = sign * value[a]!;
    const base = itemA * items;
    for (let b = a; b < end; b += 1) {
      const itemB = item[b]!;
      if (isMasked[itemB]) continue;
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
