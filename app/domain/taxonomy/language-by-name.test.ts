import { describe, expect, it } from 'vitest';
import { languageByName, offeredLanguages } from './language-by-name';
import { parseLanguageTag } from './language-tag';

describe('a language by its name', () => {
  it.each([
    ['Kiswahili', 'sw'],
    ['swahili', 'sw'],
    ['Suajili', 'sw'],
    ['التركية', 'tr'],
    ['türkçe', 'tr'],
    ['Turkce', 'tr'],
    ['አማርኛ', 'am'],
    ['pt_br', 'pt-BR'],
    ['zh-Hant', 'zh-Hant'],
    ['', undefined],
    ['the language of my grandmother', undefined],
    ['xx', undefined],
  ])('%j is %j', (typed, tag) => {
    expect(languageByName(typed)).toBe(tag);
  });

  it('only tags in canonical form are offered', () => {
    for (const tag of offeredLanguages) {
      expect(parseLanguageTag(tag)).toEqual({ ok: true, value: tag });
    }
  });
});
