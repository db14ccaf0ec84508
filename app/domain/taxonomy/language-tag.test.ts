import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseRendering, directionOf, parseLanguageTag, primaryLanguage } from './language-tag';

const parsed = (text: string) => {
  const result = parseLanguageTag(text);
  return result.ok ? result.value : undefined;
};

describe('parseLanguageTag', () => {
  it.each([
    ['es', 'es'],
    ['  ES ', 'es'],
    ['en-us', 'en-US'],
    ['en_US', 'en-US'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['es-419', 'es-419'],
    ['iw', 'he'],
    ['cmn', 'zh'],
    ['prs', 'fa-AF'],
    ['sh', 'sr-Latn'],
    ['zh-yue', 'yue'],
    ['zh-cmn-Hans', 'zh-Hans'],
    ['sl-rozaj-biske', 'sl-biske-rozaj'],
    ['de-simple', 'de-simple'],
    ['ase', 'ase'],
    ['am', 'am'],
    ['ti', 'ti'],
    ['quz', 'qu'],
    ['gsw', 'gsw'],
  ])('T2 reads %s as %s', (text, tag) => {
    expect(parsed(text)).toBe(tag);
  });

  it.each([
    '',
    ' ',
    'x',
    'english',
    'español',
    'xx',
    'jp',
    'und',
    'mul',
    'zxx',
    'mis',
    'x-foo',
    'en-x-foo',
    'en-u-ca-buddhist',
    'i-klingon',
    'en--US',
    'en-',
    'en-rozaj-rozaj',
    'en US',
    '<b>',
    'abcd',
    `en-${'abcde-'.repeat(6)}abcde`,
    'e'.repeat(100_000),
  ])('T2 refuses %j', (text) => {
    expect(parseLanguageTag(text)).toEqual({
      ok: false,
      refusal: { code: 'language-tag-invalid' },
    });
  });

  it('T2 what it gives it gives again', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z]{2,3}([-_][a-zA-Z0-9]{2,8}){0,3}$/), (text) => {
        const tag = parsed(text);
        if (tag !== undefined) expect(parsed(tag)).toBe(tag);
      }),
    );
  });
});

describe('directionOf', () => {
  it.each([
    ['ar', 'rtl'],
    ['ar-EG', 'rtl'],
    ['arz', 'rtl'],
    ['ckb', 'rtl'],
    ['ku', 'ltr'],
    ['ku-Arab', 'rtl'],
    ['ku-IQ', 'rtl'],
    ['ar-Latn', 'ltr'],
    ['pa', 'ltr'],
    ['pa-PK', 'rtl'],
    ['sd-Deva', 'ltr'],
    ['ff-Adlm', 'rtl'],
    ['ur', 'rtl'],
    ['yi', 'rtl'],
    ['dv', 'rtl'],
    ['fa-AF', 'rtl'],
    ['am', 'ltr'],
    ['zh-Hant', 'ltr'],
  ])('T2 %s runs %s', (tag, direction) => {
    expect(directionOf(tag)).toBe(direction);
  });

  const engine = (tag: string): unknown => {
    const locale = new Intl.Locale(tag);
    const info: unknown = Reflect.get(locale, 'textInfo');
    return typeof info === 'object' && info !== null ? Reflect.get(info, 'direction') : undefined;
  };

  it.skipIf(engine('ar') !== 'rtl')(
    'T2 misses nothing that the engine writes from the right',
    () => {
      const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
      const pairs = letters.flatMap((first) => letters.map((second) => first + second));
      const codes = [...pairs, ...pairs.flatMap((pair) => letters.map((third) => pair + third))];
      const missed = codes
        .map((code) => new Intl.Locale(code).toString())
        .filter((tag) => engine(tag) === 'rtl' && directionOf(tag) !== 'rtl');
      expect(missed).toEqual([]);
    },
  );
});

describe('chooseRendering', () => {
  it.each<[string, string[], string[], string | undefined]>([
    ['the same tag', ['en', 'es-MX', 'es'], ['es-MX'], 'es-MX'],
    ['the tag shortened', ['en', 'es'], ['es-MX'], 'es'],
    ['a sibling of the same language', ['en', 'es-419'], ['es-MX'], 'es-419'],
    ['a narrower one', ['en', 'pt-BR'], ['pt'], 'pt-BR'],
    ['the script that is read', ['zh-Hans', 'zh-Hant'], ['zh-TW'], 'zh-Hant'],
    ['another script rather than nothing', ['sr-Latn'], ['sr'], 'sr-Latn'],
    ['the first wanted before the second', ['ar', 'es'], ['es', 'ar'], 'es'],
    [
      'a sibling of the first before the second itself',
      ['ar', 'es-419'],
      ['es-MX', 'ar'],
      'es-419',
    ],
    ['never English in silence', ['en', 'fr'], ['am', 'ti'], undefined],
    ['nothing from nothing', [], ['es'], undefined],
    ['nothing when nothing is wanted', ['en'], [], undefined],
  ])('R4 gives %s', (_, available, wanted, chosen) => {
    expect(chooseRendering(available, wanted)).toBe(chosen);
  });

  it('R4 gives only a language that exists and was asked for', () => {
    const tag = fc.constantFrom(
      'en',
      'en-GB',
      'es',
      'es-419',
      'zh-Hans',
      'zh-TW',
      'ar',
      'arz',
      'sr-Latn',
    );
    fc.assert(
      fc.property(fc.array(tag), fc.array(tag), (available, wanted) => {
        const chosen = chooseRendering(available, wanted);
        if (chosen === undefined) return;
        expect(available).toContain(chosen);
        expect(wanted.map(primaryLanguage)).toContain(primaryLanguage(chosen));
      }),
    );
  });
});
