import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

const icons = {
  info: 'info',
  success: 'check',
  warning: 'warning',
  danger: 'warning',
} as const satisfies Record<string, IconName>;

/** What has just happened is announced; what is merely there is not. */
const roles = { info: undefined, success: 'status', warning: undefined, danger: 'alert' } as const;

interface NoticeProps {
  readonly tone?: keyof typeof icons;
  readonly title?: ReactNode;
  /** A single line with a button beside it. */
  readonly isLine?: boolean;
  readonly children?: ReactNode;
}

export function Notice({ tone = 'info', title, isLine, children }: NoticeProps) {
  return (
    <div className="notice" data-tone={tone} data-line={isLine || undefined} role={roles[tone]}>
      <Icon name={icons[tone]} />
      <div>
        {title === undefined ? null : <strong>{title}</strong>}
        {children === undefined ? null : <div>{children}</div>}
      </div>
    </div>
  );
}
