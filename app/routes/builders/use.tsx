import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Localized } from '~/components/language/localized';
import { BuilderFrame } from '~/components/snapshots/builder-frame';
import { TaxonomyTabs } from '~/components/snapshots/taxonomy-header';
import { Page, Stack } from '~/components/ui/layout';
import { UseCategories } from '~/components/uses/use-categories';
import { UseFacts } from '~/components/uses/use-facts';
import { uuid } from '~/contracts/text';
import { ok, refuse } from '~/domain/result';
import { reading } from '~/gates/gate.server';
import { inPublished } from '~/gates/published.server';
import type { TextsHandle } from '~/i18n/namespaces';
import { pageTitle } from '~/i18n/page-title';
import { listReleases } from '~/usecases/snapshots/list-releases.server';
import { loadUse } from '~/usecases/uses/load-uses.server';

export const handle = { texts: ['builders'] } satisfies TextsHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.use.name);

export const loader = reading(inPublished, async ({ deps, scope, params }) => {
  const id = uuid.safeParse(params.use);
  if (!id.success) return refuse('not-found');
  const use = await loadUse(deps, scope, id.data);
  if (!use.ok) return use;
  const { taxonomy } = await listReleases(deps, scope);
  return ok({ slug: taxonomy.slug, title: taxonomy.title, use: use.value });
});

/** One who builds on a list: what they take of it, and what not and why. */
export default function Use() {
  const { t } = useTranslation('builders');
  const { slug, title, use } = useLoaderData<typeof loader>();
  return (
    <BuilderFrame>
      <Page width="wide">
        <Stack gap={5}>
          <Localized as="h1" texts={title} />
          <TaxonomyTabs slug={slug} />
          <h2>
            <bdi>{use.name}</bdi>
          </h2>
          <UseFacts use={use} slug={slug} />
          <UseCategories use={use} slug={slug} />
          <p className="small muted">{t('uses.lead')}</p>
        </Stack>
      </Page>
    </BuilderFrame>
  );
}
