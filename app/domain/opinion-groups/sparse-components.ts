import type { Components } from './principal-components';
import type { VoteMatrix } from './vote-matrix';

/** The mean vote on each item over those who voted; 0 where nobody did, and for masked items. */
export function sparseCentre({ item, value, items, isMasked }: VoteMatrix): Float64Array {
  const centre = new Float64Array(items.length);
  const voters = new Int32Array(items.length);
  item.forEach((column, place) => {
    if (isMasked[column]) return;
    centre[column]! += value[place]!;
    voters[column]! += 1;
  });
  return centre.map((sum, column) => (voters[column]! > 0 ? sum / voters[column]! : 0));
}

interface Refinement {
  readonly centre: Float64Array;
  /** Where to begin; the directions of similar votes, so that few rounds are enough. */
  readonly start: Components;
  readonly rounds: number;
}

/**
 * The two leading directions of a small matrix by rounds of multiplication over its sparse rows, two
 * directions at once. For resamplings, where a good start is at hand and exactness adds nothing.
 */
export function refineComponents(
  matrix: VoteMatrix,
  { centre, start, rounds }: Refinement,
): Components {
  let { first, second } = start;
  for (let round = 0; round < rounds; round += 1) {
    first = normalised(throughRows(matrix, centre, first));
    second = throughRows(matrix, centre, second);
    const shared = dot(first, second);
    second = normalised(second.map((loading, column) => loading - shared * first[column]!));
  }
  return { first, second, explained: start.explained };
}

/** XᵀXv for the centred, mean-filled X, one sparse row after the other. */
function throughRows(
  { rowStart, item, value, isMasked }: VoteMatrix,
  centre: Float64Array,
  vector: Float64Array,
): Float64Array {
  const image = new Float64Array(vector.length);
  for (let row = 0; row + 1 < rowStart.length; row += 1) {
    let along = 0;
    for (let place = rowStart[row]!; place < rowStart[row + 1]!; place += 1) {
      const column = item[place]!;
      if (!isMasked[column]) along += (value[place]! - centre[column]!) * vector[column]!;
    }
    for (let place = rowStart[row]!; place < rowStart[row + 1]!; place += 1) {
      const column = item[place]!;
      if (!isMasked[column]) image[column]! += (value[place]! - centre[column]!) * along;
    }
  }
  return image;
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, entry, index) => sum + entry * b[index]!, 0);
}

function normalised(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector));
  return length > 0 ? vector.map((entry) => entry / length) : vector;
}
