import { compatGroups } from './compat-groups';
import { type ConsensusItem, consensusItems } from './consensus';
import { rowsInConversation } from './conversation';
import { describeParts, type PartStatistics } from './describe-parts';
import { type Copies, copiesBeaten, type Grouped, type Grouping, stabilityOf } from './firmness';
import { centreOf, countPairs, type PairCounts, scatterOf } from './pair-counts';
import { type Components, leadingComponents } from './principal-components';
import { itemExtremity, projectParticipants } from './projection';
import { randomStream } from './random';
import { bestGrouping, numberedBySize } from './stable-groups';
import { type GroupTallies, tallyEverybody } from './tallies';
import { type Trail, trailTo } from './trail';
import { digestOf, selectRows, type VoteMatrix } from './vote-matrix';

/** Raised whenever the same votes may give other figures. */
const algorithmVersion = '1.1.0';

/** Under this stability, or with fewer people in conversation, groups are not spoken of. */
export const firmEnough = 0.8;
export const fewestForGroups = 30;

export type Mode = 'compat' | 'stable';

/** Everything that follows from a matrix of votes. Rows are people, columns items, groups 0 … k−1. */
export interface OpinionGroups extends PartStatistics {
  readonly mode: Mode;
  readonly algorithmVersion: string;
  readonly seed: number;
  /** 1: there are no groups. 0: nobody voted. */
  readonly k: number;
  /** The mean vote on each item, −1…1. */
  readonly centre: Float64Array;
  /** The two axes of the map, and how much of the spread each explains. */
  readonly components: Components;
  /** x, y interleaved, one pair per row. */
  readonly points: Float64Array;
  /** The group of each row; −1 for those not in conversation. */
  readonly group: Int32Array;
  readonly inConversation: number;
  readonly extremity: Float64Array;
  readonly everybody: GroupTallies;
  readonly consensus: {
    readonly agree: readonly ConsensusItem[];
    readonly disagree: readonly ConsensusItem[];
  };
  /** Median adjusted Rand index over resamplings; 0 where there are no groups. Absent unless asked for. */
  readonly stability?: number;
  readonly trail: Trail;
}

interface AnalysisOptions {
  readonly mode: Mode;
  /** Without it, the seed follows from the votes alone. */
  readonly seed?: number;
  /** Sums kept up to date by the caller; counted anew if absent. */
  readonly pairs?: PairCounts;
  /**
   * What an earlier result on nearly the same votes left behind. Without it the result follows from votes and seed alone;
   * with it, it is found sooner and may also depend on what was found before.
   */
  readonly trail?: Trail | undefined;
  readonly withStability: boolean;
}

/** Computes the map, the groups and what bridges and divides them. Pure: the same votes and seed give the same result. */
export function analyseOpinions(matrix: VoteMatrix, options: AnalysisOptions): OpinionGroups {
  const { mode } = options;
  const seed = options.seed ?? digestOf(matrix);
  const pairs = options.pairs ?? countPairs(matrix);
  const centre = centreOf(pairs);
  const components = leadingComponents(scatterOf(pairs, centre), {
    size: matrix.items.length,
    near: options.trail?.components,
  });
  const trail = trailTo(components, options.trail);
  const points = projectParticipants({ matrix, centre, components });
  const rows = rowsInConversation({ matrix, takesTies: mode === 'stable' });
  const inside = pointsOfRows(points, rows);
  const grouped = { matrix: selectRows(matrix, rows), components, seed };
  const { copies, centres, ...found } =
    mode === 'compat'
      ? groupAsPolis(inside, trail)
      : groupStably(grouped, { points: inside, trail });
  const group = new Int32Array(matrix.participants.length).fill(-1);
  rows.forEach((row, index) => {
    group[row] = found.group[index]!;
  });
  const everybody = tallyEverybody(matrix);
  const known = trail?.k === found.k ? trail.stability : undefined;
  const stability = options.withStability ? (known ?? stabilityOf(grouped, found)) : undefined;
  return {
    mode,
    algorithmVersion,
    seed,
    k: found.k,
    centre,
    components,
    points,
    group,
    inConversation: rows.length,
    extremity: itemExtremity({ matrix, centre, components }),
    everybody,
    consensus: consensusItems(everybody, matrix.isMasked),
    ...describeParts(matrix, { partOf: group, parts: found.k }),
    stability,
    trail: { components, centres, k: found.k, copies, stability },
  };
}

interface Found extends Grouping {
  readonly centres: readonly Float64Array[];
  readonly copies: Copies | undefined;
}

function groupAsPolis(points: Float64Array, trail: Trail | undefined): Found {
  const { bases, ...found } = compatGroups({ points, near: trail?.centres[0] });
  return { ...found, centres: [bases], copies: undefined };
}

interface OnPlane {
  readonly points: Float64Array;
  readonly trail: Trail | undefined;
}

function groupStably(grouped: Grouped, { points, trail }: OnPlane): Found {
  const random = randomStream(grouped.seed);
  const { k, cluster, centres } = bestGrouping({ points, random, near: trail?.centres });
  const copies = k === 1 ? undefined : copiesBeaten(grouped, trail?.copies);
  if (!copies) {
    const group = new Int32Array(points.length / 2);
    return { group, k: Math.min(1, points.length), centres, copies };
  }
  return { group: numberedBySize(cluster, k), k, centres, copies };
}

function pointsOfRows(points: Float64Array, rows: Int32Array): Float64Array {
  const picked = new Float64Array(rows.length * 2);
  rows.forEach((row, index) => {
    picked[2 * index] = points[2 * row]!;
    picked[2 * index + 1] = points[2 * row + 1]!;
  });
  return picked;
}
