import { describe, expect, it } from 'vitest';
import { hasBecomeSemantic, isAskedAgain, reviseWording } from './revise';

describe('reviseWording', () => {
  it('P3 before the first answer a wording changes freely', () => {
    expect(reviseWording({ answers: 0 })).toEqual({
      ok: true,
      value: { revision: 'same', answers: 'none-yet' },
    });
  });

  it('P3 after it somebody has to say what kind of change it is', () => {
    expect(reviseWording({ answers: 1 })).toMatchObject({
      refusal: { code: 'wording-change-unmarked' },
    });
  });

  it('P3 editorial carries answers over, semantic asks again', () => {
    expect(reviseWording({ answers: 1, change: 'editorial' })).toMatchObject({
      value: { revision: 'new', answers: 'carried' },
    });
    expect(reviseWording({ answers: 1, change: 'semantic' })).toMatchObject({
      value: { revision: 'new', answers: 'asked-again' },
    });
  });

  it.each([
    [0, 0, false],
    [0, 10, false],
    [1, 11, false],
    [1, 10, true],
    [2, 20, true],
    [9, 91, false],
    [10, 91, true],
    [1, 1, true],
  ])(
    'P3 %d of %d carried answers no longer fit: semantic %s',
    (noLongerFits, carried, expected) => {
      expect(hasBecomeSemantic({ noLongerFits, carried })).toBe(expected);
    },
  );

  it('P3 a corrected rendering re-asks only its readers', () => {
    const corrected = { language: 'es', ordinal: 2 };
    expect(isAskedAgain({ corrected, answered: { language: 'es', ordinal: 1 } })).toBe(true);
    expect(isAskedAgain({ corrected, answered: { language: 'es', ordinal: 2 } })).toBe(false);
    expect(isAskedAgain({ corrected, answered: { language: 'ar', ordinal: 1 } })).toBe(false);
  });
});
