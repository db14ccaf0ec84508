import { describe, expect, it } from 'vitest';
import { checkUse, checkVersions, flatten } from './locale-rules';

const english = flatten({
  a: { title: 'Hello {{name}}', left_one: '{{count}} left', left_other: '{{count}} left' },
});
const arabic = {
  left_zero: 'لا شيء',
  left_one: 'واحد',
  left_two: 'اثنان',
  left_few: '{{count}}',
  left_many: '{{count}}',
  left_other: '{{count}}',
};
const check = (texts: unknown) =>
  checkVersions({ language: 'ar', namespace: 'n', texts: flatten(texts), reference: english });

describe('texts of a language', () => {
  it('pass when complete', () => {
    expect(check({ a: { title: 'أهلًا {{name}}', ...arabic } })).toEqual([]);
  });

  it.each([
    ['a missing key', { a: { ...arabic } }, 'a.title: missing'],
    ['an empty text', { a: { title: ' ', ...arabic } }, 'a.title: empty'],
    ['a stray key', { a: { title: '{{name}}', more: 'x', ...arabic } }, 'a.more: not in English'],
    ['a lost placeholder', { a: { title: 'أهلًا', ...arabic } }, 'lacks {{name}}'],
    ['a new placeholder', { a: { title: '{{name}} {{x}}', ...arabic } }, 'English has no {{x}}'],
    [
      'a missing plural',
      { a: { title: '{{name}}', ...arabic, left_few: undefined } },
      'left_few: missing',
    ],
    [
      'no plural at all',
      { a: { title: '{{name}}', left: '{{count}}' } },
      'plural in one language only',
    ],
  ])('are refused with %s', (_, texts, finding) => {
    expect(check(JSON.parse(JSON.stringify(texts))).join('\n')).toContain(finding);
  });
});

describe('the use of texts', () => {
  const builtKey = ['t(`phase.$', '{phase}`)'].join('');
  const use = (text: string) =>
    checkUse({
      english: new Map([['common', flatten({ a: { b: 'x' }, phase: { vote: 'y' } })]]),
      sources: [{ name: 'app/x.tsx', text }],
    });

  it('passes when all are used, also by a built key', () => {
    expect(use(`t('common:a.b'); ${builtKey}`)).toEqual([]);
  });

  it('finds a refusal that nobody could read', () => {
    const english = new Map([['errors', flatten({ known: 'x' })]]);
    const text = "refuse('known'); refuse('unknown', { field }); refuse('not-joined')";
    expect(checkUse({ english, sources: [{ name: 'app/x.ts', text }] })).toEqual([
      'app/x.ts: no text in errors for the refusal unknown',
    ]);
  });

  it('takes a built key for no more than it can be', () => {
    const found = checkUse({
      english: new Map([['common', flatten({ p: { x: { title: 'x', text: 'y' }, z: 'z' } })]]),
      sources: [{ name: 'app/x.tsx', text: ['t(`p.$', '{key}.title`)'].join('') }],
    });
    expect(found).toEqual([
      'locales/en/common.json p.x.text: not used',
      'locales/en/common.json p.z: not used',
    ]);
  });

  it('finds an unused text and an unknown key', () => {
    expect(use(`t('a.c'); ${builtKey}`)).toEqual([
      'app/x.tsx: no text for a.c',
      'locales/en/common.json a.b: not used',
    ]);
  });
});
