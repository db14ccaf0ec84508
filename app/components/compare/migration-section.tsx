import { useTranslation } from 'react-i18next';
import { Localized } from '~/components/language/localized';
import { Disclosure } from '~/components/ui/disclosure';
import { Stack } from '~/components/ui/layout';
import { Table } from '~/components/ui/table';
import type { ComparePage } from '~/contracts/compare-page';
import { MentionList } from './mention-list';

interface MigrationSectionProps {
  readonly migrations: ComparePage['migrations'];
  /** Address of the comparison. */
  readonly address: string;
}

/** For whoever has kept ids: what stands in the place of those that are gone. */
export function MigrationSection({ migrations, address }: MigrationSectionProps) {
  const { t } = useTranslation('builders');
  return (
    <Stack as="section" labelledBy="migrations">
      <h2 id="migrations">{t('compare.migrations')}</h2>
      {migrations.length === 0 ? (
        <p>{t('compare.migrationsNone')}</p>
      ) : (
        <Disclosure summary={t('compare.migrationsCount', { count: migrations.length })}>
          <Table
            caption={t('compare.migrations')}
            columns={[
              { key: 'from', label: t('compare.before') },
              { key: 'to', label: t('compare.instead') },
            ]}
            rows={migrations.map(({ from, to }) => ({
              key: from.id,
              cells: {
                from: (
                  <>
                    <Localized texts={from.label} />
                    <br />
                    <code className="break-anywhere small">{from.id}</code>
                  </>
                ),
                to: to.length === 0 ? t('departed.noSuccessor') : <MentionList mentions={to} />,
              },
            }))}
          />
        </Disclosure>
      )}
      <p className="cluster gap-4">
        <a href={`${address}/changes.json`}>{t('compare.asJson')}</a>
        <a href={`${address}/migrations.csv`}>{t('compare.asCsv')}</a>
      </p>
    </Stack>
  );
}
