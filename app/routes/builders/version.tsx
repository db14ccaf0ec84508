import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { TaxonomyView } from '~/components/snapshots/taxonomy-view';
import { reading } from '~/gates/gate.server';
import { prefersJson } from '~/gates/http-negotiation';
import { inPublished } from '~/gates/published.server';
import { shortRedirect } from '~/gates/published-responses.server';
import type { TextsHandle } from '~/i18n/namespaces';
import { pageTitle } from '~/i18n/page-title';
import { taxonomyPageData } from './taxonomy-page.server';

export const handle = { texts: ['builders', 'quality'] } satisfies TextsHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageTitle(data?.title),
  ...(data?.feeds ?? []),
];

/** The page of a list in one version; a program that asks for JSON is led to the file. */
export const loader = reading(inPublished, async (visit) => {
  const version = visit.params.version ?? '';
  if (prefersJson(visit.request.headers.get('Accept'))) {
    const address = `/t/${visit.scope.taxonomySlug}/v/${encodeURIComponent(version)}`;
    throw shortRedirect(`${address}/snapshot.json`);
  }
  return taxonomyPageData(visit, version);
});

export default function Version() {
  return <TaxonomyView {...useLoaderData<typeof loader>()} />;
}
