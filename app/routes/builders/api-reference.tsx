import type { HeadersFunction, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ApiReferenceView } from '~/components/api/api-reference-view';
import { BuilderFrame } from '~/components/snapshots/builder-frame';
import { ok } from '~/domain/result';
import { asJson, orData, pageOrData } from '~/gates/data-forms.server';
import { reading } from '~/gates/gate.server';
import { anyone } from '~/gates/proofs.server';
import type { TextsHandle } from '~/i18n/namespaces';
import { pageTitle } from '~/i18n/page-title';
import { requestTexts } from '~/i18n/request-language.server';
import { loadApiReference } from '~/usecases/snapshots/load-api-reference.server';

export const handle = { texts: ['builders', 'api'] } satisfies TextsHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export const headers: HeadersFunction = pageOrData;

/** The reference for people; a program that asks for JSON is led to the document. */
export const loader = orData(
  () => asJson('/api/v1/openapi.json'),
  reading(anyone, async ({ deps, request, url }) => {
    const slug = url.searchParams.get('list') ?? undefined;
    const reference = await loadApiReference(deps, { slug });
    return ok({ title: requestTexts(request).t('api:page.title'), reference });
  }),
);

export default function ApiReferencePage() {
  const { reference } = useLoaderData<typeof loader>();
  return (
    <BuilderFrame>
      <ApiReferenceView reference={reference} />
    </BuilderFrame>
  );
}
