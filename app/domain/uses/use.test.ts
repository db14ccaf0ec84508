import { describe, expect, it } from 'vitest';
import { sortChoices, versionsBehind, whyRefused } from './use';

const wish = {
  conceptIds: ['a', 'b', 'c'],
  scope: 'some' as const,
  ticked: ['b'],
  reasons: {},
  restReason: 'Not about images.',
};

describe('what a use takes', () => {
  it.each([
    ['all', { scope: 'all' as const }, { takesAll: true, taken: ['a', 'b', 'c'], refused: [] }],
    [
      'some',
      {},
      { takesAll: false, taken: ['b'], refused: ['a', 'c'], restReason: wish.restReason },
    ],
    ['all, ticked one by one', { ticked: ['c', 'b', 'a'] }, { takesAll: true, refused: [] }],
    [
      'some, each other one with its own reason',
      { reasons: { a: 'x', c: 'y' }, restReason: '' },
      { reasons: { a: 'x', c: 'y' } },
    ],
    ['a reason for what is taken is dropped', { reasons: { b: 'z', a: '' } }, { reasons: {} }],
  ])('%s', (_, changes, choices) => {
    expect(sortChoices({ ...wish, ...changes })).toMatchObject({ ok: true, value: choices });
  });

  it.each([
    ['nothing', { ticked: [] }, 'use-takes-nothing'],
    ['a category that is not there', { ticked: ['b', 'x'] }, 'moved-on'],
    ['no word about what is left out', { restReason: '' }, 'use-reason-missing'],
    ['no word about one of them', { restReason: '', reasons: { a: 'x' } }, 'use-reason-missing'],
  ])('refuses %s', (_, changes, code) => {
    expect(sortChoices({ ...wish, ...changes })).toMatchObject({ ok: false, refusal: { code } });
  });

  it('gives each refused category its own reason, else that for the rest', () => {
    const reasons = { reasons: { a: 'own' }, restReason: 'rest' };
    expect([whyRefused(reasons, 'a'), whyRefused(reasons, 'c')]).toEqual(['own', 'rest']);
  });
});

it.each([
  ['0.1.0', 2],
  ['0.2.0-rc.1', 2],
  ['0.2.0', 1],
  ['0.3.0', 0],
  ['0.4.0-rc.1', 0],
])('%s is %i versions behind', (version, behind) => {
  const versions = ['0.1.0', '0.2.0-rc.1', '0.2.0', '0.3.0', '0.4.0-rc.1'];
  expect(versionsBehind(version, versions)).toBe(behind);
});
