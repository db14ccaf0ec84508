import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Localized } from '~/components/language/localized';
import { BuilderFrame } from '~/components/snapshots/builder-frame';
import { TaxonomyTabs } from '~/components/snapshots/taxonomy-header';
import { LinkButton } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { EmptyState } from '~/components/ui/empty-state';
import { Page, Stack } from '~/components/ui/layout';
import { UseFacts } from '~/components/uses/use-facts';
import { ok } from '~/domain/result';
import { reading } from '~/gates/gate.server';
import { inPublished } from '~/gates/published.server';
import type { TextsHandle } from '~/i18n/namespaces';
import { pageTitle } from '~/i18n/page-title';
import { requestTexts } from '~/i18n/request-language.server';
import { listReleases } from '~/usecases/snapshots/list-releases.server';
import { loadUses } from '~/usecases/uses/load-uses.server';

export const handle = { texts: ['builders'] } satisfies TextsHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.heading);

export const loader = reading(inPublished, async ({ deps, scope, request }) => {
  const { taxonomy } = await listReleases(deps, scope);
  return ok({
    heading: requestTexts(request).t('builders:uses.title'),
    slug: taxonomy.slug,
    title: taxonomy.title,
    uses: await loadUses(deps, scope),
  });
});

/** Who builds on a list. */
export default function Uses() {
  const { t } = useTranslation('builders');
  const { slug, title, uses } = useLoaderData<typeof loader>();
  return (
    <BuilderFrame>
      <Page width="wide">
        <Stack gap={5}>
          <Localized as="h1" texts={title} />
          <TaxonomyTabs slug={slug} />
          <Stack gap={2}>
            <h2>{t('uses.title')}</h2>
            <p className="lead">{t('uses.lead')}</p>
          </Stack>
          {uses.length === 0 ? (
            <EmptyState icon="people" title={t('uses.empty')}>
              <p>{t('uses.emptyHint')}</p>
            </EmptyState>
          ) : (
            <Stack as="ul" gap={4}>
              {uses.map((use) => (
                <Card as="li" key={use.id}>
                  <Stack gap={2}>
                    <h3>
                      <Link to={`/t/${slug}/uses/${use.id}`}>
                        <bdi>{use.name}</bdi>
                      </Link>
                    </h3>
                    <UseFacts use={use} slug={slug} />
                  </Stack>
                </Card>
              ))}
            </Stack>
          )}
          <div>
            <LinkButton tone="primary" to={`/t/${slug}/uses/new`}>
              {t('uses.register')}
            </LinkButton>
          </div>
          <p className="small">
            <a href={`/t/${slug}/uses.json`}>{t('uses.asJson')}</a>
          </p>
        </Stack>
      </Page>
    </BuilderFrame>
  );
}
