import type { Components } from './principal-components';
import type { VoteMatrix } from './vote-matrix';

/** The mean vote on each item over those who voted; 0 where nobody did, and for masked items. */
export function sparseCentre({ item, value, items, isMasked }: VoteMatrix): Float64Array {
  const centre = new Float64Array(items.length);
  const voters = new Int32Array(items.length);
  for (let place = 0; place < item.length; place += 1) {
    const column = item[place]!;
    if (isMasked[column]) continue;
    centre[column]! += value[place]!;
    voters[column]! += 1;
  }
  for (let column = 0; column < centre.length; column += 1) {
    if (voters[column]! > 0) centre[column]! /= voters[column]!;
  }
  return centre;
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
  const centred = centredRows(matrix, centre);
  const first = start.first.slice();
  const second = start.second.slice();
  for (let round = 0; round < rounds; round += 1) {
    multiplyBoth(centred, { first, second });
    normalise(first);
    const shared = dot(first, second);
    for (let at = 0; at < second.length; at += 1) second[at]! -= shared * first[at]!;
    normalise(second);
  }
  return { first, second, explained: start.explained };
}

/** The rows of the centred, mean-filled X where they are not 0. */
interface CentredRows {
  readonly rowStart: Int32Array;
  readonly column: Int32Array;
  readonly offset: Float64Array;
}

function centredRows(
  { rowStart, item, value, isMasked }: VoteMatrix,
  centre: Float64Array,
): CentredRows {
  const starts = new Int32Array(rowStart.length);
  const column = new Int32Array(item.length);
  const offset = new Float64Array(item.length);
  let kept = 0;
  for (let row = 0; row + 1 < rowStart.length; row += 1) {
    for (let place = rowStart[row]!; place < rowStart[row + 1]!; place += 1) {
      const at = item[place]!;
      if (isMasked[at]) continue;
      column[kept] = at;
      offset[kept] = value[place]! - centre[at]!;
      kept += 1;
    }
    starts[row + 1] = kept;
  }
  return { rowStart: starts, column, offset };
}

interface Directions {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/** Puts XᵀXv in the place of both directions, one sparse row after the other. */
function multiplyBoth(rows: CentredRows, before: Directions): void {
  const image = {
    first: new Float64Array(before.first.length),
    second: new Float64Array(before.second.length),
  };
  for (let row = 0; row + 1 < rows.rowStart.length; row += 1)
    multiplyRow(rows, { row, before, image });
  before.first.set(image.first);
  before.second.set(image.second);
}

interface RowProduct {
  readonly row: number;
  readonly before: Directions;
  readonly image: Directions;
}

/** A function of its own: short ones that are called often are made fast soonest. */
function multiplyRow(
  { rowStart, column, offset }: CentredRows,
  { row, before, image }: RowProduct,
): void {
  const begin = rowStart[row]!;
  const end = rowStart[row + 1]!;
  let alongFirst = 0;
  let alongSecond = 0;
  for (let place = begin; place < end; place += 1) {
    const at = column[place]!;
    alongFirst += offset[place]! * before.first[at]!;
    alongSecond += offset[place]! * before.second[at]!;
  }
  for (let place = begin; place < end; place += 1) {
    const at = column[place]!;
    image.first[at]! += offset[place]! * alongFirst;
    image.second[at]! += offset[place]! * alongSecond;
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += a[at]! * b[at]!;
  return sum;
}

function normalise(vector: Float64Array): void {
  const length = Math.sqrt(dot(vector, vector));
  if (length === 0) return;
  for (let at = 0; at < vector.length; at += 1) vector[at]! /= length;
}
