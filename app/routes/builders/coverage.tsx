import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CoverageView } from '~/components/crosswalk/coverage-view';
import { ok } from '~/domain/result';
import { reading } from '~/gates/gate.server';
import { prefersJson } from '~/gates/http-negotiation';
import { inPublished } from '~/gates/published.server';
import { shortRedirect } from '~/gates/published-responses.server';
import { formatDate } from '~/i18n/format';
import type { TextsHandle } from '~/i18n/namespaces';
import { pageTitle } from '~/i18n/page-title';
import { requestTexts } from '~/i18n/request-language.server';
import { loadCoveragePage } from '~/usecases/crosswalk/load-published-coverage.server';

export const handle = { texts: ['builders', 'coverage'] } satisfies TextsHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.heading);

/** The coverage of one version, or of the newest; a program that asks for JSON is led to the file. */
export const loader = reading(inPublished, async (visit) => {
  const { deps, scope, params, request, url, language } = visit;
  const loaded = await loadCoveragePage(deps, scope, { version: params.version, reader: language });
  if (!loaded.ok) return loaded;
  const page = loaded.value;
  if (prefersJson(request.headers.get('Accept'))) {
    throw shortRedirect(`/t/${page.slug}/v/${page.version}/coverage.json`);
  }
  return ok({
    page,
    heading: requestTexts(request).t('coverage:page.title'),
    dateText: formatDate({ at: new Date(page.catalogue), language, timeZone: 'UTC' }),
    isUnfolded: url.searchParams.has('unfold'),
  });
});

export default function Coverage() {
  return <CoverageView {...useLoaderData<typeof loader>()} />;
}
