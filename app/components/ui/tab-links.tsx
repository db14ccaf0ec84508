import { NavLink } from '@remix-run/react';
import type { ReactNode } from 'react';

interface TabLink {
  readonly to: string;
  readonly label: ReactNode;
  /** Only this very address, not those below it. */
  readonly isExact?: boolean;
}

interface TabLinksProps {
  readonly label: string;
  readonly tabs: readonly TabLink[];
}

/** Parts of one thing, each with its own address. */
export function TabLinks({ label, tabs }: TabLinksProps) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <NavLink key={tab.to} to={tab.to} end={tab.isExact ?? false}>
          {tab.label}
        </NavLink>
      ))}
    </nav>
  );
}
