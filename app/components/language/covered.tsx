import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Disclosure } from '~/components/ui/disclosure';
import type { LanguageMap } from '~/domain/taxonomy/category';
import { localizedText } from '~/domain/taxonomy/localized-text';

interface CoveredProps {
  /** Of what it is warned; empty for what may be read at once. */
  readonly warning: string;
  readonly children: ReactNode;
}

interface UnfoldingProps extends CoveredProps {
  /** The page's heading is under the cover: the warning stands in for it. */
  readonly isHeading?: boolean;
  readonly isOpen?: boolean;
}

/** Keeps what may be hard to read out of sight until it is asked for (A3). */
export function Covered({ warning, isHeading = false, isOpen, children }: UnfoldingProps) {
  const { t } = useTranslation('common');
  if (warning === '') return children;
  const said = t('covered', { warning });
  return (
    <Disclosure
      summary={isHeading ? <h1 className="cover-heading">{said}</h1> : said}
      isOpen={isOpen}
    >
      {children}
    </Disclosure>
  );
}

interface CoveredInLanguagesProps extends Omit<UnfoldingProps, 'warning'> {
  /** By language; empty for what may be read at once. */
  readonly warning: LanguageMap;
}

/** The same by a warning that is there in several languages: in the reader's, else as it is. */
export function CoveredInLanguages({ warning, ...covered }: CoveredInLanguagesProps) {
  const { i18n } = useTranslation();
  return <Covered warning={localizedText(warning, [i18n.language])?.text ?? ''} {...covered} />;
}

/** The same for a name in passing, where nothing can unfold: the warning is what shows of it. */
export function CoveredName({ warning, children }: CoveredProps) {
  const { t } = useTranslation('common');
  return warning === '' ? children : <span>{t('covered', { warning })}</span>;
}
