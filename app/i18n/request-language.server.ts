import type { TFunction } from 'i18next';
import { serverI18n } from './create-i18n.server';
import type { InterfaceLanguage } from './languages';
import type { namespaces } from './namespaces';
import { matchInterfaceLanguage, resolveInterfaceLanguage } from './resolve-interface-language';

const cookieName = 'lng';

/** The interface language of a request. */
export function requestLanguage(request: Request): InterfaceLanguage {
  return resolveInterfaceLanguage({
    query: new URL(request.url).searchParams.get('lng') ?? undefined,
    cookie: cookieValue(request),
    acceptLanguage: request.headers.get('Accept-Language') ?? undefined,
  });
}

/** Language and all texts of a request, for what loaders and actions write themselves. */
export function requestTexts(request: Request): {
  language: InterfaceLanguage;
  t: TFunction<typeof namespaces>;
} {
  const language = requestLanguage(request);
  const { t } = serverI18n({ language });
  return { language, t };
}

/**
 * The Set-Cookie value that keeps the language a link asked for, if it asked for another one.
 * It ends with the browser's session: on a lent phone nothing stays.
 */
export function languageCookie(request: Request): string | undefined {
  const wanted = new URL(request.url).searchParams.get('lng');
  const language = wanted === null ? undefined : matchInterfaceLanguage(wanted);
  if (language === undefined || language === cookieValue(request)) return undefined;
  return `${cookieName}=${language}; Path=/; HttpOnly; SameSite=Lax`;
}

function cookieValue(request: Request): string | undefined {
  const cookies = request.headers.get('Cookie') ?? '';
  return new RegExp(`(?:^|;\\s*)${cookieName}=([\\w-]{1,35})`).exec(cookies)?.[1];
}
