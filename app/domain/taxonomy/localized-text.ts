import type { LanguageMap, LanguageTag } from './category';
import { chooseRendering } from './language-tag';

export interface LocalizedText {
  readonly language: LanguageTag;
  readonly text: string;
}

/**
 * The text of a map for a reader, with the language it is in: the best fit to what they read, else the
 * first there is, which the page must mark as such. `undefined` for an empty map.
 */
export function localizedText(
  texts: LanguageMap,
  wanted: readonly LanguageTag[],
): LocalizedText | undefined {
  const languages = Object.keys(texts);
  const language = chooseRendering(languages, wanted) ?? languages[0];
  const text = language === undefined ? undefined : texts[language];
  return language === undefined || text === undefined ? undefined : { language, text };
}
