import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Localized } from '~/components/language/localized';
import { BuilderFrame } from '~/components/snapshots/builder-frame';
import { FeedList } from '~/components/snapshots/feed-list';
import { Badge } from '~/components/ui/badge';
import { Card } from '~/components/ui/card';
import { EmptyState } from '~/components/ui/empty-state';
import { Cluster, Columns, Page, Stack } from '~/components/ui/layout';
import { Time } from '~/components/ui/time';
import { ok } from '~/domain/result';
import { directionOf } from '~/domain/taxonomy/language-tag';
import { reading } from '~/gates/gate.server';
import { anyone } from '~/gates/proofs.server';
import { formatDate, ownLanguageName } from '~/i18n/format';
import type { TextsHandle } from '~/i18n/namespaces';
import { pageTitle } from '~/i18n/page-title';
import { requestTexts } from '~/i18n/request-language.server';
import { listPublishedTaxonomies } from '~/usecases/snapshots/list-published-taxonomies.server';
import { feedsOf } from './feeds.server';

export const handle = { texts: ['builders'] } satisfies TextsHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageTitle(data?.title),
  ...(data?.feeds ?? []),
];

export const loader = reading(anyone, async ({ deps, request, language }) => {
  const { t } = requestTexts(request);
  const taxonomies = await listPublishedTaxonomies(deps);
  return ok({
    title: t('builders:lists.title'),
    feeds: feedsOf({ request, language }),
    taxonomies: taxonomies.map((taxonomy) => ({
      ...taxonomy,
      issuedText: formatDate({ at: new Date(taxonomy.issued), language, timeZone: 'UTC' }),
    })),
  });
});

/** Every published list of this instance. */
export default function Taxonomies() {
  const { t } = useTranslation('builders');
  const { taxonomies, feeds } = useLoaderData<typeof loader>();
  return (
    <BuilderFrame>
      <Page width="wide">
        <Stack gap={6}>
          <Stack as="header" gap={3}>
            <h1>{t('lists.title')}</h1>
            <p className="lead">{t('lists.lead')}</p>
          </Stack>
          {taxonomies.length === 0 ? (
            <EmptyState title={t('lists.emptyTitle')}>
              <p>{t('lists.emptyText')}</p>
            </EmptyState>
          ) : (
            <Columns as="ul">
              {taxonomies.map((taxonomy) => (
                <TaxonomyCard key={taxonomy.id} taxonomy={taxonomy} />
              ))}
            </Columns>
          )}
          <Stack as="ul" gap={2}>
            <li>
              <Link to="/api/v1">{t('lists.api')}</Link>
            </li>
            <li className="small">
              <a href="/api/v1/taxonomies">{t('lists.asJson')}</a>
            </li>
            <FeedList feeds={feeds} />
          </Stack>
        </Stack>
      </Page>
    </BuilderFrame>
  );
}

type Listed = ReturnType<typeof useLoaderData<typeof loader>>['taxonomies'][number];

function TaxonomyCard({ taxonomy }: { readonly taxonomy: Listed }) {
  const { t } = useTranslation('builders');
  const { slug, latest, issued, issuedText, languages } = taxonomy;
  return (
    <Card as="li" tone="raised">
      <Stack gap={3}>
        <h2>
          <Link to={`/t/${slug}`}>
            <Localized texts={taxonomy.title} />
          </Link>
        </h2>
        <Localized as="p" texts={taxonomy.description} />
        <Cluster gap={3} as="ul">
          {languages.map((tag) => (
            <li key={tag} className="small" lang={tag} dir={directionOf(tag)}>
              {ownLanguageName(tag)}
            </li>
          ))}
        </Cluster>
        <Cluster gap={3}>
          <Badge tone={latest === null ? 'warning' : 'accent'}>
            {latest === null ? t('list.candidate') : t('list.version', { version: latest })}
          </Badge>
          <span className="small muted">
            <Time at={issued} text={t('list.issued', { date: issuedText })} />
          </span>
        </Cluster>
      </Stack>
    </Card>
  );
}
