import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Said } from '~/components/ui/said';
import { Table } from '~/components/ui/table';
import type { CoverageRow } from '~/contracts/coverage';
import { directionOf } from '~/domain/taxonomy/language-tag';
import { FindingText } from './finding-text';

interface SystemRowsProps {
  /** Address of the system's page. */
  readonly base: string;
  readonly rows: readonly CoverageRow[];
}

/** Every harm with what one system has for it. */
export function SystemRows({ base, rows }: SystemRowsProps) {
  const { t } = useTranslation('coverage');
  return (
    <Table
      caption={t('page.categories')}
      columns={[
        { key: 'harm', label: t('team.harm') },
        { key: 'found', label: t('pair.findings') },
      ]}
      rows={rows.map(({ id, label, state, matches }) => ({
        key: id,
        cells: {
          harm: (
            <Link to={`${base}/${id}`}>
              <Said lang={label.language} dir={directionOf(label.language)}>
                {label.text}
              </Said>
            </Link>
          ),
          found:
            state === 'match' ? (
              <ul className="plain-list">
                {matches.map((match) => (
                  <li key={match.object}>
                    <FindingText {...match} />
                  </li>
                ))}
              </ul>
            ) : (
              <span className="muted">
                {state === 'no-match' ? t('relation.no-match') : t('state.not-looked-at')}
              </span>
            ),
        },
      }))}
    />
  );
}
