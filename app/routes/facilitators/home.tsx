import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Localized } from '~/components/language/localized';
import { SessionList } from '~/components/sessions/session-list';
import { LinkButton } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { EmptyState } from '~/components/ui/empty-state';
import { Cluster, Page, Stack } from '~/components/ui/layout';
import { ok } from '~/domain/result';
import { reading } from '~/gates/gate.server';
import { signedIn } from '~/gates/proofs.server';
import { formatDate } from '~/i18n/format';
import { pageTitle } from '~/i18n/page-title';
import { requestTexts } from '~/i18n/request-language.server';
import { loadHome } from '~/usecases/sessions/load-home.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export const loader = reading(signedIn, async ({ deps, scope, request, language }) => {
  const { t } = requestTexts(request);
  const { sessions, taxonomies } = await loadHome(deps, scope);
  return ok({
    title: t('facilitators:home.title'),
    taxonomies,
    sessions: sessions.map(({ createdAt, timeZone, ...session }) => ({
      ...session,
      openedAt: createdAt.toISOString(),
      openedText: formatDate({ at: createdAt, language, timeZone }),
    })),
  });
});

export default function Home() {
  const { t } = useTranslation('facilitators');
  const { sessions, taxonomies } = useLoaderData<typeof loader>();
  return (
    <Page>
      <Stack gap={6}>
        <h1>{t('home.title')}</h1>
        {sessions.length > 0 ? <SessionList sessions={sessions} /> : <NoSessions />}
        {taxonomies.length === 0 ? null : (
          <Stack as="section" labelledBy="taxonomies">
            <h2 id="taxonomies">{t('home.openOn')}</h2>
            <Stack as="ul" gap={3}>
              {taxonomies.map((taxonomy) => (
                <Card as="li" key={taxonomy.slug}>
                  <TaxonomyRow {...taxonomy} />
                </Card>
              ))}
            </Stack>
          </Stack>
        )}
      </Stack>
    </Page>
  );
}

function NoSessions() {
  const { t } = useTranslation('facilitators');
  const { taxonomies } = useLoaderData<typeof loader>();
  return (
    <EmptyState title={t('home.empty')}>
      {taxonomies.length > 0 ? (
        <p>{t('home.emptyOpen')}</p>
      ) : (
        <>
          <p>{t('home.emptyTaxonomy')}</p>
          <LinkButton tone="primary" to="/f/taxonomies/new">
            {t('home.newTaxonomy')}
          </LinkButton>
        </>
      )}
    </EmptyState>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function TaxonomyRow({ slug, title, mayOpenSession }: Loaded['taxonomies'][number]) {
  const { t } = useTranslation('facilitators');
  return (
    <Cluster spread>
      <strong>
        <Localized texts={title} />
      </strong>
      {mayOpenSession ? (
        <LinkButton size="small" to={`/f/taxonomies/${slug}/sessions/new`}>
          {t('home.openSession')}
        </LinkButton>
      ) : null}
    </Cluster>
  );
}
