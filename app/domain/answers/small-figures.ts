import type { Tally } from './answer';
import { addTallies, answersIn, ballotsIn, subtractTally } from './tally';
import { smallestGroup } from './visibility';

/** The part of a room that may be shown by community: each part five ballots or more, and so is every difference. */
export interface Breakdown<Part> {
  readonly parts: readonly Part[];
  /** Small communities and the undeclared together; absent when nobody is left over. */
  readonly others?: Tally;
}

/** A whole room's figures, or nothing while fewer than five people have answered (D5). */
export const showableTotal = (total: Tally): Tally | undefined =>
  answersIn(total) < smallestGroup ? undefined : total;

/**
 * Which communities may have figures of their own (D5). The parts count disjoint people out of `total`; people in none of
 * them are the undeclared. Parts with fewer than five ballots are pooled with the undeclared; where that pool has
 * somebody in it but fewer than five ballots, nothing is broken down, since subtraction from the total would show it.
 * So every sum of shown parts, and every difference of such a sum to the total, is about five people or nobody.
 */
export function breakDown<Part extends { readonly tally: Tally }>(
  total: Tally,
  all: readonly Part[],
): Breakdown<Part> {
  const parts = all.filter((part) => ballotsIn(part.tally) >= smallestGroup);
  if (parts.length === 0) return { parts };
  const others = subtractTally(total, addTallies(...parts.map((part) => part.tally)));
  if (answersIn(others) === 0) return { parts };
  return ballotsIn(others) < smallestGroup ? { parts: [] } : { parts, others };
}

/** A part of a total that is shown, too: unsaid where it, or what is left without it, is one to four people (D5). */
export const showablePart = (part: number, total: number): number | null =>
  showableCount(total - part) === null ? null : showableCount(part);

/** A count of people beside other figures (hands, seconds): 0 and five or more as they are, else unsaid. */
export const showableCount = (people: number): number | null =>
  people > 0 && people < smallestGroup ? null : people;
