import type { Components } from './principal-components';
import type { VoteMatrix } from './vote-matrix';

interface Space {
  readonly matrix: VoteMatrix;
  readonly centre: Float64Array;
  readonly components: Components;
}

/**
 * Where each participant lies: x, y interleaved. Those who voted on little are moved outwards by
 * √(items ÷ own votes), so that they do not all crowd in the middle. A masked item counts as voted on.
 */
export function projectParticipants({ matrix, centre, components }: Space): Float64Array {
  const { rowStart, item, value, isMasked, items, participants } = matrix;
  const masked = isMasked.reduce((sum, flag) => sum + flag, 0);
  const points = new Float64Array(participants.length * 2);
  for (let row = 0; row < participants.length; row += 1) {
    let seen = masked;
    let x = 0;
    let y = 0;
    for (let place = rowStart[row]!; place < rowStart[row + 1]!; place += 1) {
      const column = item[place]!;
      if (isMasked[column]) continue;
      const offset = value[place]! - centre[column]!;
      x += offset * components.first[column]!;
      y += offset * components.second[column]!;
      seen += 1;
    }
    const outwards = Math.sqrt(items.length / Math.max(seen, 1));
    points[2 * row] = x * outwards;
    points[2 * row + 1] = y * outwards;
  }
  return points;
}

/** How far out on the map somebody would lie who agrees with this item alone: how much it divides. */
export function itemExtremity({ matrix, centre, components }: Space): Float64Array {
  const outwards = Math.sqrt(matrix.items.length);
  return centre.map(
    (mean, column) =>
      outwards *
      Math.abs(1 - mean) *
      Math.hypot(components.first[column]!, components.second[column]!),
  );
}

interface Placed {
  /** x, y interleaved. */
  readonly points: Float64Array;
  /** The group of each point; −1 for none. */
  readonly group: Int32Array;
  readonly k: number;
}

/** The middle of each group. */
export function groupCentres({ points, group, k }: Placed): [number, number][] {
  const sums = Array.from({ length: k }, () => ({ x: 0, y: 0, people: 0 }));
  group.forEach((own, row) => {
    const sum = sums[own];
    if (!sum) return;
    sum.x += points[2 * row]!;
    sum.y += points[2 * row + 1]!;
    sum.people += 1;
  });
  return sums.map(({ x, y, people }) => [x / people, y / people]);
}
