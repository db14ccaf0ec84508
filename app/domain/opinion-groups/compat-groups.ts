import type { Grouping } from './firmness';
import { type Clustering, firstDistinct, kMeans, type WeightedPoints } from './k-means';
import { silhouettes } from './silhouette';

const bases = 100;
const baseRounds = 100;
const groupRounds = 20;
const tolerance = 0.01;
const mostGroups = 5;

interface Placed {
  /** x, y interleaved, in row order. */
  readonly points: Float64Array;
  /** The centres of the hundred small clusters found among nearly the same points. */
  readonly near?: Float64Array | undefined;
}

/**
 * Polis's way: up to a hundred small clusters of points in row order, then groups of those. Small clusters go on from where
 * they were, as Polis's do from one update to the next. What else it does over
 * time (a new k is shown only after winning four updates in a row) has no place where a file is read once.
 */
export function compatGroups({
  points,
  near,
}: Placed): Grouping & { readonly bases: Float64Array } {
  const weights = new Float64Array(points.length / 2).fill(1);
  const base = kMeans({
    points,
    weights,
    start: near?.length === 2 * bases ? near : firstDistinct(points, bases),
    rounds: baseRounds,
    tolerance,
  });
  const members = new Float64Array(base.centres.length / 2);
  for (const cluster of base.cluster) members[cluster]! += 1;
  const { group, k } = groupBases({ points: base.centres, weights: members });
  return { group: base.cluster.map((cluster) => group[cluster]!), k, bases: base.centres };
}

/**
 * Groups base clusters (centres, weighted by members) for every k up to min(5, 2 + ⌊bases ÷ 12⌋) and keeps
 * the k with the best silhouette; of equals the larger.
 */
export function groupBases(base: WeightedPoints): Grouping {
  const count = base.points.length / 2;
  const most = Math.min(mostGroups, 2 + Math.floor(count / 12));
  const tried: Clustering[] = [];
  for (let k = 2; k <= most; k += 1) {
    const start = firstDistinct(base.points, k);
    tried.push(kMeans({ ...base, start, rounds: groupRounds, tolerance }));
  }
  const qualities = silhouettes(
    base.points,
    tried.map(({ cluster }) => cluster),
  );
  let best: Grouping = { group: new Int32Array(count), k: Math.min(1, count) };
  let highest = Number.NEGATIVE_INFINITY;
  tried.forEach(({ cluster, centres }, at) => {
    const quality = qualities[at]!;
    if (quality < highest) return;
    highest = quality;
    best = { group: cluster, k: centres.length / 2 };
  });
  return best;
}
