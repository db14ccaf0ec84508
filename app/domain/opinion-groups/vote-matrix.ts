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

/** How to compare two rows of a matrix. */
export type RowOrder = (matrix: VoteMatrix) => (a: number, b: number) => number;

/** Rows as Polis orders them when it reads a file: by the first item voted on, then by participant. */
export const byFirstItemThenId: RowOrder = ({ participants, rowStart, item }) => {
  const rank = ranksOf(participants);
  return (a, b) => item[rowStart[a]!]! - item[rowStart[b]!]! || rank[a]! - rank[b]!;
};

/** Rows by what was voted, so that neither their order nor their names change any result. */
export const byContent: RowOrder =
  ({ rowStart, item, value }) =>
  (a, b) => {
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

/** The place of each name among all, in the order of `idOrder`. */
function ranksOf(names: readonly string[]): Int32Array {
  const ranks = new Int32Array(names.length);
  idOrder(names).forEach((index, rank) => {
    ranks[index] = rank;
  });
  return ranks;
}

const number = /^\d{1,15}$/;

/** Where names stand when they are sorted: whole numbers by size, then other names by code unit. */
export function idOrder(names: readonly string[]): Int32Array {
  // Looked at once each: a hundred thousand names are compared millions of times.
  const sizes = Float64Array.from(names, (name) =>
    number.test(name) ? Number(name) : Number.POSITIVE_INFINITY,
  );
  return Int32Array.from(names.keys()).sort((a, b) => {
    if (sizes[a] !== sizes[b]) return sizes[a]! - sizes[b]!;
    if (names[a] === names[b]) return 0;
    return names[a]! < names[b]! ? -1 : 1;
  });
}

export function buildVoteMatrix(
  votes: VoteList,
  { masked, compareRows }: MatrixOptions,
): VoteMatrix {
  const isMasked = Uint8Array.from(votes.items, (name) => (masked.has(name) ? 1 : 0));
  const unordered = { ...standingVotes(votes), isMasked };
  const order = Int32Array.from(unordered.participants.keys())
    .filter((row) => unordered.rowStart[row + 1]! > unordered.rowStart[row]!)
    .sort(compareRows(unordered));
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

/** Gathers each voter's votes in their order of time; the last on an item stands. */
function standingVotes({ participants, items, voter, item, value }: VoteList): Cells {
  const people = participants.length;
  const rowStart = new Int32Array(people + 1);
  const inRow = Int32Array.from(startsOf(voter, people));
  const gatheredItem = new Int32Array(item.length);
  const gatheredValue = new Int8Array(item.length);
  for (let vote = 0; vote < voter.length; vote += 1) {
    const place = inRow[voter[vote]!]!;
    inRow[voter[vote]!] = place + 1;
    gatheredItem[place] = item[vote]!;
    gatheredValue[place] = value[vote]!;
  }
  const lastValue = new Int8Array(items.length);
  const seenBy = new Int32Array(items.length).fill(-1);
  let from = 0;
  let place = 0;
  for (let row = 0; row < people; row += 1) {
    const to = inRow[row]!;
    for (let vote = from; vote < to; vote += 1) {
      const column = gatheredItem[vote]!;
      lastValue[column] = gatheredValue[vote]!;
      if (seenBy[column] === row) continue;
      seenBy[column] = row;
      gatheredItem[place] = column;
      place += 1;
    }
    from = to;
    rowStart[row + 1] = place;
    gatheredItem.subarray(rowStart[row]!, place).sort();
    for (let cell = rowStart[row]!; cell < place; cell += 1) {
      gatheredValue[cell] = lastValue[gatheredItem[cell]!]!;
    }
  }
  return {
    participants,
    items,
    rowStart,
    item: gatheredItem.slice(0, place),
    value: gatheredValue.slice(0, place),
  };
}

/** Where each voter's votes begin when they are put one voter after the other. */
function startsOf(voter: Int32Array, people: number): Int32Array {
  const starts = new Int32Array(people + 1);
  for (let vote = 0; vote < voter.length; vote += 1) starts[voter[vote]! + 1]! += 1;
  for (let row = 1; row <= people; row += 1) starts[row]! += starts[row - 1]!;
  return starts;
}
