import type { Components } from './principal-components';
import { projectParticipants } from './projection';
import { adjustedRandIndex } from './rand-index';
import { type RandomStream, randomStream, sampleWithout } from './random';
import { refineComponents, sparseCentre } from './sparse-components';
import { bestGrouping, groupInto } from './stable-groups';
import { selectRows, type VoteMatrix } from './vote-matrix';

/** The people who are grouped. */
export interface Grouped {
  /** Only rows that are in conversation. */
  readonly matrix: VoteMatrix;
  readonly components: Components;
  readonly seed: number;
}

/** The group of each of them, 0 … k−1. */
export interface Grouping {
  readonly group: Int32Array;
  readonly k: number;
}

const resamplings = 100;
const largestResampling = 2000;
const keptShare = 0.8;
const refiningRounds = 15;

/**
 * How firm groups are: the median, over 100 seeded resamplings that each drop a fifth of the people, of the
 * adjusted Rand index between the groups found without them and the groups found with everybody. 1 is firm;
 * under 0.8 they should not be spoken of; 0 where there are none.
 */
export function stabilityOf({ matrix, components, seed }: Grouped, { group, k }: Grouping): number {
  if (k < 2) return 0;
  const random = randomStream(seed ^ 0x5bd1e995);
  const people = matrix.participants.length;
  const size = Math.min(largestResampling, Math.floor(people * keptShare));
  const found: number[] = [];
  for (let round = 0; round < resamplings; round += 1) {
    const rows = sampleWithout(random, { below: people, size });
    const points = pointsOf(selectRows(matrix, rows), components);
    const again = groupInto({ points, k, random });
    found.push(
      adjustedRandIndex(
        again.cluster,
        rows.map((row) => group[row]!),
      ),
    );
  }
  return found.sort((a, b) => a - b)[Math.floor(resamplings / 2)]!;
}

const draws = 39;
const enoughDraws = 5;
const [smallestDraw, largestDraw] = [300, 1000];
const votesPerItem = 30;

/** The best silhouettes of copies of a sample in which there are no groups. */
export interface Copies {
  /** Where the votes on each item were handed round. */
  readonly shuffled: readonly number[];
  /** Of clouds without a gap. */
  readonly clouds: readonly number[];
}

/**
 * The copies that a room's groups stand out from, or none if people do not fall into groups at all, wrongly said to of one
 * room in forty at most: the best silhouette of a sample must beat that of the same sample 39 times over with, item by
 * item, the votes handed round among those who voted (no agreement between items left), and that of as many clouds
 * without a gap (evenly filled, equally wide and tilted). The first catches chance, the second a mere range of opinion from
 * one end to the other: of all ranges with no gap the evenly filled one looks most like groups.
 *
 * `known` are copies of nearly the same votes: they count as draws that are made already.
 */
export function copiesBeaten(
  { matrix, components, seed }: Grouped,
  known: Copies = { shuffled: [], clouds: [] },
): Copies | undefined {
  const random = randomStream(seed ^ 0x27d4eb2f);
  const rows = sampleWithout(random, { below: matrix.participants.length, size: drawSize(matrix) });
  const sample = selectRows(matrix, rows);
  const points = pointsOf(sample, components);
  const { quality } = bestGrouping({ points, random });
  const cloud = cloudLike(points);
  const columns = placesByItem(sample);
  const shuffled = [...known.shuffled];
  const clouds = [...known.clouds];
  const isBeaten = (other: number) => other < quality;
  while (quality > 0 && shuffled.every(isBeaten) && clouds.every(isBeaten)) {
    if (shuffled.length >= draws || isFarAbove(quality, { shuffled, clouds })) {
      return { shuffled, clouds };
    }
    const mixed = pointsOf(withVotesHandedRound(sample, { columns, random }), components);
    shuffled.push(bestGrouping({ points: mixed, random }).quality);
    clouds.push(bestGrouping({ points: cloud(random), random }).quality);
  }
  return undefined;
}

/** Enough people for 30 votes on each item: where each has seen few of many, a small sample shows chance alone. */
function drawSize({ participants, items, item }: VoteMatrix): number {
  const wanted = Math.ceil((votesPerItem * items.length * participants.length) / item.length);
  return Math.min(largestDraw, Math.max(smallestDraw, wanted));
}

/** So far above a handful of draws that more of them would tell nothing new: by eight standard deviations. */
function isFarAbove(quality: number, { shuffled, clouds }: Copies): boolean {
  return [shuffled, clouds].every((others) => {
    if (others.length < enoughDraws) return false;
    const mean = others.reduce((sum, other) => sum + other, 0) / others.length;
    const squares = others.reduce((sum, other) => sum + (other - mean) ** 2, 0);
    return quality > mean + 8 * Math.sqrt(squares / (others.length - 1));
  });
}

function pointsOf(matrix: VoteMatrix, start: Components): Float64Array {
  const centre = sparseCentre(matrix);
  const components = refineComponents(matrix, { centre, start, rounds: refiningRounds });
  return projectParticipants({ matrix, centre, components });
}

/** Where the votes on each item stand in a matrix: those on item a are `places[start[a] … start[a+1])`, ascending. */
interface Columns {
  readonly start: Int32Array;
  readonly places: Int32Array;
}

function placesByItem({ items, item }: VoteMatrix): Columns {
  const start = new Int32Array(items.length + 1);
  for (const column of item) start[column + 1]! += 1;
  for (let column = 0; column < items.length; column += 1) start[column + 1]! += start[column]!;
  const next = start.slice();
  const places = new Int32Array(item.length);
  item.forEach((column, place) => {
    places[next[column]!] = place;
    next[column]! += 1;
  });
  return { start, places };
}

function withVotesHandedRound(
  matrix: VoteMatrix,
  {
    columns: { start, places },
    random,
  }: { readonly columns: Columns; readonly random: RandomStream },
): VoteMatrix {
  const value = matrix.value.slice();
  for (let column = 0; column + 1 < start.length; column += 1) {
    const first = start[column]!;
    for (let last = start[column + 1]! - 1; last > first; last -= 1) {
      const other = first + Math.floor(random() * (last - first + 1));
      const kept = value[places[last]!]!;
      value[places[last]!] = value[places[other]!]!;
      value[places[other]!] = kept;
    }
  }
  return { ...matrix, value };
}

/** Makes clouds of as many points, evenly filled, with the same spread and tilt. */
function cloudLike(points: Float64Array): (random: RandomStream) => Float64Array {
  const count = points.length / 2;
  let meanX = 0;
  let meanY = 0;
  for (let at = 0; at < points.length; at += 2) {
    meanX += points[at]! / count;
    meanY += points[at + 1]! / count;
  }
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (let at = 0; at < points.length; at += 2) {
    const dx = points[at]! - meanX;
    const dy = points[at + 1]! - meanY;
    xx += (dx * dx) / count;
    xy += (dx * dy) / count;
    yy += (dy * dy) / count;
  }
  const wide = Math.sqrt(xx);
  const tilt = wide > 0 ? xy / wide : 0;
  const high = Math.sqrt(Math.max(0, yy - tilt * tilt));
  return (random) => {
    const cloud = new Float64Array(points.length);
    for (let at = 0; at < cloud.length; at += 2) {
      const u = evenly(random);
      cloud[at] = wide * u;
      cloud[at + 1] = tilt * u + high * evenly(random);
    }
    return cloud;
  };
}

/** Evenly distributed around 0, with variance 1. */
const evenly = (random: RandomStream): number => (2 * random() - 1) * Math.sqrt(3);
