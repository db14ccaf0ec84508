/** A stretch of a text in UTF-16 units, `end` not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The nearest offset at or before one that does not cut a character in two. */
export function wholeCharacter(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return offset > 0 && unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset;
}

/** A stretch without the spaces at its ends; empty at its start if there is nothing else. */
export function trimSpan(text: string, { start, end }: Span): Span {
  const written = text.slice(start, end);
  const from = start + (written.length - written.trimStart().length);
  return { start: from, end: Math.max(from, start + written.trimEnd().length) };
}
