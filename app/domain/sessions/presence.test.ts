import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPeople, presenceOf } from './presence';

const people = (counts: Record<string, number>) => new Map(Object.entries(counts));

describe('presenceOf', () => {
  it.each<[string, Record<string, number>, ReturnType<typeof presenceOf>]>([
    ['nobody', {}, { people: 0, languages: {} }],
    ['one person', { es: 1 }, { people: null, languages: { es: null } }],
    ['four of one language', { es: 4 }, { people: null, languages: { es: null } }],
    ['five of one language', { es: 5 }, { people: 5, languages: { es: 5 } }],
    ['a few beside many', { es: 20, ar: 3 }, { people: 20, languages: { ar: null, es: 20 } }],
    [
      'several fews that are many together',
      { es: 20, ar: 3, en: 2 },
      { people: 25, languages: { ar: null, en: null, es: 20 } },
    ],
    [
      'only fews, many together',
      { ar: 4, en: 4 },
      { people: 8, languages: { ar: null, en: null } },
    ],
    [
      'only fews, few together',
      { ar: 2, en: 2 },
      { people: null, languages: { ar: null, en: null } },
    ],
    ['a language that has left', { ar: 0, en: 6 }, { people: 6, languages: { en: 6 } }],
  ])('S4 %s', (_, counts, expected) => {
    expect(presenceOf(people(counts))).toEqual(expected);
  });

  it('S4 counts the people of all processes together', () => {
    const sum = addPeople([people({ es: 3, en: 1 }), people({ es: 2 }), people({})]);
    expect(presenceOf(sum)).toEqual({ people: 5, languages: { en: null, es: 5 } });
  });

  it('S4 D5 subtraction gives away no language with fewer than five, at one moment or between two', () => {
    const language = fc.constantFrom('en', 'es', 'ar', 'am', 'zh');
    const counts = fc.dictionary(language, fc.nat({ max: 12 }));
    fc.assert(
      fc.property(counts, language, fc.integer({ min: 1, max: 4 }), (before, arriving, few) => {
        const shown = presenceOf(people(before));
        const said = Object.values(shown.languages).reduce<number>((sum, n) => sum + (n ?? 0), 0);
        const rest = (shown.people ?? 0) - said;
        expect(rest === 0 || rest >= 5).toBe(true);
        // The first few of a language that nobody here read until now.
        if ((before[arriving] ?? 0) > 0) return;
        const after = presenceOf(people({ ...before, [arriving]: few }));
        const arrived = (after.people ?? 0) - (shown.people ?? 0);
        const areUnsaid = Object.values(shown.languages).some((one) => one === null);
        if (!areUnsaid) expect(arrived).toBe(0);
      }),
    );
  });
});
