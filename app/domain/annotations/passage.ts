import type { CategoryText, LanguageTag } from '../taxonomy/category';
import { sentencesOf } from '../text/sentences';
import type { Span } from '../text/span';
import type { AnnotationTarget, TextQuote } from './annotation';
import { findQuote, quoteOf } from './quote';

export const annotatedFields = [
  'label',
  'definition',
  'inclusions',
  'exclusions',
  'scopeNote',
] as const satisfies readonly AnnotationTarget['field'][];
export type AnnotatedField = (typeof annotatedFields)[number];

/** A field of a text as one stretch: the entries of a list are its lines. */
export function fieldText(text: CategoryText, field: AnnotatedField): string {
  const value = text[field];
  return typeof value === 'string' ? value : value.join('\n');
}

/** The passages of a field that a note can be put on without selecting text: its lines, each split into sentences. */
export function passagesOf(
  text: CategoryText,
  { field, language }: { readonly field: AnnotatedField; readonly language: LanguageTag },
): readonly Span[] {
  return sentencesOf(fieldText(text, field), language);
}

/** Holds a passage by its words; `undefined` when it does not lie within the field. */
export function quotePassage(
  text: CategoryText,
  { field, span }: { readonly field: AnnotatedField; readonly span: Span },
): TextQuote | undefined {
  const whole = fieldText(text, field);
  const isWithin = span.start < span.end && span.end <= whole.length;
  return isWithin ? quoteOf(whole, span) : undefined;
}

/**
 * The words of a passage as they stand in a text today: in any of its languages, since a note is put on one of them.
 * `undefined` is *detached*: they are no longer there (A1).
 */
export function passageNow(
  texts: readonly CategoryText[],
  { field, quote }: { readonly field: AnnotatedField; readonly quote: TextQuote },
): string | undefined {
  for (const text of texts) {
    const whole = fieldText(text, field);
    const span = findQuote(whole, quote);
    if (span) return whole.slice(span.start, span.end);
  }
  return undefined;
}
