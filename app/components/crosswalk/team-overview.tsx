import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { EmptyState } from '~/components/ui/empty-state';
import { Cluster, Stack } from '~/components/ui/layout';
import { Notice } from '~/components/ui/notice';
import { Progress } from '~/components/ui/progress';
import { Said } from '~/components/ui/said';
import { Table } from '~/components/ui/table';
import type { CoverageOverview, SystemStanding } from '~/contracts/coverage';
import { directionOf } from '~/domain/taxonomy/language-tag';
import { formatNumber } from '~/i18n/format';

interface TeamOverviewProps extends CoverageOverview {
  /** Address of the pages about coverage. */
  readonly base: string;
}

/** How far the looking has come, and the way on. */
export function TeamOverview({ base, systems, categories, unnamed }: TeamOverviewProps) {
  const { t, i18n } = useTranslation('coverage');
  if (categories === 0) {
    return (
      <EmptyState title={t('team.empty')}>
        <p>{t('team.emptyHint')}</p>
      </EmptyState>
    );
  }
  const total = categories * systems.length;
  const waiting = systems.reduce((sum, { notLookedAt }) => sum + notLookedAt, 0);
  const number = (value: number) => formatNumber(value, i18n.language);
  const label = t('team.progress', { done: number(total - waiting), total: number(total) });
  return (
    <Stack gap={5}>
      <Card as="section" tone="raised">
        <Stack gap={3}>
          <Progress label={label} value={total - waiting} maximum={total} />
          {waiting === 0 ? (
            <Notice tone="success" title={t('team.allDone')} />
          ) : (
            <div>
              <LinkButton tone="primary" to={`${base}/next`}>
                {t('team.begin')}
              </LinkButton>
            </div>
          )}
        </Stack>
      </Card>
      <Stack as="section" gap={3} labelledBy="unnamed">
        <h3 id="unnamed">{t('team.unnamed')}</h3>
        {unnamed.length === 0 ? (
          <p className="muted">{t('team.unnamedNone')}</p>
        ) : (
          <ul>
            {unnamed.map(({ id, label: { language, text } }) => (
              <li key={id}>
                <Said lang={language} dir={directionOf(language)}>
                  {text}
                </Said>
              </li>
            ))}
          </ul>
        )}
      </Stack>
      <SystemTable base={base} systems={systems} />
    </Stack>
  );
}

interface SystemTableProps {
  readonly base: string;
  readonly systems: readonly SystemStanding[];
}

function SystemTable({ base, systems }: SystemTableProps) {
  const { t, i18n } = useTranslation('coverage');
  return (
    <Table
      caption={t('systems')}
      columns={[
        { key: 'list', label: t('list') },
        { key: 'match', label: t('state.match'), isNumeric: true },
        { key: 'noMatch', label: t('state.no-match'), isNumeric: true },
        { key: 'waiting', label: t('state.not-looked-at'), isNumeric: true },
      ]}
      rows={systems.map(({ id, name, version, kind, matched, noMatch, notLookedAt }) => ({
        key: id,
        cells: {
          list: (
            <Cluster gap={2}>
              <Link to={`${base}/${id}`}>{t('system', { name, version })}</Link>
              <span className="small muted">{t(`kind.${kind}`)}</span>
            </Cluster>
          ),
          match: formatNumber(matched, i18n.language),
          noMatch: formatNumber(noMatch, i18n.language),
          waiting: formatNumber(notLookedAt, i18n.language),
        },
      }))}
    />
  );
}
