import { NavLink } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '~/components/ui/icon';
import { LanguageSwitcher } from './language-switcher';
import { LeaveButton } from './leave-button';
import { ProgressLine } from './progress-line';
import { Wordmark } from './wordmark';

interface NavItem {
  readonly to: string;
  readonly label: string;
  /** On a phone a participant's ways lie at the bottom, in reach of the thumb, each under its sign. */
  readonly icon?: IconName;
  /** Only this very address, not those below it. */
  readonly isExact?: boolean;
}

interface SiteFrameProps {
  /** Participants get the button that leaves quickly, always in reach. */
  readonly audience: 'participants' | 'facilitators' | 'builders';
  /** Where the wordmark leads: the first page of the place one is in. */
  readonly home?: string;
  readonly nav?: readonly NavItem[];
  /** Further things at the end of the header, such as signing out. */
  readonly headerEnd?: ReactNode;
  /** The page itself: a `Page`, which is the `<main>`. */
  readonly children: ReactNode;
}

/** What stands around every page. */
export function SiteFrame({ audience, home = '/', nav = [], headerEnd, children }: SiteFrameProps) {
  const { t } = useTranslation();
  return (
    <>
      <a className="skip-link" href="#main">
        {t('frame.skip')}
      </a>
      <header
        className="site-header"
        data-sticky={audience === 'participants' || undefined}
        data-nav={nav.length > 0 || undefined}
      >
        <Wordmark to={home} />
        {nav.length === 0 ? null : (
          <nav className="site-nav" aria-label={t('frame.mainNavigation')}>
            {nav.map(({ to, label, icon, isExact }) => (
              <NavLink key={to} to={to} end={isExact ?? false}>
                {icon === undefined ? null : <Icon name={icon} />}
                <span>{label}</span>
              </NavLink>
            ))}
          </nav>
        )}
        <div className="site-header-end">
          {headerEnd}
          <LanguageSwitcher />
          {audience === 'participants' ? <LeaveButton /> : null}
        </div>
        <ProgressLine />
      </header>
      {children}
      <footer className="site-footer">
        <p>{t('frame.footer')}</p>
      </footer>
    </>
  );
}
