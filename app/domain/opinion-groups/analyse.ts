import { compatGroups } from './compat-groups';
import {
  type ConsensusItem,
  consensusItems,
  type GroupAwareConsensus,
  groupAwareConsensus,
} from './consensus';
import { rowsInConversation } from './conversation';
import { hasGroups, stabilityOf } from './firmness';
import { centreOf, countPairs, type PairCounts, scatterOf } from './pair-counts';
import { type Components, leadingComponents } from './principal-components';
import { itemExtremity, projectParticipants } from './projection';
import { randomStream } from './random';
import { type Representative, representativeItems } from './representative';
import { bestGrouping, numberedBySize } from './stable-groups';
import { type GroupTallies, tallyEverybody, tallyGroups } from './tallies';
import { digestOf, selectRows, type VoteMatrix } from './vote-matrix';

/** Raised whenever the same votes may give other figures. */
export const algorithmVersion = '1.0.0';

export type Mode = 'compat' | 'stable';

/** Everything that follows from a matrix of votes. Rows are people, columns items, groups 0 … k−1. */
export interface OpinionGroups {
  readonly mode: Mode;
  readonly algorithmVersion: string;
  readonly seed: number;
  /** 1: there are no groups. */
  readonly k: number;
  /** Share of the spread along the two axes of the map, each 0…1. */
  readonly explainedVariance: readonly [number, number];
  /** x, y interleaved, one pair per row. */
  readonly points: Float64Array;
  /** The group of each row; −1 for those not in conversation. */
  readonly group: Int32Array;
  readonly inConversation: number;
  readonly extremity: Float64Array;
  readonly tallies: GroupTallies;
  readonly everybody: GroupTallies;
  readonly groupAware: readonly GroupAwareConsensus[];
  readonly representative: readonly (readonly Representative[])[];
  readonly consensus: {
    readonly agree: readonly ConsensusItem[];
    readonly disagree: readonly ConsensusItem[];
  };
  /** Median adjusted Rand index over resamplings; 0 where there are no groups. Absent unless asked for. */
  readonly stability?: number;
}

interface AnalysisOptions {
  readonly mode: Mode;
  /** Without it, the seed follows from the votes alone. */
  readonly seed?: number;
  /** Sums kept up to date by the caller; counted anew if absent. */
  readonly pairs?: PairCounts;
  readonly withStability: boolean;
}

/** Computes the map, the groups and what bridges and divides them. Pure: the same votes and seed give the same result. */
export function analyseOpinions(matrix: VoteMatrix, options: AnalysisOptions): OpinionGroups {
  const { mode } = options;
  const seed = options.seed ?? digestOf(matrix);
  const pairs = options.pairs ?? countPairs(matrix);
  const centre = centreOf(pairs);
  const components = leadingComponents(scatterOf(pairs, centre), matrix.items.length);
  const points = projectParticipants({ matrix, centre, components });
  const rows = rowsInConversation({ matrix, takesTies: mode === 'stable' });
  const inside = pointsOfRows(points, rows);
  const found =
    mode === 'compat'
      ? compatFound(inside)
      : stableFound({ matrix: selectRows(matrix, rows), components, points: inside, seed });
  const group = new Int32Array(matrix.participants.length).fill(-1);
  rows.forEach((row, index) => {
    group[row] = found.cluster[index]!;
  });
  const tallies = tallyGroups(matrix, { groupOf: group, groups: found.k });
  const everybody = tallyEverybody(matrix);
  const stability = options.withStability
    ? stabilityFor({ matrix: selectRows(matrix, rows), components, ...found })
    : undefined;
  return {
    mode,
    algorithmVersion,
    seed,
    k: found.k,
    explainedVariance: components.explained,
    points,
    group,
    inConversation: rows.length,
    extremity: itemExtremity({ matrix, centre, components }),
    tallies,
    everybody,
    groupAware: matrix.items.map((_, column) => groupAwareConsensus(tallies, column)),
    representative: representativeItems(tallies, matrix.isMasked),
    consensus: consensusItems(everybody, matrix.isMasked),
    stability,
  };
}

interface Found {
  readonly cluster: Int32Array;
  readonly k: number;
}

function compatFound(points: Float64Array): Found {
  const { group, k } = compatGroups(points);
  return { cluster: group, k };
}

interface StableInput {
  readonly matrix: VoteMatrix;
  readonly components: Components;
  readonly points: Float64Array;
  readonly seed: number;
}

function stableFound({ matrix, components, points, seed }: StableInput): Found {
  const best = bestGrouping(points, randomStream(seed));
  if (best.k === 1 || !hasGroups(matrix, components)) {
    return { cluster: new Int32Array(points.length / 2), k: Math.min(1, points.length) };
  }
  return { cluster: numberedBySize(best.cluster, best.k), k: best.k };
}

function stabilityFor(grouped: { matrix: VoteMatrix; components: Components } & Found): number {
  return grouped.k < 2 ? 0 : stabilityOf(grouped);
}

function pointsOfRows(points: Float64Array, rows: Int32Array): Float64Array {
  const picked = new Float64Array(rows.length * 2);
  rows.forEach((row, index) => {
    picked[2 * index] = points[2 * row]!;
    picked[2 * index + 1] = points[2 * row + 1]!;
  });
  return picked;
}
