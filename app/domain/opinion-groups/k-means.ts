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
  const nearness = nearnessTo(points);
  const { cluster } = nearness;
  let centres = start;
  let steps: Float64Array | undefined;
  for (let round = 0; round < rounds; round += 1) {
    nearness.update(centres, steps);
    const sums = sumsOf({ points, weights, cluster, centres });
    const moved = meansOf(sums);
    const isSame = moved.length === centres.length;
    if (!isSame) renumber(cluster, sums.total);
    steps = isSame ? stepsBetween(centres, moved) : undefined;
    centres = moved;
    if (steps?.every((step) => step < tolerance)) break;
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

interface Sums {
  readonly sums: Float64Array;
  readonly total: Float64Array;
}

function sumsOf({ points, weights, cluster, centres }: WeightedPoints & Clustering): Sums {
  const sums = new Float64Array(centres.length);
  const total = new Float64Array(centres.length / 2);
  for (let index = 0; index < cluster.length; index += 1) {
    const k = cluster[index]!;
    const weight = weights[index]!;
    sums[2 * k]! += weight * points[2 * index]!;
    sums[2 * k + 1]! += weight * points[2 * index + 1]!;
    total[k]! += weight;
  }
  return { sums, total };
}

/** The centres of clusters that have members. */
function meansOf({ sums, total }: Sums): Float64Array {
  const means: number[] = [];
  total.forEach((weight, k) => {
    if (weight > 0) means.push(sums[2 * k]! / weight, sums[2 * k + 1]! / weight);
  });
  return Float64Array.from(means);
}

/** Gives the clusters that have members the numbers 0, 1, 2 … */
function renumber(cluster: Int32Array, total: Float64Array): void {
  let next = 0;
  const names = Int32Array.from(total, (weight) => {
    next += weight > 0 ? 1 : 0;
    return next - 1;
  });
  for (let index = 0; index < cluster.length; index += 1) cluster[index] = names[cluster[index]!]!;
}

const stepsBetween = (before: Float64Array, after: Float64Array): Float64Array =>
  Float64Array.from({ length: before.length / 2 }, (_, k) =>
    Math.hypot(after[2 * k]! - before[2 * k]!, after[2 * k + 1]! - before[2 * k + 1]!),
  );

interface Nearness {
  /** The centre that each point lies nearest to; of equally near ones the first. */
  readonly cluster: Int32Array;
  /** `steps`: how far each centre moved since the last time; left out where they are other centres. */
  update(centres: Float64Array, steps: Float64Array | undefined): void;
}

/**
 * Most points are nowhere near a border, and no step changes that: a point is measured again only when the
 * centres may have moved by as much as its second nearest was further away (Hamerly 2010). The same result as
 * measuring every point against every centre, at a fraction of the time.
 */
function nearnessTo(points: Float64Array): Nearness {
  const count = points.length / 2;
  const cluster = new Int32Array(count);
  const slack = new Float64Array(count);
  return {
    cluster,
    update: (centres, steps) => {
      const find = nearestOf(centres);
      const longest = steps?.reduce((most, step) => Math.max(most, step), 0) ?? 0;
      for (let index = 0; index < count; index += 1) {
        if (steps) slack[index]! -= steps[cluster[index]!]! + longest;
        // A hair's breadth for rounding.
        if (steps && slack[index]! > 1e-9) continue;
        const { best, ahead } = find(points[2 * index]!, points[2 * index + 1]!);
        cluster[index] = best;
        slack[index] = ahead;
      }
    },
  };
}

interface Found {
  best: number;
  /** How much further away the second nearest is. */
  ahead: number;
}

/** Looks among centres from left to right, from where the point stands outwards, until only farther ones are left. */
function nearestOf(centres: Float64Array): (x: number, y: number) => Found {
  const count = centres.length / 2;
  const order = Int32Array.from({ length: count }, (_, k) => k).sort(
    (a, b) => centres[2 * a]! - centres[2 * b]!,
  );
  const xs = Float64Array.from(order, (k) => centres[2 * k]!);
  const ys = Float64Array.from(order, (k) => centres[2 * k + 1]!);
  // One for all calls: millions of small results would cost more than the search.
  const found: Found = { best: 0, ahead: 0 };
  return (x, y) => {
    let right = firstAtLeast(xs, x);
    let left = right - 1;
    let least = Number.POSITIVE_INFINITY;
    let second = Number.POSITIVE_INFINITY;
    while (left >= 0 || right < count) {
      const toLeft = left >= 0 ? x - xs[left]! : Number.POSITIVE_INFINITY;
      const toRight = right < count ? xs[right]! - x : Number.POSITIVE_INFINITY;
      const dx = Math.min(toLeft, toRight);
      if (dx * dx > second) break;
      const place = toLeft < toRight ? left : right;
      if (place === left) left -= 1;
      else right += 1;
      const dy = y - ys[place]!;
      const distance = dx * dx + dy * dy;
      if (distance < least || (distance === least && order[place]! < found.best)) {
        second = least;
        least = distance;
        found.best = order[place]!;
      } else if (distance < second) {
        second = distance;
      }
    }
    found.ahead = Math.sqrt(second) - Math.sqrt(least);
    return found;
  };
}

function firstAtLeast(sorted: Float64Array, value: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
