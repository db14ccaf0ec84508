import type { i18n } from 'i18next';
import { createI18n } from './create-i18n';
import { defaultLanguage, type InterfaceLanguage } from './languages';
import { locales } from './locales.server';
import { type Namespace, namespaces } from './namespaces';

interface Wanted {
  readonly language: InterfaceLanguage;
  /** Left out: all of them, for texts that only the server writes. */
  readonly loaded?: readonly Namespace[];
}

/**
 * A fresh instance for one request. A page is rendered with exactly the namespaces that its browser
 * is sent, so that a missing one shows while developing and not as a change of text on the screen.
 */
export function createServerI18n({ language, loaded = namespaces }: Wanted): i18n {
  const pick = (from: InterfaceLanguage) =>
    Object.fromEntries(loaded.map((namespace) => [namespace, locales[from][namespace]]));
  return createI18n({
    language,
    fallbackLanguage: defaultLanguage,
    loaded,
    resources: { [defaultLanguage]: pick(defaultLanguage), [language]: pick(language) },
  });
}
