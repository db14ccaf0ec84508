import { useTranslation } from 'react-i18next';
import { Table } from '~/components/ui/table';
import type { ReadingLanguage } from '~/contracts/published-pages';
import { languageName } from '~/i18n/format';

interface CoverageTableProps {
  readonly languages: readonly ReadingLanguage[];
}

/** What each language holds: what is missing is said, not hidden (R4). */
export function CoverageTable({ languages }: CoverageTableProps) {
  const { t, i18n } = useTranslation('builders');
  const share = (count: number, total: number) => t('tree.someWords', { count, total });
  return (
    <Table
      caption={t('made.coverage')}
      columns={[
        { key: 'language', label: t('made.language') },
        { key: 'labels', label: t('made.labels'), isNumeric: true },
        { key: 'definitions', label: t('made.definitions'), isNumeric: true },
        { key: 'checked', label: t('made.checked'), isNumeric: true },
      ]}
      rows={languages.map(({ tag, labels, definitions, humanReviewed, total }) => ({
        key: tag,
        cells: {
          language: languageName(tag, i18n.language),
          labels: share(labels, total),
          definitions: share(definitions, total),
          checked: share(humanReviewed, labels),
        },
      }))}
    />
  );
}
