import { showableCount } from '../answers/small-figures';
import { smallestGroup } from '../answers/visibility';
import type { LanguageTag } from '../taxonomy/category';

/** People by language; each person once. */
export type PeopleByLanguage = ReadonlyMap<LanguageTag, number>;

/** How many people are here, as everybody may see it (S4). `null` reads "a few": one to four. */
export interface Presence {
  readonly people: number | null;
  /** By tag; languages that nobody here reads are left out. */
  readonly languages: Readonly<Record<LanguageTag, number | null>>;
}

/**
 * What may be said of who is here (S4): a language with under five people reads "a few". Where all such people
 * together are under five as well, the total leaves them out, because subtraction would tell their number (D5). Hiding a
 * larger language beside them instead would tell it all the same: its number stood there a moment before.
 */
export function presenceOf(people: PeopleByLanguage): Presence {
  const languages: Record<LanguageTag, number | null> = {};
  let total = 0;
  let inFew = 0;
  for (const [language, count] of [...people].sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (count <= 0) continue;
    total += count;
    if (count < smallestGroup) inFew += count;
    languages[language] = showableCount(count);
  }
  const sayable = inFew < smallestGroup ? total - inFew : total;
  return { people: sayable === 0 && total > 0 ? null : sayable, languages };
}

/** Sums what several processes count. */
export function addPeople(counts: Iterable<PeopleByLanguage>): PeopleByLanguage {
  const sum = new Map<LanguageTag, number>();
  for (const count of counts) {
    for (const [language, people] of count) sum.set(language, (sum.get(language) ?? 0) + people);
  }
  return sum;
}
