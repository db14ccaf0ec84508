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

/** What is shown of a map. The lens stays behind: it is for finding one's own place. */
export type ShownOpinions = Omit<OpinionMap, 'lens'> & { readonly isFinal: boolean };

/** Before the close no counts: between two maps they could move by a single person (V5). */
export function showOpinions(
  { lens: _lens, ...map }: OpinionMap,
  { isFinal }: { readonly isFinal: boolean },
): ShownOpinions {
  return isFinal ? { ...map, isFinal } : { ...map, answers: [], communities: [], isFinal };
}
