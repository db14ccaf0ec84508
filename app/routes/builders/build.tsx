import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Localized } from '~/components/language/localized';
import { BuilderFrame } from '~/components/snapshots/builder-frame';
import { BuilderLines } from '~/components/snapshots/builder-lines';
import { FeedList } from '~/components/snapshots/feed-list';
import { ReadingLanguages } from '~/components/snapshots/reading-languages';
import { TaxonomyTabs } from '~/components/snapshots/taxonomy-header';
import { Page, Stack } from '~/components/ui/layout';
import { ok } from '~/domain/result';
import { builderLines } from '~/domain/snapshots/builder-lines';
import { reading } from '~/gates/gate.server';
import { inPublished } from '~/gates/published.server';
import type { TextsHandle } from '~/i18n/namespaces';
import { pageTitle } from '~/i18n/page-title';
import { requestTexts } from '~/i18n/request-language.server';
import { taxonomyPageData } from './taxonomy-page.server';

export const handle = { texts: ['builders'] } satisfies TextsHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageTitle(data?.heading),
  ...(data?.feeds ?? []),
];

/** From an address to something that runs: lines to copy, of the newest version, in the language that was chosen. */
export const loader = reading(inPublished, async (visit) => {
  const loaded = await taxonomyPageData(visit);
  if (!loaded.ok) return loaded;
  const { page, feeds } = loaded.value;
  const { slug, uri, title, shown, sha256, languages, chosen, files } = page;
  const { t } = requestTexts(visit.request);
  const { version } = shown;
  const paths = files.map(({ path }) => path);
  return ok({
    heading: t('builders:build.title'),
    feeds,
    ...{ slug, title, version, languages, chosen },
    lines: builderLines({ uri, version, sha256, language: chosen, paths }),
  });
});

export default function Build() {
  const { t } = useTranslation('builders');
  const { slug, title, version, languages, chosen, lines, feeds } = useLoaderData<typeof loader>();
  return (
    <BuilderFrame>
      <Page width="wide">
        <Stack gap={6}>
          <Stack gap={4}>
            <Localized as="h1" texts={title} />
            <TaxonomyTabs slug={slug} />
            <h2>{t('build.title')}</h2>
            <p className="lead">{t('build.lead', { version })}</p>
            <ReadingLanguages languages={languages} chosen={chosen} />
          </Stack>
          <BuilderLines lines={lines} />
          <Stack gap={2}>
            <p>{t('build.told')}</p>
            <p>{t('build.feeds')}</p>
            <ul>
              <FeedList feeds={feeds} />
            </ul>
          </Stack>
          <p>
            <Link to={`/api/v1?list=${slug}`}>{t('lists.api')}</Link>
          </p>
        </Stack>
      </Page>
    </BuilderFrame>
  );
}
