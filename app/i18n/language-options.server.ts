import type { LanguageTag } from '~/domain/taxonomy/category';
import { offeredLanguages } from '~/domain/taxonomy/language-by-name';
import { ownLanguageName } from './format';

/** A language as it is offered: by what it calls itself. Named on the server, since browsers know different names. */
export interface LanguageOption {
  readonly tag: LanguageTag;
  readonly name: string;
}

export const languageOptions = (tags: readonly LanguageTag[]): LanguageOption[] =>
  tags.map((tag) => ({ tag, name: ownLanguageName(tag) }));

/** Any language to write in: first those given, then all that are offered by name, in their own alphabets' order. */
export function everyLanguage(first: readonly LanguageTag[]): LanguageOption[] {
  const leading = [...new Set(first)];
  const others = languageOptions(offeredLanguages.filter((tag) => !leading.includes(tag)));
  others.sort((one, other) => one.name.localeCompare(other.name, 'en'));
  return [...languageOptions(leading), ...others];
}
