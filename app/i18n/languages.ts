/** The languages of the interface; each has a folder of the same name in `locales/`. */
export const interfaceLanguages = ['en', 'es', 'ar'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

export const defaultLanguage: InterfaceLanguage = 'en';

/** What each interface language calls itself. */
export const ownNames: Readonly<Record<InterfaceLanguage, string>> = {
  en: 'English',
  es: 'Español',
  ar: 'العربية',
};

export const isInterfaceLanguage = (tag: string): tag is InterfaceLanguage =>
  interfaceLanguages.some((language) => language === tag);
