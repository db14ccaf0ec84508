/** The languages of the interface; each has a folder of the same name in `locales/`. */
export const interfaceLanguages = ['en', 'es', 'ar'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

export const defaultLanguage: InterfaceLanguage = 'en';

export type Direction = 'ltr' | 'rtl';

/** What each interface language calls itself. */
export const ownNames: Readonly<Record<InterfaceLanguage, string>> = {
  en: 'English',
  es: 'Español',
  ar: 'العربية',
};

export const isInterfaceLanguage = (tag: string): tag is InterfaceLanguage =>
  interfaceLanguages.some((language) => language === tag);

const rightToLeftScripts = new Set([
  'Adlm',
  'Arab',
  'Aran',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
]);

/** The direction a language is written in, by its script; any BCP-47 tag, left to right if unknown. */
export function directionOf(tag: string): Direction {
  try {
    const { script } = new Intl.Locale(tag).maximize();
    return script !== undefined && rightToLeftScripts.has(script) ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}
