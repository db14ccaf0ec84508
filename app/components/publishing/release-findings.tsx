import { useTranslation } from 'react-i18next';
import { FindingNotes } from '~/components/quality/finding-notes';
import { Stack } from '~/components/ui/layout';
import { Notice } from '~/components/ui/notice';
import type { FindingNote } from '~/contracts/published-pages';
import { mendingIn } from '~/domain/quality/mending';

interface ReleaseFindingsProps {
  readonly slug: string;
  readonly notes: readonly FindingNote[];
}

/** What was found in the list before it is published: first what stops it, then what goes out with it. */
export function ReleaseFindings({ slug, notes }: ReleaseFindingsProps) {
  const { t } = useTranslation('quality');
  const errors = notes.filter(({ severity }) => severity === 'error');
  const warnings = notes.filter(({ severity }) => severity === 'warning');
  const places = {
    conceptAt: (id: string) => `/f/taxonomies/${slug}/categories/${id}`,
    mend: mendingIn(slug),
  };
  return (
    <Stack as="section" gap={3} labelledBy="quality">
      <h3 id="quality">{t('title')}</h3>
      {notes.length === 0 ? <p className="muted">{t('none')}</p> : null}
      {errors.length === 0 ? null : (
        <>
          <Notice tone="danger">{t('stops')}</Notice>
          <FindingNotes notes={errors} {...places} />
        </>
      )}
      {warnings.length === 0 ? null : (
        <>
          <p>{t('warns')}</p>
          <FindingNotes notes={warnings} {...places} />
        </>
      )}
    </Stack>
  );
}
