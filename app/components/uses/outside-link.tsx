import type { ReactNode } from 'react';

interface OutsideLinkProps {
  /** Parsed: http or https. */
  readonly href: string;
  readonly children: ReactNode;
}

/** A link that a stranger gave: it says nothing of this site to where it leads, and lends it no weight. */
export function OutsideLink({ href, children }: OutsideLinkProps) {
  return (
    <a href={href} rel="nofollow noopener noreferrer ugc" className="break-anywhere">
      {children}
    </a>
  );
}
