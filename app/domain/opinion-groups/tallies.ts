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
  const agrees = new Int32Array(groups * items);
  const disagrees = new Int32Array(groups * items);
  const votes = new Int32Array(groups * items);
  for (let row = 0; row < partOf.length; row += 1) {
    const group = partOf[row]!;
    if (group < 0) continue;
    for (let place = matrix.rowStart[row]!; place < matrix.rowStart[row + 1]!; place += 1) {
      const cell = group * items + matrix.item[place]!;
      const value = matrix.value[place]!;
      votes[cell]! += 1;
      if (value > 0) agrees[cell]! += 1;
      else if (value < 0) disagrees[cell]! += 1;
    }
  }
  return { groups, items, agrees, disagrees, votes };
}

/** Everybody as one group. */
export const tallyEverybody = (matrix: VoteMatrix): GroupTallies =>
  tallyParts(matrix, { partOf: new Int32Array(matrix.participants.length), parts: 1 });
