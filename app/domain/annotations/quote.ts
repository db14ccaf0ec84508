import { type Span, wholeCharacter } from '../text/span';
import type { TextQuote } from './annotation';
import { findApproximately } from './approximate-match';

/** How much of the text before and after a quote is kept to find it again, in UTF-16 units. */
const contextLength = 32;
/** A quote shorter than this says little by itself: it needs some of its surroundings to be recognised. */
const telling = 16;
/** The share of the kept surroundings that a short quote must still have. */
const neededContext = 0.25;

/** Holds a stretch of a text by its words (W3C Web Annotation, TextQuoteSelector). Characters are never cut in two. */
export function quoteOf(text: string, { start, end }: Span): TextQuote {
  const from = wholeCharacter(text, Math.max(0, start - contextLength));
  const to = wholeCharacter(text, Math.min(text.length, end + contextLength));
  return {
    exact: text.slice(start, end),
    prefix: text.slice(from, start),
    suffix: text.slice(end, to),
  };
}

/**
 * Finds a quote in a text that may have been edited since (A1). First its exact words: where they stand more than once, the place
 * whose surroundings fit best. Else the stretch that differs least, if at most a quarter of the words' letters changed.
 * `undefined` is *detached*: the annotation is shown beside the text, with the words it was about.
 */
export function findQuote(text: string, quote: TextQuote): Span | undefined {
  if (quote.exact === '') return undefined;
  return bestExact(text, quote) ?? findApproximately(text, quote);
}

function bestExact(text: string, quote: TextQuote): Span | undefined {
  let best: { readonly span: Span; readonly score: number } | undefined;
  for (
    let start = text.indexOf(quote.exact);
    start >= 0;
    start = text.indexOf(quote.exact, start + 1)
  ) {
    const span = { start, end: start + quote.exact.length };
    const score = contextScore(text, span, quote);
    if (best === undefined || score > best.score) best = { span, score };
  }
  const isTold = quote.exact.length >= telling || (best?.score ?? 0) >= neededContext;
  return isTold ? best?.span : undefined;
}

/** Which share of the kept surroundings still stands right before and after: 0 to 1; 1 where none was kept. */
function contextScore(text: string, { start, end }: Span, { prefix, suffix }: TextQuote): number {
  const kept = prefix.length + suffix.length;
  if (kept === 0) return 1;
  let before = 0;
  while (
    before < prefix.length &&
    before < start &&
    prefix[prefix.length - 1 - before] === text[start - 1 - before]
  ) {
    before += 1;
  }
  let after = 0;
  while (
    after < suffix.length &&
    suffix[after] === text[end + after] &&
    end + after < text.length
  ) {
    after += 1;
  }
  return (before + after) / kept;
}
