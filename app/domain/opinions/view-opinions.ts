import { showableCount } from '../answers/small-figures';
import { smallestGroup } from '../answers/visibility';
import type { Phase, ShareTime } from '../sessions/session';
import type { OpinionMap } from './opinion-map';

/** Why there is nothing to see: not before the close; not before one has answered everything; not worked out yet. */
export type NothingToSee = 'at-close' | 'answer-first' | 'not-yet';

interface Looking {
  readonly shares: ShareTime;
  readonly phase: Phase;
  /** Whether the one who looks has answered all that is open; nobody but participants answers. */
  readonly hasAnsweredAll: boolean;
  readonly isFinal: boolean;
}

/** Whether what the room thinks may be seen (V5): `undefined` if it may. */
export function whyHidden({
  shares,
  phase,
  hasAnsweredAll,
  isFinal,
}: Looking): NothingToSee | undefined {
  if (phase === 'closed') return isFinal ? undefined : 'not-yet';
  if (shares === 'at-close') return 'at-close';
  return shares === 'live' || hasAnsweredAll ? undefined : 'answer-first';
}

/**
 * How many people must have answered anew before the picture moves (V5): five, and in a large room a hundredth of it, so that
 * it is not worked out again without a pause.
 */
export const stepOf = (people: number): number => Math.max(smallestGroup, Math.ceil(people / 100));

/**
 * What is shown of a map. The lens stays behind: it is for finding one's own place. So does the seed before the close: it
 * follows from all answers, and from two of them and the answers of all others one person's could be guessed (D5).
 */
export type ShownOpinions = Omit<OpinionMap, 'lens' | 'seed' | 'inConversation'> & {
  readonly seed?: number;
  /** `null` for one to four people (D5). */
  readonly inConversation: number | null;
  readonly isFinal: boolean;
};

/** Before the close no counts of answers: between two maps they could move by a single person (V5). */
export function showOpinions(
  { lens: _lens, seed, ...map }: OpinionMap,
  { isFinal }: { readonly isFinal: boolean },
): ShownOpinions {
  const inConversation = showableCount(map.inConversation);
  const people = inConversation === null ? undefined : map.people;
  const shown = { ...map, inConversation, people, isFinal };
  return isFinal ? { ...shown, seed } : { ...shown, answers: [], communities: [] };
}
