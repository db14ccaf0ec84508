import type { ReactNode } from 'react';
import { Icon } from './icon';

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

export function Disclosure({ summary, isOpen, children }: DisclosureProps) {
  return (
    <details className="fold disclosure" open={isOpen}>
      <summary>
        <Icon name="forward" />
        <span>{summary}</span>
      </summary>
      <div className="disclosure-body">{children}</div>
    </details>
  );
}
