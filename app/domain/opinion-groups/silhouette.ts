/**
 * How well points sit in their clusters: the mean over points of (b − a) ÷ max(a, b), where a is the mean
 * distance to the own cluster's other points and b the least mean distance to another cluster's.
 * −1 … 1; a point alone in its cluster counts 0. Costs the square of the number of points.
 */
export function silhouette(points: Float64Array, cluster: Int32Array): number {
  const count = cluster.length;
  const clusters = cluster.reduce((most, k) => Math.max(most, k + 1), 0);
  const size = new Int32Array(clusters);
  for (const k of cluster) size[k]! += 1;
  const sums = new Float64Array(clusters);
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    const own = cluster[index]!;
    if (size[own]! < 2) continue;
    sums.fill(0);
    for (let other = 0; other < count; other += 1) {
      sums[cluster[other]!]! += Math.hypot(
        points[2 * index]! - points[2 * other]!,
        points[2 * index + 1]! - points[2 * other + 1]!,
      );
    }
    const within = sums[own]! / (size[own]! - 1);
    let beyond = Number.POSITIVE_INFINITY;
    for (let k = 0; k < clusters; k += 1) {
      if (k !== own && size[k]! > 0) beyond = Math.min(beyond, sums[k]! / size[k]!);
    }
    const wider = Math.max(within, beyond);
    if (Number.isFinite(beyond) && wider > 0) total += (beyond - within) / wider;
  }
  return count === 0 ? 0 : total / count;
}
