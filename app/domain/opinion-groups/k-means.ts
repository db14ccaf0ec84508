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
  let centres = start;
  let cluster = new Int32Array(points.length / 2);
  for (let round = 0; round < rounds; round += 1) {
    cluster = nearest(points, centres);
    const moved = means({ points, weights, cluster, centres });
    const isStill = moved.length === centres.length && hasSettled({ centres, moved, tolerance });
    if (moved.length !== centres.length) cluster = withoutEmpty(cluster, centres.length / 2);
    centres = moved;
    if (isStill) break;
  }
  return { centres, cluster };
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

export function nearest(points: Float64Array, centres: Float64Array): Int32Array<ArrayBuffer> {
  const cluster = new Int32Array(points.length / 2);
  for (let index = 0; index < cluster.length; index += 1) {
    const x = points[2 * index]!;
    const y = points[2 * index + 1]!;
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let k = 0; 2 * k < centres.length; k += 1) {
      const dx = x - centres[2 * k]!;
      const dy = y - centres[2 * k + 1]!;
      const distance = dx * dx + dy * dy;
      if (distance < least) {
        least = distance;
        best = k;
      }
    }
    cluster[index] = best;
  }
  return cluster;
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

function means({
  points,
  weights,
  cluster,
  centres,
}: WeightedPoints & Clustering): Float64Array<ArrayBuffer> {
  const count = centres.length / 2;
  const sums = new Float64Array(centres.length);
  const total = new Float64Array(count);
  for (let index = 0; index < cluster.length; index += 1) {
    const k = cluster[index]!;
    const weight = weights[index]!;
    sums[2 * k]! += weight * points[2 * index]!;
    sums[2 * k + 1]! += weight * points[2 * index + 1]!;
    total[k]! += weight;
  }
  const kept: number[] = [];
  for (let k = 0; k < count; k += 1) {
    if (total[k]! > 0) kept.push(sums[2 * k]! / total[k]!, sums[2 * k + 1]! / total[k]!);
  }
  return Float64Array.from(kept);
}

function withoutEmpty(cluster: Int32Array, count: number): Int32Array<ArrayBuffer> {
  const isUsed = new Uint8Array(count);
  for (const k of cluster) isUsed[k] = 1;
  const renamed = new Int32Array(count);
  let next = 0;
  for (let k = 0; k < count; k += 1) {
    renamed[k] = next;
    next += isUsed[k]!;
  }
  return cluster.map((k) => renamed[k]!);
}

function hasSettled({
  centres,
  moved,
  tolerance,
}: {
  centres: Float64Array;
  moved: Float64Array;
  tolerance: number;
}): boolean {
  for (let at = 0; at < centres.length; at += 2) {
    if (Math.hypot(moved[at]! - centres[at]!, moved[at + 1]! - centres[at + 1]!) >= tolerance) {
      return false;
    }
  }
  return true;
}
