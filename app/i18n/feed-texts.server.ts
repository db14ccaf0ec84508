import type { ReleaseLevel } from '~/domain/snapshots/snapshot';
import { serverI18n } from './create-i18n.server';
import { formatDate } from './format';
import { defaultLanguage } from './languages';
import { matchInterfaceLanguage } from './resolve-interface-language';

interface Release {
  readonly name: string;
  readonly version: string;
  readonly level: ReleaseLevel;
  readonly isCandidate: boolean;
  readonly reviewUntil: string | undefined;
  readonly changes: number | undefined;
}

interface Withdrawal {
  readonly kind: 'example' | 'voice';
  readonly files: number;
}

/** The words of feeds in a language that was asked for; what is not known here gets English, as who fetches feeds says no more. */
export const feedTexts = (wanted: string | undefined) => {
  const language = (wanted && matchInterfaceLanguage(wanted)) || defaultLanguage;
  const { t } = serverI18n({ language });
  const sentencesOn = ({ level, isCandidate, reviewUntil, changes }: Release): string[] => {
    const date =
      reviewUntil && formatDate({ at: new Date(reviewUntil), language, timeZone: 'UTC' });
    const candidate = date ? t('api:feed.reviewUntil', { date }) : t('api:feed.candidate');
    return [
      t(`api:feed.level.${level}`),
      ...(isCandidate ? [candidate] : []),
      ...(changes === undefined ? [] : [t('api:feed.changes', { count: changes })]),
    ];
  };
  return {
    language,
    releasesTitle: (name: string | undefined) =>
      name === undefined ? t('api:feed.allReleasesTitle') : t('api:feed.releasesTitle', { name }),
    withdrawalsTitle: (name: string | undefined) =>
      name === undefined
        ? t('api:feed.allWithdrawalsTitle')
        : t('api:feed.withdrawalsTitle', { name }),
    release: (release: Release) => ({
      title: t('api:feed.releaseTitle', { name: release.name, version: release.version }),
      summary: sentencesOn(release).join(' '),
    }),
    withdrawal: ({ kind, files }: Withdrawal) => ({
      title: t(`api:feed.withdrawal.${kind}`),
      summary: t('api:feed.withdrawalSummary', { count: files }),
    }),
  };
};
