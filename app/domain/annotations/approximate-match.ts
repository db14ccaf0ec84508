import { type Span, wholeCharacter } from '../text/span';
import type { TextQuote } from './annotation';

/** Shorter quotes than this are found by their exact words or not at all. */
const shortest = 8;
/** The share of a quote's characters that may differ. */
const tolerance = 0.25;
/** Work is text × quote: past this an edited quote is not searched for. */
const mostSteps = 4_000_000;

/**
 * The stretch of a text that differs least from a quote, by insertions, deletions and replacements of UTF-16 units
 * (Sellers 1980), if at most a quarter of it differs. Of equals, the one whose surroundings fit.
 */
export function findApproximately(text: string, quote: TextQuote): Span | undefined {
  const { exact } = quote;
  if (exact.length < shortest || text.length * exact.length > mostSteps) return undefined;
  const allowed = Math.floor(exact.length * tolerance);
  const endings = distances({ text, exact, startsAnywhere: true });
  const least = endings.reduce((lowest, distance) => Math.min(lowest, distance), allowed + 1);
  if (least > allowed) return undefined;
  const candidates = endings.flatMap((distance, end) =>
    distance === least ? [spanEndingAt({ text, exact, end, distance })] : [],
  );
  return candidates.reduce((best, span) =>
    likeness(text, span, quote) > likeness(text, best, quote) ? span : best,
  );
}

/**
 * For every offset of the text, the least distance between the quote and what ends there: any stretch, or the whole beginning.
 */
function distances({
  text,
  exact,
  startsAnywhere,
}: {
  readonly text: string;
  readonly exact: string;
  readonly startsAnywhere: boolean;
}): readonly number[] {
  let column = Array.from({ length: exact.length + 1 }, (_, row) => row);
  const last = [exact.length];
  for (let at = 0; at < text.length; at += 1) {
    let left = startsAnywhere ? 0 : at + 1;
    const next = [left];
    for (let row = 1; row <= exact.length; row += 1) {
      const replaced = (column[row - 1] ?? 0) + (exact[row - 1] === text[at] ? 0 : 1);
      left = Math.min(replaced, (column[row] ?? 0) + 1, left + 1);
      next.push(left);
    }
    column = next;
    last.push(left);
  }
  return last;
}

/** The same search backwards from a known end gives the beginning: of equals, the longest stretch. */
function spanEndingAt({
  text,
  exact,
  end,
  distance,
}: {
  readonly text: string;
  readonly exact: string;
  readonly end: number;
  readonly distance: number;
}): Span {
  const before = text.slice(Math.max(0, end - exact.length - distance), end);
  const backwards = distances({
    text: reverse(before),
    exact: reverse(exact),
    startsAnywhere: false,
  });
  const start = wholeCharacter(text, end - Math.max(0, backwards.lastIndexOf(distance)));
  return { start, end: wholeCharacter(text, end) === end ? end : end + 1 };
}

/** Single units, since distances count them, too. */
const reverse = (text: string): string => text.split('').reverse().join('');

/** How many of the two sides still stand as they were, judged by eight units each. */
function likeness(text: string, { start, end }: Span, { prefix, suffix }: TextQuote): number {
  const before = text.slice(Math.max(0, start - 8), start);
  const after = text.slice(end, end + 8);
  const fitsBefore = before !== '' && prefix.endsWith(before);
  const fitsAfter = after !== '' && suffix.startsWith(after);
  return (fitsBefore ? 1 : 0) + (fitsAfter ? 1 : 0);
}
