import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Localized } from '~/components/language/localized';
import { Stack } from '~/components/ui/layout';
import { Notice } from '~/components/ui/notice';
import type { CandidateInReview, ShownVersion } from '~/contracts/published-pages';

interface VersionNoticesProps {
  readonly slug: string;
  readonly shown: ShownVersion;
  /** The last day of the review, in the reader's words. */
  readonly reviewText: string | undefined;
}

/** Says when a newer version exists, what is open for review, and where a review was cut short. */
export function VersionNotices({ slug, shown, reviewText }: VersionNoticesProps) {
  const { t } = useTranslation('builders');
  const { version, latest, inReview, isCandidate, endedEarly } = shown;
  return (
    <>
      {latest === null || latest === version || isCandidate ? null : (
        <Notice title={t('list.olderTitle', { version })}>
          {t('list.olderText', { latest })} <Link to={`/t/${slug}`}>{t('list.olderLink')}</Link>
        </Notice>
      )}
      {endedEarly === undefined ? null : (
        <Notice title={t('review.early', { date: reviewText })}>
          <Localized texts={endedEarly.reason} />
        </Notice>
      )}
      {inReview === undefined ? null : (
        <ReviewNotice
          slug={slug}
          candidate={inReview}
          isShown={inReview.version === version}
          reviewText={endedEarly === undefined ? reviewText : undefined}
        />
      )}
    </>
  );
}

interface ReviewNoticeProps {
  readonly slug: string;
  readonly candidate: CandidateInReview;
  /** Whether this very page shows it. */
  readonly isShown: boolean;
  readonly reviewText: string | undefined;
}

function ReviewNotice({ slug, candidate, isShown, reviewText }: ReviewNoticeProps) {
  const { t } = useTranslation('builders');
  const { version, comparedWith, review, isOpen } = candidate;
  const words = { version, date: reviewText };
  const dated = isOpen ? t('review.openTitle', words) : t('review.overTitle', words);
  return (
    <Notice title={reviewText === undefined ? t('review.undatedTitle', { version }) : dated}>
      <Stack gap={3}>
        <p>{t('review.text')}</p>
        {isOpen && review?.commentAt === undefined ? <p>{t('review.commentWhere')}</p> : null}
        <p className="cluster gap-4">
          {isShown ? null : <Link to={`/t/${slug}/v/${version}`}>{t('review.look')}</Link>}
          {comparedWith === undefined ? null : (
            <Link to={`/t/${slug}/compare/${comparedWith}...${version}`}>
              {t('review.difference')}
            </Link>
          )}
          {isOpen && review?.commentAt !== undefined ? (
            <a href={review.commentAt} rel="nofollow">
              {t('review.comment')}
            </a>
          ) : null}
        </p>
      </Stack>
    </Notice>
  );
}
