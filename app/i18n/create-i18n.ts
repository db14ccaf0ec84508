import { createInstance, type i18n, type Resource } from 'i18next';
import { formatNumber } from './format';
import type { InterfaceLanguage } from './languages';
import { type Namespace, namespaces } from './namespaces';

interface Texts {
  readonly language: InterfaceLanguage;
  readonly fallbackLanguage?: InterfaceLanguage;
  readonly resources: Resource;
  readonly loaded: readonly Namespace[];
}

/** An instance that speaks one language, for good. */
export function createI18n({ language, fallbackLanguage, resources, loaded }: Texts): i18n {
  const instance = createInstance();
  // With all resources at hand and initAsync off, the instance is ready when init returns.
  void instance.init({
    initAsync: false,
    lng: language,
    fallbackLng: fallbackLanguage ?? false,
    ns: [...loaded],
    defaultNS: namespaces[0],
    resources,
    returnNull: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  instance.services.formatter?.add('number', (value, lng) => formatNumber(value, lng ?? language));
  return instance;
}
