/** One vote: agree +1, disagree −1, pass 0. Unclear and declined answers are no votes. */
export interface Vote {
  readonly participant: string;
  readonly item: string;
  readonly value: -1 | 0 | 1;
}

/**
 * Votes as sparse rows: participant `p` voted on `item[rowStart[p] … rowStart[p+1])` with `value` at the
 * same places, in ascending order of items. A masked item (moderated out, or a question about the person)
 * counts in raw tallies but not in the geometry or the lists.
 */
export interface VoteMatrix {
  readonly participants: readonly string[];
  readonly items: readonly string[];
  readonly rowStart: Int32Array;
  readonly item: Int32Array;
  readonly value: Int8Array;
  readonly isMasked: Uint8Array;
}

interface MatrixInput {
  /** In order of time: of two votes of one participant on one item the later one stands. */
  readonly votes: Iterable<Vote>;
  /** Column order; votes on other items are an error of the caller. */
  readonly items: readonly string[];
  readonly masked: ReadonlySet<string>;
  /** Row order; participants without a vote have no row. */
  readonly compareRows: (a: Row, b: Row) => number;
}

export interface Row {
  readonly participant: string;
  /** Column → value, columns ascending. */
  readonly votes: readonly (readonly [column: number, value: number])[];
}

/** Rows as Polis orders them when it reads a file: by the first item voted on, then by participant. */
export const byFirstItemThenId = (a: Row, b: Row): number =>
  (a.votes[0]?.[0] ?? 0) - (b.votes[0]?.[0] ?? 0) || compareIds(a.participant, b.participant);

/** Rows by what was voted, so that neither their order nor their names change any result. */
export function byContent(a: Row, b: Row): number {
  const shared = Math.min(a.votes.length, b.votes.length);
  for (let place = 0; place < shared; place += 1) {
    const [columnA, valueA] = a.votes[place]!;
    const [columnB, valueB] = b.votes[place]!;
    if (columnA !== columnB) return columnA - columnB;
    if (valueA !== valueB) return valueA - valueB;
  }
  return a.votes.length - b.votes.length;
}

/** Numbers by size, other names by code unit. */
export function compareIds(a: string, b: string): number {
  const difference = Number(a) - Number(b);
  if (Number.isFinite(difference) && difference !== 0) return difference;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export function buildVoteMatrix({ votes, items, masked, compareRows }: MatrixInput): VoteMatrix {
  const columns = new Map(items.map((item, column) => [item, column]));
  const latest = new Map<string, Map<number, number>>();
  for (const { participant, item, value } of votes) {
    const column = columns.get(item);
    if (column === undefined) throw new Error(`a vote on an item without a column: ${item}`);
    const row = latest.get(participant) ?? new Map<number, number>();
    latest.set(participant, row.set(column, value));
  }
  const rows = [...latest]
    .map(
      ([participant, row]): Row => ({
        participant,
        votes: [...row].sort(([a], [b]) => a - b),
      }),
    )
    .sort(compareRows);
  return fromRows({ rows, items, masked });
}

function fromRows({
  rows,
  items,
  masked,
}: {
  rows: readonly Row[];
  items: readonly string[];
  masked: ReadonlySet<string>;
}): VoteMatrix {
  const cells = rows.reduce((sum, row) => sum + row.votes.length, 0);
  const rowStart = new Int32Array(rows.length + 1);
  const item = new Int32Array(cells);
  const value = new Int8Array(cells);
  let place = 0;
  rows.forEach((row, index) => {
    for (const [column, vote] of row.votes) {
      item[place] = column;
      value[place] = vote;
      place += 1;
    }
    rowStart[index + 1] = place;
  });
  const isMasked = Uint8Array.from(items, (name) => (masked.has(name) ? 1 : 0));
  return {
    participants: rows.map(({ participant }) => participant),
    items,
    rowStart,
    item,
    value,
    isMasked,
  };
}

/** How many votes participant `row` gave, passes and masked items included. */
export const voteCount = ({ rowStart }: VoteMatrix, row: number): number =>
  rowStart[row + 1]! - rowStart[row]!;
