import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';

interface PageLinksProps {
  readonly page: number;
  readonly pages: number;
  readonly linkTo: (page: number) => string;
}

/** To the pages before and after; nothing where there is one page only. */
export function PageLinks({ page, pages, linkTo }: PageLinksProps) {
  const { t } = useTranslation('builders');
  if (pages === 1) return null;
  return (
    <nav className="cluster gap-4" aria-label={t('pages.title')}>
      {page > 1 ? <Link to={linkTo(page - 1)}>{t('pages.previous')}</Link> : null}
      <span className="numeric">{t('pages.page', { page, pages })}</span>
      {page < pages ? <Link to={linkTo(page + 1)}>{t('pages.next')}</Link> : null}
    </nav>
  );
}
