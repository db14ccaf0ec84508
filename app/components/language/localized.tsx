import { useTranslation } from 'react-i18next';
import { Said } from '~/components/ui/said';
import type { LanguageMap } from '~/domain/taxonomy/category';
import { directionOf } from '~/domain/taxonomy/language-tag';
import { localizedText } from '~/domain/taxonomy/localized-text';

interface LocalizedProps {
  readonly texts: LanguageMap;
  readonly as?: 'span' | 'p' | 'h1' | 'h2' | 'h3';
  readonly id?: string;
}

/** A text that people wrote in several languages, in the reader's where there is one, else as it is. */
export function Localized({ texts, as = 'span', id }: LocalizedProps) {
  const { i18n } = useTranslation();
  const found = localizedText(texts, [i18n.language]);
  if (!found) return null;
  return (
    <Said as={as} id={id} lang={found.language} dir={directionOf(found.language)}>
      {found.text}
    </Said>
  );
}
