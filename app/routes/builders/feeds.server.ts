import type { Visit } from '~/gates/visit.server';
import { requestTexts } from '~/i18n/request-language.server';

interface FeedLink {
  readonly tagName: 'link';
  readonly rel: 'alternate';
  readonly type: string;
  readonly title: string;
  readonly href: string;
}

const formats = [
  { ending: 'atom', type: 'application/atom+xml' },
  { ending: 'json', type: 'application/feed+json' },
] as const;

/** What a page tells feed readers about: the feeds of a list, or of all of them, with titles in the reader's language. */
export function feedsOf(
  { request, language }: Pick<Visit, 'request' | 'language'>,
  list?: { readonly slug: string; readonly name: string },
): FeedLink[] {
  const { t } = requestTexts(request);
  const titles = list
    ? {
        releases: t('api:feed.releasesTitle', { name: list.name }),
        withdrawals: t('api:feed.withdrawalsTitle', { name: list.name }),
      }
    : {
        releases: t('api:feed.allReleasesTitle'),
        withdrawals: t('api:feed.allWithdrawalsTitle'),
      };
  const base = list ? `/t/${list.slug}` : '/t';
  return (['releases', 'withdrawals'] as const).flatMap((feed) =>
    formats.map(
      ({ ending, type }): FeedLink => ({
        tagName: 'link',
        rel: 'alternate',
        type,
        title: titles[feed],
        href: `${base}/${feed}.${ending}?lng=${language}`,
      }),
    ),
  );
}
