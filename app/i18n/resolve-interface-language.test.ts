import { describe, expect, it } from 'vitest';
import { resolveInterfaceLanguage } from './resolve-interface-language';

describe('the interface language', () => {
  it.each([
    [{ query: 'es', cookie: 'ar', acceptLanguage: 'en' }, 'es'],
    [{ query: 'am', cookie: 'ar', acceptLanguage: 'en' }, 'ar'],
    [{ cookie: 'tlh', acceptLanguage: 'es-MX,es;q=0.9' }, 'es'],
    [{ acceptLanguage: 'fr-FR, en;q=0.3, ar-EG;q=0.8' }, 'ar'],
    [{ acceptLanguage: 'ar;q=0, es;q=0.1' }, 'es'],
    [{ acceptLanguage: '*' }, 'en'],
    [{ query: 'ES_mx' }, 'es'],
    [{ acceptLanguage: ';;;,,,q=' }, 'en'],
    [{}, 'en'],
  ])('link, cookie, browser, English: %j → %s', (wishes, language) => {
    expect(resolveInterfaceLanguage(wishes)).toBe(language);
  });
});
