import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useInside } from '~/components/participants/inside';
import { useWanted } from '~/components/participants/use-wanted';
import { ResultGroups } from '~/components/proposals/result-groups';
import { EmptyState } from '~/components/ui/empty-state';
import { Page, Stack } from '~/components/ui/layout';
import { LinkRows } from '~/components/ui/link-rows';
import { Notice } from '~/components/ui/notice';
import { ok } from '~/domain/result';
import { reading } from '~/gates/gate.server';
import { participant } from '~/gates/participant-proofs.server';
import { pageTitle } from '~/i18n/page-title';
import { useProposals, useReloadOn } from '~/realtime/client/use-room';
import { loadResults } from '~/usecases/proposals/load-results.server';

export const meta: MetaFunction = () => pageTitle(undefined);

export const loader = reading(participant, async ({ deps, scope }) =>
  ok(await loadResults(deps, scope)),
);

export default function Results() {
  const { t } = useTranslation('participants');
  const { code } = useInside();
  const { proposals, published } = useLoaderData<typeof loader>();
  useReloadOn('release.published');
  const decided = useProposals(proposals).filter(({ outcome }) => outcome !== undefined);
  const { shown, isSomeLeftOut } = useWanted(decided);
  return (
    <Page>
      <Stack gap={5}>
        <h1>{t('results.title')}</h1>
        {published ? (
          <Notice tone="success" title={t('mine.published', { version: published.version })}>
            <Link to={published.path} reloadDocument>
              {t('results.seeList')}
            </Link>
          </Notice>
        ) : null}
        {isSomeLeftOut ? <p className="muted">{t('all.leftOut')}</p> : null}
        {decided.length === 0 ? (
          <EmptyState title={t('results.none')} />
        ) : (
          <ResultGroups proposals={shown} />
        )}
        <LinkRows
          rows={[{ to: `/s/${code}/opinions`, icon: 'people', text: t('now.alsoOpinions') }]}
        />
      </Stack>
    </Page>
  );
}
