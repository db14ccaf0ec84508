import { type Clustering, inertia, kMeans } from './k-means';
import { type RandomStream, sampleWithout } from './random';
import { silhouettes } from './silhouette';

const starts = 6;
/** Beside the centres of the last time. */
const startsNearby = 2;
const triedRounds = 5;
const largestStartSample = 2000;
const largestSilhouetteSample = 500;
const rounds = 100;
const tolerance = 1e-6;

/** Fewer people than this are no group that may be spoken of. */
const smallestGroup = 5;
const mostGroups = 5;

interface PlaneSearch {
  /** x, y interleaved. */
  readonly points: Float64Array;
  readonly random: RandomStream;
}

interface GroupSearch extends PlaneSearch {
  readonly k: number;
  /** The centres found among nearly the same points. */
  readonly near?: Float64Array | undefined;
}

export interface BestGrouping {
  readonly k: number;
  readonly cluster: Int32Array;
  /** Silhouette, −1…1; −1 where no grouping had groups of five. */
  readonly quality: number;
  /** The centres of the groupings into 2 … 5, this one or not. */
  readonly centres: readonly Float64Array[];
}

interface GroupingSearch extends PlaneSearch {
  /** Those found among nearly the same points. */
  readonly near?: readonly Float64Array[] | undefined;
}

/** The grouping into 2 … 5 with the best silhouette among those whose groups all have five people or more. */
export function bestGrouping({ points, random, near }: GroupingSearch): BestGrouping {
  const count = points.length / 2;
  const measured = sampleWithout(random, { below: count, size: largestSilhouetteSample });
  const tried: { readonly k: number; readonly cluster: Int32Array }[] = [];
  const found: Float64Array[] = [];
  for (let k = 2; k <= mostGroups; k += 1) {
    const { cluster, centres } = groupInto({ points, k, random, near: near?.[k - 2] });
    found.push(centres);
    if (centres.length / 2 < k || smallest(cluster, k) < smallestGroup) continue;
    tried.push({ k, cluster });
  }
  const qualities = silhouettes(
    pick(points, measured),
    tried.map(({ cluster }) => measured.map((index) => cluster[index]!)),
  );
  let best: Omit<BestGrouping, 'centres'> = {
    k: 1,
    cluster: new Int32Array(count),
    quality: -1,
  };
  tried.forEach((grouping, at) => {
    const quality = qualities[at]!;
    if (quality > best.quality) best = { ...grouping, quality };
  });
  return { ...best, centres: found };
}

/**
 * k-means from several k-means++ starts, a few rounds each on a sample; the tightest is carried on over all points to its
 * end. Centres from nearby are one start among fewer: they stand only while none of those is tighter.
 */
export function groupInto({ points, k, random, near }: GroupSearch): Clustering {
  const sampled = sampleWithout(random, { below: points.length / 2, size: largestStartSample });
  const sample = { points: pick(points, sampled), weights: ones(sampled.length) };
  let best: Float64Array = new Float64Array(0);
  let least = Number.POSITIVE_INFINITY;
  const tryFrom = (start: Float64Array) => {
    const found = kMeans({ ...sample, start, rounds: triedRounds, tolerance });
    const spread = inertia(sample, found);
    if (spread >= least * (1 - 1e-12)) return;
    least = spread;
    best = found.centres;
  };
  if (near) tryFrom(near);
  for (let attempt = 0; attempt < (near ? startsNearby : starts); attempt += 1) {
    tryFrom(spreadStart({ points: sample.points, k, random }));
  }
  return kMeans({ points, weights: ones(points.length / 2), start: best, rounds, tolerance });
}

/** k-means++ (Arthur & Vassilvitskii 2007): each next centre is drawn in proportion to its squared distance to the nearest so far. */
function spreadStart({ points, k, random }: GroupSearch): Float64Array {
  const count = points.length / 2;
  const centres = new Float64Array(2 * Math.min(k, count));
  const distance = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  let chosen = Math.floor(random() * count);
  for (let order = 0; 2 * order < centres.length; order += 1) {
    const x = points[2 * chosen]!;
    const y = points[2 * chosen + 1]!;
    centres[2 * order] = x;
    centres[2 * order + 1] = y;
    let total = 0;
    for (let index = 0; index < count; index += 1) {
      const dx = points[2 * index]! - x;
      const dy = points[2 * index + 1]! - y;
      distance[index] = Math.min(distance[index]!, dx * dx + dy * dy);
      total += distance[index]!;
    }
    let left = random() * total;
    chosen = 0;
    while (chosen < count - 1 && left >= distance[chosen]!) {
      left -= distance[chosen]!;
      chosen += 1;
    }
  }
  return centres;
}

/** Groups by size, the largest first, so that their numbers do not depend on the search. */
export function numberedBySize(cluster: Int32Array, k: number): Int32Array {
  const sizes = sizesOf(cluster, k);
  const firstSeen = Array.from({ length: k }, (_, group) => cluster.indexOf(group));
  const order = [...sizes.keys()].sort(
    (a, b) => sizes[b]! - sizes[a]! || firstSeen[a]! - firstSeen[b]!,
  );
  const rank = new Int32Array(k);
  order.forEach((group, place) => {
    rank[group] = place;
  });
  return cluster.map((group) => rank[group]!);
}

function sizesOf(cluster: Int32Array, k: number): Int32Array {
  const sizes = new Int32Array(k);
  for (const group of cluster) sizes[group]! += 1;
  return sizes;
}

const smallest = (cluster: Int32Array, k: number): number => Math.min(...sizesOf(cluster, k));

const ones = (count: number): Float64Array => new Float64Array(count).fill(1);

function pick(points: Float64Array, indexes: Int32Array): Float64Array {
  const picked = new Float64Array(indexes.length * 2);
  for (let place = 0; place < indexes.length; place += 1) {
    picked[2 * place] = points[2 * indexes[place]!]!;
    picked[2 * place + 1] = points[2 * indexes[place]! + 1]!;
  }
  return picked;
}
