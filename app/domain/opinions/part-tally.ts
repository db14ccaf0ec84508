import { emptyTally, type Tally } from '../answers/answer';
import type { GroupTallies } from '../opinion-groups/tallies';

/** How one part of the room answered one item. Answers that are no votes are not among them. */
export function tallyIn(
  { items, agrees, disagrees, votes }: GroupTallies,
  { part, column }: { readonly part: number; readonly column: number },
): Tally {
  const cell = part * items + column;
  const [agree = 0, disagree = 0, all = 0] = [agrees[cell], disagrees[cell], votes[cell]];
  return { ...emptyTally, agree, disagree, pass: all - agree - disagree };
}
