import type { HeadersFunction, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CoverageView } from '~/components/crosswalk/coverage-view';
import { ok } from '~/domain/result';
import { asJson, orData, pageOrData } from '~/gates/data-forms.server';
import { reading } from '~/gates/gate.server';
import { inPublished } from '~/gates/published.server';
import { formatDate } from '~/i18n/format';
import type { TextsHandle } from '~/i18n/namespaces';
import { pageTitle } from '~/i18n/page-title';
import { requestTexts } from '~/i18n/request-language.server';
import { loadCoveragePage } from '~/usecases/crosswalk/load-published-coverage.server';

export const handle = { texts: ['builders', 'coverage'] } satisfies TextsHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.heading);

export const headers: HeadersFunction = pageOrData;

/** The coverage of one version, or of the newest; a program that asks for JSON is led to the file. */
export const loader = orData(
  (part) => {
    const version = part('version') === '' ? 'latest' : `v/${part('version')}`;
    return asJson(`/t/${part('slug')}/${version}/coverage.json`);
  },
  reading(inPublished, async ({ deps, scope, params, request, url, language }) => {
    const { version } = params;
    const loaded = await loadCoveragePage(deps, scope, { version, reader: language });
    if (!loaded.ok) return loaded;
    const page = loaded.value;
    return ok({
      page,
      heading: requestTexts(request).t('coverage:page.title'),
      dateText: formatDate({ at: new Date(page.catalogue), language, timeZone: 'UTC' }),
      isUnfolded: url.searchParams.has('unfold'),
    });
  }),
);

export default function Coverage() {
  return <CoverageView {...useLoaderData<typeof loader>()} />;
}
