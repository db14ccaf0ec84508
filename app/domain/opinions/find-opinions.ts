import { countPairs, type PairCounts, recountPairs } from '../opinion-groups/pair-counts';
import { buildVoteMatrix, byContent, type VoteMatrix } from '../opinion-groups/vote-matrix';
import { type Declared, mapOpinions } from './map-opinions';
import type { FoundOpinions } from './opinion-map';
import { type RoomAnswers, votesIn } from './room-answers';

/** The answers of one session. Participants go under ids that mean nothing elsewhere. */
export interface OpinionQuestion extends Declared {
  readonly sessionId: string;
  readonly answers: RoomAnswers;
}

interface Known {
  readonly matrix: VoteMatrix;
  readonly pairs: PairCounts;
}

const mostKnown = 4;

/**
 * Finds what rooms think, and remembers the sums of the last few rooms: where little has changed since, little is
 * counted again. The result is the same with and without that memory.
 */
export function opinionFinder() {
  const known = new Map<string, Known>();
  return {
    find: async ({ sessionId, answers, ...declared }: OpinionQuestion): Promise<FoundOpinions> => {
      const votes = votesIn(answers);
      const matrix = buildVoteMatrix(votes, { masked: new Set(), compareRows: byContent });
      const pairs = pairsOf(matrix, known.get(sessionId));
      known.delete(sessionId);
      known.set(sessionId, { matrix, pairs });
      for (const oldest of [...known.keys()].slice(0, -mostKnown)) known.delete(oldest);
      return mapOpinions({ matrix, pairs, ...declared });
    },
  };
}

function pairsOf(matrix: VoteMatrix, before: Known | undefined): PairCounts {
  if (!before || before.matrix.items.join() !== matrix.items.join()) return countPairs(matrix);
  recountPairs(before.pairs, { before: before.matrix, after: matrix });
  return before.pairs;
}
