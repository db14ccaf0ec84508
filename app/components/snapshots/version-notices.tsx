import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '~/components/ui/notice';
import type { ShownVersion } from '~/contracts/published-pages';

interface VersionNoticesProps {
  readonly slug: string;
  readonly shown: ShownVersion;
}

/** Says when a newer version exists, or one that is still open for review. */
export function VersionNotices({ slug, shown }: VersionNoticesProps) {
  const { t } = useTranslation('builders');
  const { version, latest, inReview, isCandidate } = shown;
  return (
    <>
      {latest === null || latest === version || isCandidate ? null : (
        <Notice title={t('list.olderTitle', { version })}>
          {t('list.olderText', { latest })} <Link to={`/t/${slug}`}>{t('list.olderLink')}</Link>
        </Notice>
      )}
      {inReview === undefined ? null : (
        <Notice title={t('list.reviewTitle', { version: inReview })}>
          {t('list.reviewText')} <Link to={`/t/${slug}/v/${inReview}`}>{t('list.reviewLink')}</Link>
        </Notice>
      )}
    </>
  );
}
