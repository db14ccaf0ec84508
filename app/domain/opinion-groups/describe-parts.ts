import { type GroupAwareConsensus, groupAwareConsensus } from './consensus';
import { type Representative, representativeItems } from './representative';
import { type GroupTallies, tallyParts } from './tallies';
import type { VoteMatrix } from './vote-matrix';

/** What each part of a room holds, and what the parts share. The parts are opinion groups, or declared communities. */
export interface PartStatistics {
  readonly tallies: GroupTallies;
  /** One per item. */
  readonly groupAware: readonly GroupAwareConsensus[];
  /** One list per part: what tells it from the others. */
  readonly representative: readonly (readonly Representative[])[];
}

/** `partOf` gives each row of the matrix its part, 0 … parts−1; −1 leaves it out. */
export function describeParts(
  matrix: VoteMatrix,
  { partOf, parts }: { readonly partOf: Int32Array; readonly parts: number },
): PartStatistics {
  const tallies = tallyParts(matrix, { partOf, parts });
  return {
    tallies,
    groupAware: matrix.items.map((_, column) => groupAwareConsensus(tallies, column)),
    representative: representativeItems(tallies, matrix.isMasked),
  };
}
