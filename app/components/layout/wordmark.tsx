import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';

interface WordmarkProps {
  readonly to: string;
}

/** Two voices, and what they share. */
export function Wordmark({ to }: WordmarkProps) {
  const { t } = useTranslation();
  return (
    <Link className="wordmark" to={to} reloadDocument>
      <svg viewBox="0 0 32 24" width="32" height="24" aria-hidden="true" focusable="false">
        <g fill="none" stroke="currentColor" strokeWidth="1.8">
          <circle cx="11.5" cy="12" r="8.6" />
          <circle cx="20.5" cy="12" r="8.6" />
        </g>
        <path fill="currentColor" d="M16 4.67a8.6 8.6 0 0 1 0 14.66a8.6 8.6 0 0 1 0-14.66z" />
      </svg>
      <span lang="en">{t('brand')}</span>
    </Link>
  );
}
