import type { VoteMatrix } from './vote-matrix';

/** Agrees, disagrees and all votes (with passes) on each item, by part of the room: row-major, `groups` × `items`. */
export interface GroupTallies {
  readonly groups: number;
  readonly items: number;
  readonly agrees: Int32Array;
  readonly disagrees: Int32Array;
  readonly votes: Int32Array;
}

/** Counts raw votes, masked items included. `partOf` gives each row its part; −1 leaves it out. */
export function tallyParts(
  matrix: VoteMatrix,
  { partOf, parts: groups }: { readonly partOf: Int32Array; readonly parts: number },
): GroupTallies {
  const items = matrix.items.length;
  // All three counts of a cell lie side by side: a pass over millions of votes waits for memory once a vote.
  const counts = new Int32Array(groups * items * 3);
  for (let row = 0; row < partOf.length; row += 1) {
    const group = partOf[row]!;
    if (group < 0) continue;
    const end = matrix.rowStart[row + 1]!;
    for (let place = matrix.rowStart[row]!; place < end; place += 1) {
      const cell = group * items + matrix.item[place]!;
      counts[3 * cell + matrix.value[place]! + 1]! += 1;
    }
  }
  const agrees = new Int32Array(groups * items);
  const disagrees = new Int32Array(groups * items);
  const votes = new Int32Array(groups * items);
  for (let cell = 0; cell < votes.length; cell += 1) {
    disagrees[cell] = counts[3 * cell]!;
    agrees[cell] = counts[3 * cell + 2]!;
    votes[cell] = counts[3 * cell]! + counts[3 * cell + 1]! + counts[3 * cell + 2]!;
  }
  return { groups, items, agrees, disagrees, votes };
}

/** Everybody as one group. */
export const tallyEverybody = (matrix: VoteMatrix): GroupTallies =>
  tallyParts(matrix, { partOf: new Int32Array(matrix.participants.length), parts: 1 });
