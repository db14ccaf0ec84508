/**
 * Votes in order of time, one per index: who (a place in `participants`), on what (a place in `items`),
 * and how: agree +1, disagree −1, pass 0. Unclear and declined answers are no votes.
 */
export interface VoteList {
  readonly participants: readonly string[];
  readonly items: readonly string[];
  readonly voter: Int32Array;
  readonly item: Int32Array;
  readonly value: Int8Array;
}

/**
 * Votes as sparse rows: participant `p` voted on `item[rowStart[p] … rowStart[p+1])` with `value` at the
 * same places, in ascending order of items; of two votes on one item the later one stood. Participants
 * without a vote have no row. A masked item (moderated out, or a question about the person) counts in
 * raw tallies but not in the geometry or the lists.
 */
export interface VoteMatrix {
  readonly participants: readonly string[];
  readonly items: readonly string[];
  readonly rowStart: Int32Array;
  readonly item: Int32Array;
  readonly value: Int8Array;
  readonly isMasked: Uint8Array;
}

interface MatrixOptions {
  readonly masked: ReadonlySet<string>;
  readonly compareRows: RowOrder;
}

export type RowOrder = (matrix: VoteMatrix, a: number, b: number) => number;

/** Rows as Polis orders them when it reads a file: by the first item voted on, then by participant. */
export const byFirstItemThenId: RowOrder = (matrix, a, b) =>
  matrix.item[matrix.rowStart[a]!]! - matrix.item[matrix.rowStart[b]!]! ||
  compareIds(matrix.participants[a]!, matrix.participants[b]!);

/** Rows by what was voted, so that neither their order nor their names change any result. */
export const byContent: RowOrder = ({ rowStart, item, value }, a, b) => {
  const lengthA = rowStart[a + 1]! - rowStart[a]!;
  const lengthB = rowStart[b + 1]! - rowStart[b]!;
  for (let step = 0; step < Math.min(lengthA, lengthB); step += 1) {
    const placeA = rowStart[a]! + step;
    const placeB = rowStart[b]! + step;
    const difference = item[placeA]! - item[placeB]! || value[placeA]! - value[placeB]!;
    if (difference !== 0) return difference;
  }
  return lengthA - lengthB;
};

/** Numbers by size, other names by code unit. */
export function compareIds(a: string, b: string): number {
  const difference = Number(a) - Number(b);
  if (Number.isFinite(difference) && difference !== 0) return difference;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export function buildVoteMatrix(
  votes: VoteList,
  { masked, compareRows }: MatrixOptions,
): VoteMatrix {
  const isMasked = Uint8Array.from(votes.items, (name) => (masked.has(name) ? 1 : 0));
  const unordered = { ...standingVotes(votes), isMasked };
  const order = Int32Array.from(unordered.participants.keys())
    .filter((row) => unordered.rowStart[row + 1]! > unordered.rowStart[row]!)
    .sort((a, b) => compareRows(unordered, a, b));
  return selectRows(unordered, order);
}

/** The same matrix with only these rows, in this order. */
export function selectRows(matrix: VoteMatrix, rows: Int32Array): VoteMatrix {
  const rowStart = new Int32Array(rows.length + 1);
  rows.forEach((row, index) => {
    rowStart[index + 1] = rowStart[index]! + voteCount(matrix, row);
  });
  const item = new Int32Array(rowStart[rows.length]!);
  const value = new Int8Array(item.length);
  rows.forEach((row, index) => {
    const from = matrix.rowStart[row]!;
    const to = matrix.rowStart[row + 1]!;
    item.set(matrix.item.subarray(from, to), rowStart[index]!);
    value.set(matrix.value.subarray(from, to), rowStart[index]!);
  });
  const participants = Array.from(rows, (row) => matrix.participants[row]!);
  return { ...matrix, participants, rowStart, item, value };
}

/** How many votes participant `row` gave, passes and masked items included. */
export const voteCount = ({ rowStart }: VoteMatrix, row: number): number =>
  rowStart[row + 1]! - rowStart[row]!;

/**
 * A number that depends on the votes and not on the order or names of those who gave them: the seed of
 * everything random that is computed from them. 32 bits.
 */
export function digestOf({ rowStart, item, value, items, isMasked }: VoteMatrix): number {
  let digest = items.length;
  isMasked.forEach((flag, column) => {
    if (flag) digest = (digest + Math.imul(column + 1, 0x9e3779b1)) >>> 0;
  });
  for (let row = 0; row + 1 < rowStart.length; row += 1) {
    let hash = 0x811c9dc5;
    for (let place = rowStart[row]!; place < rowStart[row + 1]!; place += 1) {
      hash = Math.imul(hash ^ (item[place]! * 3 + value[place]! + 1), 0x01000193);
      hash ^= hash >>> 15;
    }
    digest = (digest + (hash >>> 0)) >>> 0;
  }
  return digest;
}

type Cells = Omit<VoteMatrix, 'isMasked'>;

/** Sorts by item, then by voter, both keeping the order of time; then keeps the last of each pair. */
function standingVotes({ participants, items, voter, item, value }: VoteList): Cells {
  const inTime = Int32Array.from(voter.keys());
  const byItem = countingSort({ order: inTime, key: item, keys: items.length });
  const sorted = countingSort({ order: byItem, key: voter, keys: participants.length });
  const rowStart = new Int32Array(participants.length + 1);
  const standingItem = new Int32Array(sorted.length);
  const standingValue = new Int8Array(sorted.length);
  let place = 0;
  sorted.forEach((vote, index) => {
    const next = sorted[index + 1];
    const isReplaced =
      next !== undefined && voter[next] === voter[vote] && item[next] === item[vote];
    if (isReplaced) return;
    standingItem[place] = item[vote]!;
    standingValue[place] = value[vote]!;
    place += 1;
    rowStart[voter[vote]! + 1] = place;
  });
  for (let row = 1; row <= participants.length; row += 1) {
    rowStart[row] = Math.max(rowStart[row]!, rowStart[row - 1]!);
  }
  return {
    participants,
    items,
    rowStart,
    item: standingItem.slice(0, place),
    value: standingValue.slice(0, place),
  };
}

interface SortInput {
  readonly order: Int32Array;
  readonly key: Int32Array;
  /** Keys are 0 … keys−1. */
  readonly keys: number;
}

/** Orders votes by a small whole-number key; equal ones stay as they were. */
function countingSort({ order, key, keys }: SortInput): Int32Array {
  const next = new Int32Array(keys + 1);
  for (const vote of order) next[key[vote]! + 1]! += 1;
  for (let index = 1; index <= keys; index += 1) next[index]! += next[index - 1]!;
  const sorted = new Int32Array(order.length);
  for (const vote of order) {
    const place = next[key[vote]!]!;
    sorted[place] = vote;
    next[key[vote]!] = place + 1;
  }
  return sorted;
}
