import type { VoteMatrix } from './vote-matrix';

/** Agrees, disagrees and all votes (with passes) on each item, by group: row-major, `groups` × `items`. */
export interface GroupTallies {
  readonly groups: number;
  readonly items: number;
  readonly agrees: Int32Array;
  readonly disagrees: Int32Array;
  readonly votes: Int32Array;
}

/** Counts raw votes, masked items included. `groupOf` gives each row its group; −1 leaves it out. */
export function tallyGroups(
  matrix: VoteMatrix,
  { groupOf, groups }: { groupOf: Int32Array; groups: number },
): GroupTallies {
  const items = matrix.items.length;
  const agrees = new Int32Array(groups * items);
  const disagrees = new Int32Array(groups * items);
  const votes = new Int32Array(groups * items);
  for (let row = 0; row < groupOf.length; row += 1) {
    const group = groupOf[row]!;
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
  tallyGroups(matrix, { groupOf: new Int32Array(matrix.participants.length), groups: 1 });
