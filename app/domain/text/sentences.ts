import type { LanguageTag } from '../taxonomy/category';
import { type Span, trimSpan } from './span';

/**
 * Splits a text into its sentences, by the rules of its language, without the spaces around them: the list from which
 * a passage is chosen without JavaScript. Together they hold every character that is not a space between two of them.
 */
export function sentencesOf(text: string, language: LanguageTag): readonly Span[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return [...segmenter.segment(text)]
    .map(({ index, segment }) => trimSpan(text, { start: index, end: index + segment.length }))
    .filter(({ start, end }) => end > start);
}
