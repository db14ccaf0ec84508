import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CategoryLines } from '~/components/participants/category-lines';
import { SearchForm } from '~/components/participants/search-form';
import { TableTabs } from '~/components/participants/table-tabs';
import { EmptyState } from '~/components/ui/empty-state';
import { Page, Stack } from '~/components/ui/layout';
import { searchIn } from '~/contracts/text';
import { ok } from '~/domain/result';
import { reading } from '~/gates/gate.server';
import { participant } from '~/gates/participant-proofs.server';
import { pageTitle } from '~/i18n/page-title';
import { browseCategories, searchCategories } from '~/usecases/proposals/browse-categories.server';

export const meta: MetaFunction = () => pageTitle(undefined);

export const loader = reading(participant, async ({ deps, scope, url }) => {
  const search = searchIn(url);
  if (search !== '') {
    return ok({ search, categories: await searchCategories(deps, scope, { search }) });
  }
  const place = await browseCategories(deps, scope, { categoryId: undefined });
  return place.ok ? ok({ search, categories: [...place.value.children] }) : place;
});

export default function List() {
  const { t } = useTranslation('participants');
  const { search, categories } = useLoaderData<typeof loader>();
  return (
    <Page>
      <Stack gap={5}>
        <h1>{t('list.title')}</h1>
        <TableTabs />
        <SearchForm search={search} />
        {categories.length === 0 ? (
          <EmptyState title={t(search === '' ? 'list.empty' : 'all.notFound')} />
        ) : (
          <CategoryLines categories={categories} />
        )}
      </Stack>
    </Page>
  );
}
