import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../text/span';
import { findQuote, quoteOf } from './quote';

const text =
  'The app lowers our pay at night. Nobody tells us why. When we ask, the app blocks us for a day. We want to know why.';

const quoted = (words: string, within = text) => {
  const start = within.indexOf(words);
  return quoteOf(within, { start, end: start + words.length });
};
const wordsAt = (edited: string, span: Span | undefined) =>
  span && edited.slice(span.start, span.end);

describe('findQuote', () => {
  it('A1 holds a passage by its words and what stands around it', () => {
    expect(quoted('Nobody tells us why.')).toEqual({
      exact: 'Nobody tells us why.',
      prefix: 'The app lowers our pay at night. '.slice(-32),
      suffix: ' When we ask, the app blocks us for a day.'.slice(0, 32),
    });
  });

  it.each<[string, string, string, string | undefined]>([
    [
      'moves with text put before it',
      'Nobody tells us why.',
      `Listen: ${text}`,
      'Nobody tells us why.',
    ],
    [
      'moves with its neighbours rewritten',
      'the app blocks us',
      text.replace('When we ask', 'If somebody asks'),
      'the app blocks us',
    ],
    [
      'survives a correction within',
      'the app blocks us for a day',
      text.replace('blocks us', 'will block us'),
      'the app will block us for a day',
    ],
    [
      'survives a word taken out',
      'Nobody tells us why. When we ask',
      text.replace('Nobody tells us why', 'Nobody tells why'),
      'Nobody tells why. When we ask',
    ],
    [
      'is detached when its sentence is gone',
      'Nobody tells us why.',
      'The app lowers our pay at night.',
      undefined,
    ],
    [
      'is detached when all is rewritten',
      'the app blocks us for a day',
      'Workers are punished by software.',
      undefined,
    ],
    ['is detached from nothing', 'Nobody tells us why.', '', undefined],
  ])('A1 a passage %s', (_, words, edited, found) => {
    expect(wordsAt(edited, findQuote(edited, quoted(words)))).toBe(found);
  });

  it('A1 a word that stands twice is found where it was', () => {
    const second = text.lastIndexOf('why');
    const quote = quoteOf(text, { start: second, end: second + 3 });
    const edited = `Note: ${text}`;
    expect(findQuote(edited, quote)?.start).toBe(second + 6);
    expect(findQuote(edited, quoted('why'))?.start).toBe(text.indexOf('why') + 6);
  });

  it('A1 a short word alone in a new text is not taken for the old one', () => {
    expect(findQuote('why', quoted('why'))).toBeUndefined();
    expect(findQuote('Tell me why you came.', quoted('why'))).toBeUndefined();
  });

  it('A1 works in scripts without spaces and from right to left', () => {
    const han = '平台在夜里降低我们的报酬。没有人告诉我们原因。我们询问时账号被封。';
    const edited = han.replace('降低', '悄悄降低');
    expect(wordsAt(edited, findQuote(edited, quoted('没有人告诉我们原因', han)))).toBe(
      '没有人告诉我们原因',
    );
    const arabic = 'التطبيق يخفض أجرنا ليلًا. لا أحد يخبرنا لماذا. عندما نسأل يحظرنا التطبيق.';
    const corrected = arabic.replace('يخبرنا', 'يقول لنا');
    expect(
      wordsAt(corrected, findQuote(corrected, quoted('لا أحد يخبرنا لماذا. عندما نسأل', arabic))),
    ).toBe('لا أحد يقول لنا لماذا. عندما نسأل');
  });

  const writing = fc.string({ unit: 'grapheme', maxLength: 120 });

  it('A1 in an unchanged text every passage is found where it is, or its like', () => {
    fc.assert(
      fc.property(writing, fc.nat(), fc.nat(), (whole, a, b) => {
        const bounds = [a, b].map((at) => (whole.length === 0 ? 0 : at % (whole.length + 1)));
        const span = { start: Math.min(...bounds), end: Math.max(...bounds) };
        if (span.start === span.end) return;
        const found = findQuote(whole, quoteOf(whole, span));
        expect(wordsAt(whole, found)).toBe(whole.slice(span.start, span.end));
      }),
    );
  });

  it('A1 whatever became of the text, a span lies within it', () => {
    fc.assert(
      fc.property(writing, writing, fc.nat({ max: 60 }), (before, after, length) => {
        const span = findQuote(after, quoteOf(before, { start: 0, end: length }));
        if (span === undefined) return;
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(after.length);
        expect(span.start).toBeLessThanOrEqual(span.end);
      }),
    );
  });

  it('A1 never keeps half a character', () => {
    const emojis = '🙂'.repeat(40);
    const { prefix, suffix } = quoteOf(emojis, { start: 40, end: 42 });
    expect([...prefix, ...suffix].every((one) => one === '🙂')).toBe(true);
  });

  it.each([
    ['other words', 'consectetur adipiscing elit '.repeat(14)],
    ['no words at all', 'x'.repeat(10_000)],
  ])('A1 a long text does not hold anybody up: %s', (_, exact) => {
    const long = 'lorem ipsum dolor sit amet '.repeat(400);
    expect(findQuote(long, { exact, prefix: '', suffix: '' })).toBeUndefined();
  });
});
