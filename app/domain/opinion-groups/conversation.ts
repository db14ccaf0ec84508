import { type VoteMatrix, voteCount } from './vote-matrix';

const enoughVotes = 7;
const fewestPeople = 15;

/** How many votes it takes to be grouped: 7, or all items where there are fewer. */
export const enoughVotesOf = (items: number): number => Math.min(enoughVotes, items);

interface InConversation {
  readonly matrix: VoteMatrix;
  /** Whether all who tie for the last places are taken (so that nothing depends on order), or just enough. */
  readonly takesTies: boolean;
}

/**
 * The rows that are grouped, ascending: those with votes on at least 7 items (or all, if there are fewer).
 * Where they are under 15, the busiest others fill up.
 */
export function rowsInConversation({ matrix, takesTies }: InConversation): Int32Array {
  const rows = matrix.participants.map((_, row) => row);
  const threshold = enoughVotesOf(matrix.items.length);
  const isIn = (row: number) => voteCount(matrix, row) >= threshold;
  const inside = rows.filter(isIn);
  const missing = fewestPeople - inside.length;
  if (missing <= 0) return Int32Array.from(inside);
  const busiest = rows
    .filter((row) => !isIn(row) && voteCount(matrix, row) > 0)
    .sort((a, b) => voteCount(matrix, b) - voteCount(matrix, a) || a - b);
  const last = busiest[missing - 1];
  const least = last === undefined ? 1 : voteCount(matrix, last);
  const added = takesTies
    ? busiest.filter((row) => voteCount(matrix, row) >= least)
    : busiest.slice(0, missing);
  return Int32Array.from([...inside, ...added].sort((a, b) => a - b));
}
