import type { Snapshot } from '~/domain/snapshots/snapshot';
import type { LanguageMap, LanguageTag } from '~/domain/taxonomy/category';

/**
 * The same texts with one language in front: whoever finds none of their own languages is shown the first, and that
 * should be the one in which it was written.
 */
export const originalFirst = (texts: LanguageMap, original: LanguageTag): LanguageMap => {
  const text = texts[original];
  return text === undefined ? texts : { [original]: text, ...texts };
};

/** The language in which most categories of a document were worded. */
export const mainLanguage = ({ concepts, languages }: Snapshot): LanguageTag => {
  const counts = new Map<LanguageTag, number>();
  for (const { text } of concepts) {
    for (const [tag, { original }] of Object.entries(text)) {
      if (original) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    }
  }
  const [first] = [...counts].sort(([, left], [, right]) => right - left);
  return first?.[0] ?? languages[0] ?? 'en';
};

/** The language in which one category was worded. */
export const languageOfOrigin = ({
  text,
}: Pick<Snapshot['concepts'][number], 'text'>): LanguageTag | undefined =>
  Object.entries(text).find(([, { original }]) => original)?.[0];
