import { nearestCentre } from './nearest-centre';

/** Points as x, y interleaved; `weights` one per point. */
export interface WeightedPoints {
  readonly points: Float64Array;
  readonly weights: Float64Array;
}

export interface Clustering {
  /** x, y interleaved, one per cluster; empty clusters are gone. */
  readonly centres: Float64Array;
  /** The cluster of each point, 0 … k−1. */
  readonly cluster: Int32Array;
}

interface KMeansInput extends WeightedPoints {
  readonly start: Float64Array;
  readonly rounds: number;
  /** Ends when no centre moved by this much. */
  readonly tolerance: number;
}

/** Lloyd's algorithm in the plane from given centres. */
export function kMeans({ points, weights, start, rounds, tolerance }: KMeansInput): Clustering {
  const cluster = new Int32Array(weights.length);
  const nearness = { points, cluster, slack: new Float64Array(weights.length) };
  let moving = movingFrom(start);
  let hasMoved = false;
  for (let round = 0; round < rounds; round += 1) {
    updateNearest(nearness, { moving, hasMoved });
    sumUp(moving, { points, weights, cluster });
    hasMoved = moving.total.every((weight) => weight > 0);
    if (!hasMoved) moving = movingFrom(withoutEmpty(moving, cluster));
    else if (moveToMeans(moving) < tolerance) break;
  }
  return { centres: moving.centres, cluster };
}

/** The first `k` points that differ, in the order given. */
export function firstDistinct(points: Float64Array, k: number): Float64Array {
  const centres: number[] = [];
  const seen = new Set<string>();
  for (let index = 0; index < points.length && centres.length < 2 * k; index += 2) {
    const key = `${points[index]},${points[index + 1]}`;
    if (seen.has(key)) continue;
    seen.add(key);
    centres.push(points[index]!, points[index + 1]!);
  }
  return Float64Array.from(centres);
}

/** Sum over points of weight × squared distance to the own centre. */
export function inertia(
  { points, weights }: WeightedPoints,
  { centres, cluster }: Clustering,
): number {
  let sum = 0;
  for (let index = 0; index < cluster.length; index += 1) {
    const dx = points[2 * index]! - centres[2 * cluster[index]!]!;
    const dy = points[2 * index + 1]! - centres[2 * cluster[index]! + 1]!;
    sum += weights[index]! * (dx * dx + dy * dy);
  }
  return sum;
}

/** Centres on their way, with room for what each round needs. */
interface Moving {
  readonly centres: Float64Array;
  /** How far each moved in the last round. */
  readonly steps: Float64Array;
  /** The weighted sum of each centre's points, and their weights. */
  readonly sums: Float64Array;
  readonly total: Float64Array;
}

function movingFrom(start: Float64Array): Moving {
  const count = start.length / 2;
  return {
    centres: start.slice(),
    steps: new Float64Array(count),
    sums: new Float64Array(2 * count),
    total: new Float64Array(count),
  };
}

function sumUp(
  { sums, total }: Moving,
  { points, weights, cluster }: WeightedPoints & Pick<Clustering, 'cluster'>,
): void {
  sums.fill(0);
  total.fill(0);
  for (let index = 0; index < cluster.length; index += 1) {
    const k = cluster[index]!;
    const weight = weights[index]!;
    sums[2 * k]! += weight * points[2 * index]!;
    sums[2 * k + 1]! += weight * points[2 * index + 1]!;
    total[k]! += weight;
  }
}

/** Moves every centre to the middle of its points, and says how far the one went that went furthest. */
function moveToMeans({ centres, steps, sums, total }: Moving): number {
  let furthest = 0;
  for (let k = 0; k < steps.length; k += 1) {
    const x = sums[2 * k]! / total[k]!;
    const y = sums[2 * k + 1]! / total[k]!;
    const dx = x - centres[2 * k]!;
    const dy = y - centres[2 * k + 1]!;
    const step = Math.sqrt(dx * dx + dy * dy);
    centres[2 * k] = x;
    centres[2 * k + 1] = y;
    steps[k] = step;
    furthest = Math.max(furthest, step);
  }
  return furthest;
}

/** The middles of the clusters that have members; these take the numbers 0, 1, 2 … in `cluster`. */
function withoutEmpty({ sums, total }: Moving, cluster: Int32Array): Float64Array {
  const names = new Int32Array(total.length);
  const means: number[] = [];
  for (let k = 0; k < total.length; k += 1) {
    names[k] = means.length / 2;
    if (total[k]! > 0) means.push(sums[2 * k]! / total[k]!, sums[2 * k + 1]! / total[k]!);
  }
  for (let index = 0; index < cluster.length; index += 1) cluster[index] = names[cluster[index]!]!;
  return Float64Array.from(means);
}

/** Where each point lies. */
interface Nearness {
  readonly points: Float64Array;
  /** The centre that each point lies nearest to; of equally near ones the first. */
  readonly cluster: Int32Array;
  /** How much further away the second nearest was, less what the centres moved since. */
  readonly slack: Float64Array;
}

/**
 * Finds the nearest centre of each point. `hasMoved`: the centres are those of the last time, moved by their steps. Most points
 * are nowhere near a border, and no step changes that: a point is measured again only when the
 * centres may have moved by as much as its second nearest was further away (Hamerly 2010). The same result as
 * measuring every point against every centre, at a fraction of the time.
 */
function updateNearest(
  { points, cluster, slack }: Nearness,
  { moving, hasMoved }: { readonly moving: Moving; readonly hasMoved: boolean },
): void {
  const { centres, steps } = moving;
  const find = nearestCentre(centres);
  const longest = steps.reduce((most, step) => Math.max(most, step), 0);
  for (let index = 0; index < cluster.length; index += 1) {
    if (hasMoved) slack[index]! -= steps[cluster[index]!]! + longest;
    // A hair's breadth for rounding.
    if (hasMoved && slack[index]! > 1e-9) continue;
    const { best, ahead } = find(points[2 * index]!, points[2 * index + 1]!);
    cluster[index] = best;
    slack[index] = ahead;
  }
}
