import { useTranslation } from 'react-i18next';
import { Disclosure } from '~/components/ui/disclosure';
import { Cluster, Stack } from '~/components/ui/layout';
import { Table } from '~/components/ui/table';
import type { CoveringSystem } from '~/domain/crosswalk/coverage-document';
import { formatNumber } from '~/i18n/format';

interface CoveringSystemsProps {
  readonly systems: readonly CoveringSystem[];
  readonly isUnfolded: boolean;
}

/** For each list: how many of these harms it has a word for, and which of its codes nothing here reaches. */
export function CoveringSystems({ systems, isUnfolded }: CoveringSystemsProps) {
  const { t, i18n } = useTranslation('coverage');
  const number = (value: number) => formatNumber(value, i18n.language);
  return (
    <Stack as="section" gap={3} labelledBy="systems">
      <h2 id="systems">{t('systems')}</h2>
      <Table
        caption={t('page.systemsCaption')}
        columns={[
          { key: 'list', label: t('list') },
          { key: 'match', label: t('state.match'), isNumeric: true },
          { key: 'noMatch', label: t('state.no-match'), isNumeric: true },
          { key: 'waiting', label: t('state.not-looked-at'), isNumeric: true },
          { key: 'reached', label: t('page.reached') },
        ]}
        rows={systems.map((system) => ({
          key: system.id,
          cells: {
            list: (
              <Cluster gap={2}>
                <span>{t('system', { name: system.name, version: system.version })}</span>
                <span className="small muted">{t(`kind.${system.kind}`)}</span>
              </Cluster>
            ),
            match: number(system.matched),
            noMatch: number(system.noMatch),
            waiting: number(system.notLookedAt),
            reached: <Reached system={system} isUnfolded={isUnfolded} />,
          },
        }))}
      />
    </Stack>
  );
}

interface ReachedProps {
  readonly system: CoveringSystem;
  readonly isUnfolded: boolean;
}

function Reached({ system, isUnfolded }: ReachedProps) {
  const { t, i18n } = useTranslation('coverage');
  const { codes, unreached } = system;
  const reached = t('page.reachedOf', {
    reached: formatNumber(codes - unreached.length, i18n.language),
    codes: formatNumber(codes, i18n.language),
  });
  if (unreached.length === 0) return reached;
  return (
    <div>
      {reached}
      <Disclosure summary={t('page.unreached', { count: unreached.length })} isOpen={isUnfolded}>
        <ul className="small">
          {unreached.map(({ code, label }) => (
            <li key={code}>
              <bdi lang="en">{t('match', { code, label })}</bdi>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
