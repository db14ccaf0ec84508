import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presenceShown } from './presence';

const shown = (counts: Record<string, number>) => {
  const { total, languages } = presenceShown(new Map(Object.entries(counts)));
  return { total, ...Object.fromEntries(languages.map(({ tag, people }) => [tag, people])) };
};

describe('presenceShown', () => {
  it.each<[Record<string, number>, Record<string, number | null>]>([
    [{}, { total: 0 }],
    [{ es: 4 }, { total: null, es: null }],
    [{ es: 5 }, { total: 5, es: 5 }],
    [
      { es: 9, ar: 0 },
      { total: 9, es: 9 },
    ],
    [
      { es: 9, ar: 7 },
      { total: 16, ar: 7, es: 9 },
    ],
    [
      { es: 9, ar: 3 },
      { total: 12, ar: null, es: null },
    ],
    [
      { es: 30, ar: 9, en: 2 },
      { total: 41, ar: null, en: null, es: 30 },
    ],
    [
      { es: 30, ar: 3, en: 2 },
      { total: 35, ar: null, en: null, es: 30 },
    ],
  ])('S4 %j reads %j', (counts, expected) => {
    expect(shown(counts)).toEqual(expected);
  });

  it('S4 D5 subtraction gives away no language with fewer than five', () => {
    const counts = fc.dictionary(
      fc.constantFrom('en', 'es', 'ar', 'am', 'zh'),
      fc.nat({ max: 12 }),
    );
    fc.assert(
      fc.property(counts, (all) => {
        const { total, languages } = presenceShown(new Map(Object.entries(all)));
        if (total === null || total === 0) return;
        const said = languages.reduce((sum, { people }) => sum + (people ?? 0), 0);
        const unsaid = languages.filter(({ people }) => people === null).length;
        if (unsaid > 0) expect(total - said).toBeGreaterThanOrEqual(5);
      }),
    );
  });
});
