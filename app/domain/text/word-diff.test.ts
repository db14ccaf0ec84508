import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abridge, diffWords } from './word-diff';

const shown = (before: string, after: string, language: string) =>
  diffWords(before, after, language)
    .map(({ kind, text }) => ({ same: text, added: `[+${text}]`, removed: `[-${text}]` })[kind])
    .join('');

describe('word by word', () => {
  it.each([
    [
      'en',
      'People are followed at work.',
      'People are watched at work.',
      'People are [-followed ][+watched ]at work.',
    ],
    ['ar', 'تتبع الناس في العمل', 'مراقبة الناس في العمل', '[-تتبع ][+مراقبة ]الناس في العمل'],
    ['zh', '工作中被跟踪', '工作中被监视', '工作中被[-跟踪][+监视]'],
    ['am', 'ሰዎችን በሥራ መከታተል', 'ሰዎችን በቤት መከታተል', 'ሰዎችን [-በሥራ ][+በቤት ]መከታተል'],
    ['es', '', 'Acoso', '[+Acoso]'],
    ['es', 'Acoso', '', '[-Acoso]'],
  ])('%s', (language, before, after, expected) => {
    expect(shown(before, after, language)).toBe(expected);
  });

  it('gives the new text whole, whatever the texts', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = diffWords(before, after, 'en').filter(({ kind }) => kind !== 'removed');
        const joined = pieces.map(({ text: piece }) => piece).join('');
        expect(joined.replace(/\s/g, '')).toBe(after.replace(/\s/g, ''));
      }),
    );
  });

  it('shows of what stayed the words beside a change only, and of what changed every word', () => {
    const words = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, at) => `w${from + at}`).join(' ');
    const before = `${words(0, 40)} old ${words(40, 80)}`;
    const after = `${words(0, 40)} new ${words(40, 80)}`;
    const short = abridge(diffWords(before, after, 'en')).map(({ text }) => text);
    expect(short).toEqual([` … ${words(28, 40)} `, 'old ', 'new ', `${words(40, 52)} … `]);
    expect(abridge(diffWords('a b', 'a c', 'en'))).toEqual(diffWords('a b', 'a c', 'en'));
  });
});
