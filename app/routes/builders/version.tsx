import type { HeadersFunction, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { TaxonomyView } from '~/components/snapshots/taxonomy-view';
import { versionForms, versionWithEnding } from '~/domain/snapshots/version-forms';
import { orData, pageOrData } from '~/gates/data-forms.server';
import { reading } from '~/gates/gate.server';
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

export const headers: HeadersFunction = pageOrData;

/** The page of a list in one version. With `.ttl` or the like behind it, or for a program that asks for data, the file. */
export const loader = orData(
  (part) =>
    versionWithEnding(part('version'))
      ? {}
      : versionForms(`/t/${part('slug')}/v/${part('version')}`),
  reading(inPublished, async (visit) => {
    const asked = visit.params.version ?? '';
    const file = versionWithEnding(asked);
    if (!file) return taxonomyPageData(visit, asked);
    const address = `/t/${visit.scope.taxonomySlug}/v/${encodeURIComponent(file.version)}`;
    throw shortRedirect(`${address}/${file.path}`);
  }),
);

export default function Version() {
  return <TaxonomyView {...useLoaderData<typeof loader>()} />;
}
