import { useTranslation } from 'react-i18next';
import { FindingNotes } from '~/components/quality/finding-notes';
import { Card } from '~/components/ui/card';
import { Stack } from '~/components/ui/layout';
import type { TaxonomyPage } from '~/contracts/published-pages';

/** What a version was published with a warning about. */
export function VersionQuality({ slug, shown, quality }: TaxonomyPage) {
  const { t } = useTranslation('quality');
  if (quality.length === 0) return null;
  return (
    <Card as="section" labelledBy="lacks">
      <Stack gap={3}>
        <h2 id="lacks">{t('publicTitle')}</h2>
        <p className="small muted">{t('publicText')}</p>
        <FindingNotes notes={quality} conceptAt={(id) => `/t/${slug}/c/${id}`} />
        <p className="small">
          <a href={`/t/${slug}/v/${shown.version}/quality.json`}>{t('asJson')}</a>
        </p>
      </Stack>
    </Card>
  );
}
