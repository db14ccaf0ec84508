import { z } from 'zod';
import { languageByName } from '~/domain/taxonomy/language-by-name';
import { languageTag, typed } from './text';

/** A language by tag or by name; an empty field is none. */
export const namedLanguage = z
  .string()
  .max(100)
  .transform((text, context) => {
    if (text.trim() === '') return undefined;
    const tag = languageByName(text);
    if (tag === undefined)
      context.addIssue({ code: 'custom', params: { code: 'language-unknown' } });
    return tag;
  });

/** Languages ticked in a list, and further ones typed beside it; at least one. */
export const chosenLanguages = (maximum: number) =>
  z
    .object({ languages: z.array(languageTag), further: z.array(namedLanguage) })
    .transform(({ languages, further }) => [
      ...new Set([...languages, ...further.flatMap((tag) => tag ?? [])]),
    ])
    .pipe(z.array(languageTag).min(1).max(maximum));

/** One text per language, typed in fields named by tag; empty ones are left out. */
export const wordsByLanguage = (maximum: number) =>
  z.record(z.string(), typed(maximum)).transform((words, context) => {
    const kept: Record<string, string> = {};
    for (const [tag, text] of Object.entries(words)) {
      const language = languageTag.safeParse(tag);
      if (!language.success) context.addIssue({ code: 'custom', path: [tag] });
      else if (text !== '') kept[language.data] = text;
    }
    return kept;
  });
