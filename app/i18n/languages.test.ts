import { describe, expect, it } from 'vitest';
import { formatShare, languageName, ownLanguageName } from './format';

describe('languages', () => {
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
