import type { i18n } from 'i18next';
import { createI18n } from './create-i18n';
import { embeddedTextsId } from './embedded-texts';
import { defaultLanguage, isInterfaceLanguage } from './languages';
import { namespaces } from './namespaces';

/** Starts from what the server wrote into the page: `<html lang>` and the embedded texts. */
export function createClientI18n(): i18n {
  const { lang } = document.documentElement;
  const language = isInterfaceLanguage(lang) ? lang : defaultLanguage;
  const json = document.getElementById(embeddedTextsId)?.textContent ?? '{}';
  const texts = JSON.parse(json);
  return createI18n({
    language,
    loaded: namespaces.filter((namespace) => namespace in texts),
    resources: { [language]: texts },
  });
}
