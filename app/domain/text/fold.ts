/** A text for comparing: compatibility forms, small letters, no marks. */
export const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether every word of a search stands somewhere in the texts. An empty search finds everything. */
export function matchesSearch(search: string, texts: readonly string[]): boolean {
  const words = fold(search).split(/\s+/).filter(Boolean);
  const within = fold(texts.join('\n'));
  return words.every((word) => within.includes(word));
}
