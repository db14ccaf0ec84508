/** All distances between points (x, y interleaved), row-major; grows with the square of their number. */
export function distancesBetween(points: Float64Array): Float64Array {
  const count = points.length / 2;
  const distances = new Float64Array(count * count);
  for (let a = 0; a < count; a += 1) {
    for (let b = a + 1; b < count; b += 1) {
      const dx = points[2 * a]! - points[2 * b]!;
      const dy = points[2 * a + 1]! - points[2 * b + 1]!;
      // Not Math.hypot, which is many times slower and guards against sizes that do not occur here.
      const distance = Math.sqrt(dx * dx + dy * dy);
      distances[a * count + b] = distance;
      distances[b * count + a] = distance;
    }
  }
  return distances;
}

/**
 * How well points sit in their clusters: the mean over points of (b − a) ÷ max(a, b), where a is the mean
 * distance to the own cluster's other points and b the least mean distance to another cluster's.
 * −1 … 1; a point alone in its cluster counts 0.
 */
export function silhouette(distances: Float64Array, cluster: Int32Array): number {
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
    const base = index * count;
    for (let other = 0; other < count; other += 1) {
      sums[cluster[other]!]! += distances[base + other]!;
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
