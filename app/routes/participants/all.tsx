import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SearchForm } from '~/components/participants/search-form';
import { TableTabs } from '~/components/participants/table-tabs';
import { useWanted } from '~/components/participants/use-wanted';
import { TableList } from '~/components/proposals/table-list';
import { EmptyState } from '~/components/ui/empty-state';
import { Page, Stack } from '~/components/ui/layout';
import { searchIn } from '~/contracts/text';
import { ok } from '~/domain/result';
import { buildSearchIndex, searchLabels } from '~/domain/taxonomy/search';
import { reading } from '~/gates/gate.server';
import { participant } from '~/gates/participant-proofs.server';
import { pageTitle } from '~/i18n/page-title';
import { useProposals } from '~/realtime/client/use-room';
import { loadTable } from '~/usecases/proposals/load-table.server';

export const meta: MetaFunction = () => pageTitle(undefined);

export const loader = reading(participant, async ({ deps, scope, url }) =>
  ok({
    proposals: await loadTable(deps, scope),
    search: searchIn(url),
  }),
);

export default function All() {
  const { t } = useTranslation('participants');
  const { proposals, search } = useLoaderData<typeof loader>();
  const all = useProposals(proposals);
  const found = new Set(searchLabels(indexOf(all), search, all.length).map(({ id }) => id));
  const matching = search === '' ? all : all.filter(({ id }) => found.has(id));
  const { shown, isSomeLeftOut } = useWanted(matching);
  return (
    <Page>
      <Stack gap={5}>
        <h1>{t('all.title')}</h1>
        <TableTabs />
        <SearchForm search={search} />
        {isSomeLeftOut ? <p className="muted">{t('all.leftOut')}</p> : null}
        {matching.length === 0 ? (
          <EmptyState title={t(search === '' ? 'all.nothing' : 'all.notFound')} />
        ) : (
          <TableList proposals={shown} />
        )}
      </Stack>
    </Page>
  );
}

const indexOf = (proposals: ReturnType<typeof useProposals>) =>
  buildSearchIndex(
    proposals.flatMap(({ id, renderings }) => renderings.map(({ text }) => ({ id, ...text }))),
  );
