import { describe, expect, it } from 'vitest';
import { formatShare, languageName, ownLanguageName } from './format';
import { directionOf } from './languages';

describe('languages', () => {
  it.each([
    ['ar', 'rtl'],
    ['ckb', 'rtl'],
    ['ur-PK', 'rtl'],
    ['az-Arab', 'rtl'],
    ['dv', 'rtl'],
    ['he', 'rtl'],
    ['am', 'ltr'],
    ['az', 'ltr'],
    ['zh-Hant', 'ltr'],
    ['not a tag', 'ltr'],
  ])('%s is written %s', (tag, direction) => {
    expect(directionOf(tag)).toBe(direction);
  });

  it('have a name in other languages, one of their own, and else their tag', () => {
    expect(languageName('am', 'es')).toBe('amárico');
    expect(ownLanguageName('am')).toBe('አማርኛ');
    expect(ownLanguageName('fr')).toBe('Français');
    expect(languageName('qqq', 'es')).toBe('qqq');
    expect(languageName('not a tag', 'es')).toBe('not a tag');
  });

  it('write a share without claiming all or none by rounding', () => {
    expect(formatShare(0.999, 'en')).toBe('99%');
    expect(formatShare(0.001, 'en')).toBe('1%');
    expect(formatShare(1, 'en')).toBe('100%');
    expect(formatShare(0, 'ar')).toContain('0');
  });
});
