import { useTranslation } from 'react-i18next';
import { languageName } from '~/i18n/format';

interface LanguageNameProps {
  readonly tag: string;
}

/** A language by its name in the reader's. Browsers may know rare ones by another name than the server does. */
export function LanguageName({ tag }: LanguageNameProps) {
  const { i18n } = useTranslation();
  return <span suppressHydrationWarning>{languageName(tag, i18n.language)}</span>;
}
