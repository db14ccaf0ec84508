import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from './sentences';

const split = (text: string, language: string) =>
  sentencesOf(text, language).map(({ start, end }) => text.slice(start, end));

describe('sentencesOf', () => {
  it.each<[string, string, string[]]>([
    ['en', 'The app blocks us. Why? ', ['The app blocks us.', 'Why?']],
    ['es', '¿Por qué? Nadie lo dice.', ['¿Por qué?', 'Nadie lo dice.']],
    ['ar', 'لماذا؟ لا أحد يخبرنا.', ['لماذا؟', 'لا أحد يخبرنا.']],
    ['zh', '没有人告诉我们。为什么？', ['没有人告诉我们。', '为什么？']],
    ['am', 'ለምን? ማንም አይነግረንም። እንጠይቃለን።', ['ለምን?', 'ማንም አይነግረንም።', 'እንጠይቃለን።']],
    ['hi', 'कोई नहीं बताता। क्यों?', ['कोई नहीं बताता।', 'क्यों?']],
    ['en', '  ', []],
    ['en', '', []],
  ])('A1 splits %s: %j', (language, text, sentences) => {
    expect(split(text, language)).toEqual(sentences);
  });

  it('A1 loses nothing but spaces', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(split(text, 'en').join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
