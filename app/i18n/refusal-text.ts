import type { i18n } from 'i18next';
import type { Refusal } from '~/domain/result';
import type errors from '../../locales/en/errors.json';

type RefusalCode = keyof typeof errors;

/** The sentence for a refusal, in the language of the instance; a general one for a code without text. */
export function refusalText({ t, exists }: Pick<i18n, 't' | 'exists'>, refusal: Refusal): string {
  const params = { ...refusal.params };
  const isWorded = (code: string): code is RefusalCode => exists(code, { ns: 'errors', ...params });
  return isWorded(refusal.code) ? t(`errors:${refusal.code}`, params) : t('errors:unexpected');
}
