import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CompareForm } from '~/components/compare/compare-form';
import { Localized } from '~/components/language/localized';
import { BuilderFrame } from '~/components/snapshots/builder-frame';
import { TaxonomyTabs } from '~/components/snapshots/taxonomy-header';
import { EmptyState } from '~/components/ui/empty-state';
import { Page, Stack } from '~/components/ui/layout';
import { ok } from '~/domain/result';
import { reading } from '~/gates/gate.server';
import { inPublished } from '~/gates/published.server';
import { versionPair } from '~/gates/version-pair';
import type { TextsHandle } from '~/i18n/namespaces';
import { pageTitle } from '~/i18n/page-title';
import { requestTexts } from '~/i18n/request-language.server';
import { listReleases } from '~/usecases/snapshots/list-releases.server';

export const handle = { texts: ['builders'] } satisfies TextsHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.heading);

/** Where two versions are chosen; the form's answer is an address that can be kept and shared. */
export const loader = reading(inPublished, async ({ deps, scope, url, request }) => {
  const chosen = [url.searchParams.get('from'), url.searchParams.get('to')].join('...');
  if (versionPair(chosen)) throw redirect(`/t/${scope.taxonomySlug}/compare/${chosen}`);
  const { t } = requestTexts(request);
  const { taxonomy, versions } = await listReleases(deps, scope);
  return ok({
    heading: t('builders:compare.title'),
    taxonomy,
    versions: versions.map(({ version }) => version),
  });
});

export default function CompareChoice() {
  const { t } = useTranslation('builders');
  const { taxonomy, versions } = useLoaderData<typeof loader>();
  const [newest, before] = versions;
  return (
    <BuilderFrame>
      <Page width="wide">
        <Stack gap={5}>
          <Localized as="h1" texts={taxonomy.title} />
          <TaxonomyTabs slug={taxonomy.slug} />
          <h2>{t('compare.title')}</h2>
          <p className="lead">{t('compare.lead')}</p>
          {newest === undefined || before === undefined ? (
            <EmptyState icon="list" title={t('compare.onlyOneTitle')}>
              <p>{t('compare.onlyOneText')}</p>
            </EmptyState>
          ) : (
            <CompareForm slug={taxonomy.slug} versions={versions} from={before} to={newest} />
          )}
        </Stack>
      </Page>
    </BuilderFrame>
  );
}
