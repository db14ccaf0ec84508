import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Disclosure } from '~/components/ui/disclosure';

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

/** The same for a name in passing, where nothing can unfold: the warning is what shows of it. */
export function CoveredName({ warning, children }: CoveredProps) {
  const { t } = useTranslation('common');
  return warning === '' ? children : <span>{t('covered', { warning })}</span>;
}
