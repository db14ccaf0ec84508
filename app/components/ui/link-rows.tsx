import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

export interface LinkRow {
  readonly to: string;
  readonly text: ReactNode;
  readonly icon?: IconName;
  /** A second line, quieter. */
  readonly note?: ReactNode;
  /** A word or a sign at the end of the row. */
  readonly end?: ReactNode;
}

interface LinkRowsProps {
  readonly rows: readonly LinkRow[];
}

/** Ways on, one under the other, each as wide as the page: the whole row can be pressed. */
export function LinkRows({ rows }: LinkRowsProps) {
  if (rows.length === 0) return null;
  return (
    <ul className="link-rows plain-list">
      {rows.map(({ to, text, icon, note, end }) => (
        <li key={to}>
          <Link className="link-row" to={to}>
            {icon === undefined ? null : <Icon name={icon} />}
            <span className="link-row-text">
              <span>{text}</span>
              {note === undefined ? null : <span className="field-hint">{note}</span>}
            </span>
            {end}
            <Icon name="forward" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
