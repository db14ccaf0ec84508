import { describe, expect, it } from 'vitest';
import { addPeople, presenceOf } from './presence';

const people = (counts: Record<string, number>) => new Map(Object.entries(counts));

describe('presenceOf', () => {
  it.each<[string, Record<string, number>, ReturnType<typeof presenceOf>]>([
    ['nobody', {}, { people: 0, languages: {} }],
    ['one person', { es: 1 }, { people: -1, languages: { es: -1 } }],
    ['four of one language', { es: 4 }, { people: -1, languages: { es: -1 } }],
    ['five of one language', { es: 5 }, { people: 5, languages: { es: 5 } }],
    ['a few beside many', { es: 20, ar: 3 }, { people: 20, languages: { ar: -1, es: 20 } }],
    [
      'several fews that are many together',
      { es: 20, ar: 3, en: 2 },
      { people: 25, languages: { ar: -1, en: -1, es: 20 } },
    ],
    ['only fews, many together', { ar: 4, en: 4 }, { people: 8, languages: { ar: -1, en: -1 } }],
    ['only fews, few together', { ar: 2, en: 2 }, { people: -1, languages: { ar: -1, en: -1 } }],
    ['a language that has left', { ar: 0, en: 6 }, { people: 6, languages: { en: 6 } }],
  ])('S4 %s', (_, counts, expected) => {
    expect(presenceOf(people(counts))).toEqual(expected);
  });

  it('S4 counts the people of all processes together', () => {
    const sum = addPeople([people({ es: 3, en: 1 }), people({ es: 2 }), people({})]);
    expect(presenceOf(sum)).toEqual({ people: 5, languages: { en: -1, es: 5 } });
  });
});
