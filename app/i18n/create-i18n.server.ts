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

/** By language and namespaces: there are a few dozen, and to make one costs as much as to write out a small page. */
const made = new Map<string, i18n>();

/**
 * The texts in one language; nothing of a request is in them. A page is rendered with exactly the namespaces that its
 * browser is sent, so that a missing one shows while developing and not as a change of text on the screen.
 */
export function serverI18n({ language, loaded = namespaces }: Wanted): i18n {
  const key = [language, ...loaded].join();
  const known = made.get(key) ?? createServerI18n({ language, loaded });
  made.set(key, known);
  return known;
}

function createServerI18n({ language, loaded }: Required<Wanted>): i18n {
  const pick = (from: InterfaceLanguage) =>
    Object.fromEntries(loaded.map((namespace) => [namespace, locales[from][namespace]]));
  return createI18n({
    language,
    fallbackLanguage: defaultLanguage,
    loaded,
    resources: { [defaultLanguage]: pick(defaultLanguage), [language]: pick(language) },
  });
}
