import type { InterfaceLanguage } from '~/i18n/languages';

interface Place {
  readonly pathname: string;
  readonly search: string;
}

/** The same address asking for another interface language; everything else in it stays. */
export function linkInLanguage({ pathname, search }: Place, language: InterfaceLanguage): string {
  const params = new URLSearchParams(search);
  // Remix marks form posts to index routes so; a link to it would be a dead end.
  params.delete('index');
  params.set('lng', language);
  return `${pathname}?${params}`;
}
