import type { LanguageTag } from './category';
import { parseLanguageTag } from './language-tag';

/** Languages offered by name where any language may be given: read by many, or by many who are seldom asked. */
export const offeredLanguages: readonly LanguageTag[] = (
  'aa ak am ar as ay az be bg bho bm bn bs ca ceb ckb cs da de dv dz ee el en eo es et eu fa fa-AF ff fi fil fr ' +
  'ga gl gn gu ha he hi hmn hr ht hu hy id ig is it ja jv ka kk km kn ko ku ky lg ln lo lt lv mai mg mi mk ' +
  'ml mn mr ms mt my ne nl no nso ny om or pa pl ps pt qu ro ru rw sd si sk sl sm sn so sq sr st su sv ' +
  'sw ta te tg th ti tk tn tr ts ug uk ur uz vi wo xh yi yo yue zh zh-Hans zh-Hant zu'
).split(' ');

/** Names are also known in the languages of the interface. */
const namingLanguages: readonly LanguageTag[] = ['en', 'es', 'ar'];

let tagsByName: ReadonlyMap<string, LanguageTag> | undefined;

/**
 * The language that somebody means by a tag or by a name: its own ("Kiswahili"), or that in English, Spanish or
 * Arabic ("suajili"). Case and marks do not matter. `undefined` for anything else.
 */
export function languageByName(typed: string): LanguageTag | undefined {
  tagsByName ??= new Map(
    offeredLanguages.flatMap((tag) =>
      [tag, ...namingLanguages].map((naming) => [folded(nameOf(tag, naming)), tag] as const),
    ),
  );
  const named = tagsByName.get(folded(typed));
  if (named !== undefined) return named;
  const parsed = parseLanguageTag(typed);
  return parsed.ok ? parsed.value : undefined;
}

const nameOf = (tag: LanguageTag, naming: LanguageTag): string =>
  new Intl.DisplayNames([naming], { type: 'language' }).of(tag) ?? tag;

const folded = (text: string): string =>
  text.trim().normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
