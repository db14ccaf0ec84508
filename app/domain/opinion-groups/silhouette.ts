/**
 * How well points (x, y interleaved) sit in their clusters, for each of several clusterings of them: the mean over
 * points of (b − a) ÷ max(a, b), where a is the mean distance to the own cluster's other points and b the least mean
 * distance to another cluster's. −1 … 1; a point alone in its cluster counts 0. Grows with the square of the number of
 * points; each distance is measured once for all clusterings, and none is kept.
 */
export function silhouettes(points: Float64Array, clusterings: readonly Int32Array[]): number[] {
  const count = points.length / 2;
  const summed = clusterings.map((cluster) => ({
    cluster,
    sums: new Float64Array(count * clustersIn(cluster)),
  }));
  const distances = new Float64Array(count);
  for (let a = 0; a < count; a += 1) {
    measureFrom(a, { points, distances });
    for (const { cluster, sums } of summed) addAt(cluster[a]! * count, { sums, distances });
  }
  return summed.map(silhouetteOf);
}

function clustersIn(cluster: Int32Array): number {
  let clusters = 0;
  for (const k of cluster) clusters = Math.max(clusters, k + 1);
  return clusters;
}

/** Distances from a point to all. */
function measureFrom(
  a: number,
  { points, distances }: { readonly points: Float64Array; readonly distances: Float64Array },
): void {
  const x = points[2 * a]!;
  const y = points[2 * a + 1]!;
  for (let b = 0; b < distances.length; b += 1) {
    const dx = x - points[2 * b]!;
    const dy = y - points[2 * b + 1]!;
    // Not Math.hypot, which is many times slower and guards against sizes that do not occur here.
    distances[b] = Math.sqrt(dx * dx + dy * dy);
  }
}

function addAt(
  start: number,
  { sums, distances }: { readonly sums: Float64Array; readonly distances: Float64Array },
): void {
  for (let b = 0; b < distances.length; b += 1) sums[start + b]! += distances[b]!;
}

interface DistanceSums {
  readonly cluster: Int32Array;
  /** From the points of each cluster to each point: row-major, clusters × points. */
  readonly sums: Float64Array;
}

function silhouetteOf({ cluster, sums }: DistanceSums): number {
  const count = cluster.length;
  if (count === 0) return 0;
  const size = new Int32Array(sums.length / count);
  for (const k of cluster) size[k]! += 1;
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    const own = cluster[index]!;
    if (size[own]! < 2) continue;
    const within = sums[own * count + index]! / (size[own]! - 1);
    let beyond = Number.POSITIVE_INFINITY;
    for (let k = 0; k < size.length; k += 1) {
      if (k === own || size[k]! === 0) continue;
      beyond = Math.min(beyond, sums[k * count + index]! / size[k]!);
    }
    const wider = Math.max(within, beyond);
    if (Number.isFinite(beyond) && wider > 0) total += (beyond - within) / wider;
  }
  return total / count;
}
