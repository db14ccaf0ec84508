import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Localized } from '~/components/language/localized';
import { BuilderFrame } from '~/components/snapshots/builder-frame';
import { FeedList } from '~/components/snapshots/feed-list';
import { TaxonomyTabs } from '~/components/snapshots/taxonomy-header';
import { VersionTable } from '~/components/snapshots/version-table';
import { Page, Stack } from '~/components/ui/layout';
import { ok } from '~/domain/result';
import { localizedText } from '~/domain/taxonomy/localized-text';
import { reading } from '~/gates/gate.server';
import { inPublished } from '~/gates/published.server';
import { formatDate } from '~/i18n/format';
import type { TextsHandle } from '~/i18n/namespaces';
import { pageTitle } from '~/i18n/page-title';
import { requestTexts } from '~/i18n/request-language.server';
import { listReleases } from '~/usecases/snapshots/list-releases.server';
import { feedsOf } from './feeds.server';

export const handle = { texts: ['builders'] } satisfies TextsHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageTitle(data?.title),
  ...(data?.feeds ?? []),
];

export const loader = reading(inPublished, async ({ deps, scope, request, language }) => {
  const { t } = requestTexts(request);
  const { taxonomy, latest, versions } = await listReleases(deps, scope);
  const name = localizedText(taxonomy.title, [language])?.text ?? taxonomy.slug;
  return ok({
    title: t('builders:versions.title'),
    feeds: feedsOf({ request, language }, { slug: taxonomy.slug, name }),
    taxonomy,
    latest,
    versions: versions.map((release) => ({
      ...release,
      issuedText: formatDate({ at: new Date(release.issued), language, timeZone: 'UTC' }),
    })),
  });
});

/** The chain of releases for people. */
export default function Versions() {
  const { t } = useTranslation('builders');
  const { taxonomy, latest, versions, feeds } = useLoaderData<typeof loader>();
  return (
    <BuilderFrame>
      <Page width="wide">
        <Stack gap={5}>
          <Localized as="h1" texts={taxonomy.title} />
          <TaxonomyTabs slug={taxonomy.slug} />
          <h2>{t('versions.title')}</h2>
          <p className="lead">{t('versions.lead')}</p>
          <VersionTable slug={taxonomy.slug} latest={latest} versions={versions} />
          <Stack as="ul" gap={2}>
            <li className="small">
              <a href={`/t/${taxonomy.slug}/versions.json`}>{t('versions.asJson')}</a>
            </li>
            <FeedList feeds={feeds} />
          </Stack>
        </Stack>
      </Page>
    </BuilderFrame>
  );
}
