/** How an item stands when the next one is drawn: counts of 0 or more, extremity of 0 or more. */
export interface ItemStanding {
  readonly agrees: number;
  readonly disagrees: number;
  readonly passes: number;
  readonly votes: number;
  readonly extremity: number;
}

/** The weight of a question about the person (meta), whatever its votes. */
export const metaPriority = 49;

/**
 * The weight with which Polis draws an item: more for what people agree with, what lies far out, and what
 * has few votes yet; less for what they pass on.
 */
export const compatPriority = (item: Omit<ItemStanding, 'disagrees'>): number =>
  weigh(item, item.agrees);

/** The same from both sides: that a room rejects an item is as telling as that it agrees. */
export const twoSidedPriority = (item: ItemStanding): number =>
  weigh(item, Math.max(item.agrees, item.disagrees));

function weigh(item: Omit<ItemStanding, 'disagrees'>, ballots: number): number {
  const smoothed = (count: number) => (count + 1) / (item.votes + 2);
  const importance = (1 - smoothed(item.passes)) * (1 + item.extremity) * smoothed(ballots);
  return (importance * (1 + 8 * 2 ** (-item.votes / 5))) ** 2;
}
