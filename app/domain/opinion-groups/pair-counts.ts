import type { VoteMatrix } from './vote-matrix';

/**
 * For every pair of items (a, b), summed over the participants who voted on both: how many they are
 * (`both`), the sum of products of their votes (`product`), each for a ≤ b, and the sum of their votes
 * on a (`first`), for every order.
 * Whole numbers, so that the order of participants cannot change a digit; a changed row is taken out
 * and put in again, so that a recomputation costs what changed. Row-major, `items` × `items`.
 *
 * From these follow the means (the diagonal) and the covariance of the mean-filled, centred matrix,
 * in which an unseen cell is exactly 0.
 */
export interface PairCounts {
  readonly items: number;
  readonly both: Int32Array;
  readonly product: Int32Array;
  readonly first: Int32Array;
}

export function emptyPairCounts(items: number): PairCounts {
  const cells = items * items;
  return {
    items,
    both: new Int32Array(cells),
    product: new Int32Array(cells),
    first: new Int32Array(cells),
  };
}

/** Adds (`sign` 1) or takes out (`sign` −1) the votes of one participant on items that are not masked. */
export function countRow(
  counts: PairCounts,
  { matrix, row, sign }: { matrix: VoteMatrix; row: number; sign: 1 | -1 },
): void {
  const { items, both, product, first } = counts;
  const { rowStart, item, value, isMasked } = matrix;
  const end = rowStart[row + 1]!;
  for (let a = rowStart[row]!; a < end; a += 1) {
    const itemA = item[a]!;
    if (isMasked[itemA]) continue;
    const valueA = sign * value[a]!;
    const base = itemA * items;
    for (let b = rowStart[row]!; b < end; b += 1) {
      const itemB = item[b]!;
      if (isMasked[itemB]) continue;
      const cell = base + itemB;
      first[cell]! += valueA;
      // Symmetric: only the upper half is kept.
      if (b < a) continue;
      both[cell]! += sign;
      product[cell]! += valueA * value[b]!;
    }
  }
}

export function countPairs(matrix: VoteMatrix): PairCounts {
  const counts = emptyPairCounts(matrix.items.length);
  for (let row = 0; row < matrix.participants.length; row += 1) {
    countRow(counts, { matrix, row, sign: 1 });
  }
  return counts;
}

/** The mean vote on each item over those who voted; 0 where nobody did, and for masked items. */
export function centreOf({ items, both, first }: PairCounts): Float64Array {
  const centre = new Float64Array(items);
  for (let a = 0; a < items; a += 1) {
    const voters = both[a * items + a]!;
    centre[a] = voters === 0 ? 0 : first[a * items + a]! / voters;
  }
  return centre;
}

/** XᵀX of the mean-filled, centred matrix X, row-major; never builds X. */
export function scatterOf(counts: PairCounts, centre: Float64Array): Float64Array {
  const { items, both, product, first } = counts;
  const scatter = new Float64Array(items * items);
  for (let a = 0; a < items; a += 1) {
    for (let b = a; b < items; b += 1) {
      const ab = a * items + b;
      const ba = b * items + a;
      const sum =
        product[ab]! -
        centre[b]! * first[ab]! -
        centre[a]! * first[ba]! +
        centre[a]! * centre[b]! * both[ab]!;
      scatter[ab] = sum;
      scatter[ba] = sum;
    }
  }
  return scatter;
}
