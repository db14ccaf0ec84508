import { countPairs, type PairCounts, recountPairs } from '../opinion-groups/pair-counts';
import type { Trail } from '../opinion-groups/trail';
import { buildVoteMatrix, byContent, type VoteMatrix } from '../opinion-groups/vote-matrix';
import { type Declared, mapOpinions } from './map-opinions';
import type { FoundOpinions } from './opinion-map';
import { type RoomAnswers, votesIn } from './room-answers';

/** The answers of one session. Participants go under ids that mean nothing elsewhere. */
export interface OpinionQuestion extends Declared {
  readonly sessionId: string;
  readonly answers: RoomAnswers;
  /** Asked after the close: the result must follow from the answers alone, so that whoever has them can find it again. */
  readonly isFinal: boolean;
}

/** What is remembered of a room. */
interface Known {
  readonly matrix: VoteMatrix;
  readonly pairs: PairCounts;
  readonly trail: Trail;
  /** Votes that have moved since the last search from scratch. */
  readonly moved: number;
}

const mostKnown = 4;
/** Once this share of a room's votes has moved since the last search from scratch, there is another. */
const farthest = 0.1;

/**
 * Finds what rooms think, and remembers the last few rooms: where little has changed since, little is done again.
 * Sums of whole numbers are the same with and without that memory. Groups found with it are no looser than those that the
 * search goes on from, and depend on them for a tenth of the votes at most; the final ones do not.
 */
export function opinionFinder() {
  const known = new Map<string, Known>();
  return {
    find: async (question: OpinionQuestion): Promise<FoundOpinions> => {
      const { sessionId, answers, isFinal, ...declared } = question;
      const matrix = buildVoteMatrix(votesIn(answers), {
        masked: new Set(),
        compareRows: byContent,
      });
      const before = isFinal ? undefined : known.get(sessionId);
      known.delete(sessionId);
      const start = startFor(matrix, before);
      const { trail, ...found } = mapOpinions({ matrix, ...start, ...declared });
      if (isFinal) return found;
      known.set(sessionId, { matrix, pairs: start.pairs, moved: start.moved, trail });
      for (const oldest of [...known.keys()].slice(0, -mostKnown)) known.delete(oldest);
      return found;
    },
  };
}

function startFor(matrix: VoteMatrix, before: Known | undefined) {
  if (!before || before.matrix.items.join() !== matrix.items.join()) {
    return { pairs: countPairs(matrix), moved: 0, trail: undefined };
  }
  const { pairs, trail } = before;
  const moved = before.moved + recountPairs(pairs, { before: before.matrix, after: matrix });
  const isNear = moved <= farthest * matrix.item.length;
  return isNear ? { pairs, moved, trail } : { pairs, moved: 0, trail: undefined };
}
