import type { Presence } from '~/contracts/room';
import { smallestGroup } from '~/domain/answers/visibility';

/** People by language; each person once. */
export type PeopleByLanguage = ReadonlyMap<string, number>;

/** "A few": one to four. */
const few = -1;

/**
 * What may be said of who is here (S4): a language with under five people reads "a few". Where all such people
 * together are under five as well, the total leaves them out, because subtraction would tell their number.
 */
export function presenceOf(people: PeopleByLanguage): Presence {
  const languages: Record<string, number> = {};
  let total = 0;
  let inFew = 0;
  for (const [language, count] of [...people].sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (count <= 0) continue;
    total += count;
    if (count < smallestGroup) inFew += count;
    languages[language] = count < smallestGroup ? few : count;
  }
  const sayable = inFew < smallestGroup ? total - inFew : total;
  return { people: sayable === 0 && total > 0 ? few : sayable, languages };
}

/** Sums what several processes count. */
export function addPeople(counts: Iterable<PeopleByLanguage>): PeopleByLanguage {
  const sum = new Map<string, number>();
  for (const count of counts) {
    for (const [language, people] of count) sum.set(language, (sum.get(language) ?? 0) + people);
  }
  return sum;
}
