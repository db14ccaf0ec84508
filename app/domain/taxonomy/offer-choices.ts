import { buildSearchIndex, type SearchEntry, searchLabels } from './search';

/** So many can be chosen from at a glance, on a phone too; in a longer list one searches first. */
export const mostOffered = 100;

/** Words that are searched for together: each group between commas by itself. */
const mostSearches = 10;

interface Offering<Choice> {
  readonly choices: readonly Choice[];
  readonly entries: readonly SearchEntry[];
  readonly search: string;
  /** Ids that are offered in any case: what is chosen already. */
  readonly kept?: readonly string[];
}

/** What somebody may choose from. */
export interface Offer<Choice> {
  readonly choices: readonly Choice[];
  /** How many a search has found; absent where the list is short and all of it is offered. */
  readonly found?: number;
}

/**
 * What of a list is offered to choose from, in its order: all of a short one; of one of more than a hundred what is chosen
 * already, and what a search finds, several at once with commas between.
 */
export function offerChoices<Choice extends { readonly id: string }>({
  choices,
  entries,
  search,
  kept = [],
}: Offering<Choice>): Offer<Choice> {
  if (choices.length <= mostOffered) return { choices };
  const index = buildSearchIndex(entries);
  const known = new Set(choices.map(({ id }) => id));
  const found = new Set(
    search
      .split(/[,،;؛、，]/)
      .slice(0, mostSearches)
      .flatMap((words) => searchLabels(index, words, mostOffered).map(({ id }) => id))
      .filter((id) => known.has(id)),
  );
  const offered = new Set([...kept, ...[...found].slice(0, mostOffered)]);
  return { choices: choices.filter(({ id }) => offered.has(id)), found: found.size };
}
