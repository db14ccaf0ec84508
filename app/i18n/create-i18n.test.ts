import { describe, expect, it } from 'vitest';
import { serverI18n } from './create-i18n.server';
import { refusalText } from './refusal-text';
import { languageCookie, requestLanguage } from './request-language.server';

const request = (url: string, headers: Record<string, string> = {}) =>
  new Request(new URL(url, 'http://localhost'), { headers });

describe('texts of one request', () => {
  it('are ready at once, with the plural forms of the language', () => {
    const { t } = serverI18n({ language: 'ar' });
    expect(t('form.charactersLeft', { count: 2 })).toBe('بقي حرفان');
    expect(t('form.charactersLeft', { count: 7 })).toContain('7');
  });

  it('do not mix between two readers', () => {
    const spanish = serverI18n({ language: 'es' });
    const english = serverI18n({ language: 'en' });
    expect(spanish.t('action.copy')).toBe('Copiar');
    expect(english.t('action.copy')).toBe('Copy');
  });

  it('hold only the namespaces that were asked for', () => {
    const { t } = serverI18n({ language: 'es', loaded: ['common'] });
    expect(t('participants:title')).toBe('title');
  });
});

describe('the language cookie', () => {
  it('is set when a link asks for another language, and only then', () => {
    expect(languageCookie(request('/?lng=es'))).toContain('lng=es;');
    expect(languageCookie(request('/?lng=es', { Cookie: 'a=b; lng=es' }))).toBeUndefined();
    expect(languageCookie(request('/?lng=tlh'))).toBeUndefined();
    expect(languageCookie(request('/'))).toBeUndefined();
  });

  it('decides before the browser does', () => {
    const headers = { Cookie: 'xlng=es; lng=ar', 'Accept-Language': 'es' };
    expect(requestLanguage(request('/', headers))).toBe('ar');
  });
});

describe('a refusal', () => {
  const instance = serverI18n({ language: 'en' });

  it('is worded with its numbers', () => {
    const refusal = { code: 'too-long', params: { maximum: 200 } };
    expect(refusalText(instance, refusal)).toContain('200');
  });

  it('of an unknown kind still says something', () => {
    expect(refusalText(instance, { code: 'no-such-code' })).toBe(instance.t('errors:unexpected'));
  });
});
