import type { HeadersFunction, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { TaxonomyView } from '~/components/snapshots/taxonomy-view';
import { versionForms } from '~/domain/snapshots/version-forms';
import { orData, pageOrData } from '~/gates/data-forms.server';
import { reading } from '~/gates/gate.server';
import { inPublished } from '~/gates/published.server';
import type { TextsHandle } from '~/i18n/namespaces';
import { pageTitle } from '~/i18n/page-title';
import { taxonomyPageData } from './taxonomy-page.server';

export const handle = { texts: ['builders', 'quality'] } satisfies TextsHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageTitle(data?.title),
  ...(data?.feeds ?? []),
];

export const headers: HeadersFunction = pageOrData;

/** The page of a list in its newest version; a program that asks for data is led to the file. */
export const loader = orData(
  (part) => versionForms(`/t/${part('slug')}/latest`),
  reading(inPublished, (visit) => taxonomyPageData(visit)),
);

export default function Taxonomy() {
  return <TaxonomyView {...useLoaderData<typeof loader>()} />;
}
