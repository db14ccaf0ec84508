import { showableCount } from '../answers/small-figures';
import { smallestGroup } from '../answers/visibility';
import type { LanguageTag } from '../taxonomy/category';

/** How many people are here, as everybody may see it (S4). `null` reads "a few". */
export interface Presence {
  readonly total: number | null;
  /** By tag, in alphabetical order; languages nobody here reads are left out. */
  readonly languages: readonly { readonly tag: LanguageTag; readonly people: number | null }[];
}

/**
 * Turns true counts per language into what is shown: under five reads "a few" (S4). Where the few together are still
 * under five, the smallest larger language becomes "a few" too, or the total would give them away (D5).
 */
export function presenceShown(counts: ReadonlyMap<LanguageTag, number>): Presence {
  const present = [...counts]
    .filter(([, people]) => people > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const few = new Set(present.filter(([, people]) => people < smallestGroup).map(([tag]) => tag));
  const fewTogether = present.reduce((sum, [tag, people]) => sum + (few.has(tag) ? people : 0), 0);
  if (fewTogether > 0 && fewTogether < smallestGroup) {
    const [smallest] = present.filter(([tag]) => !few.has(tag)).sort(([, a], [, b]) => a - b);
    if (smallest) few.add(smallest[0]);
  }
  return {
    total: showableCount(present.reduce((sum, [, people]) => sum + people, 0)),
    languages: present.map(([tag, people]) => ({ tag, people: few.has(tag) ? null : people })),
  };
}
