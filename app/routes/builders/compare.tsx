import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CompareView } from '~/components/compare/compare-view';
import { ok, refuse } from '~/domain/result';
import { localizedText } from '~/domain/taxonomy/localized-text';
import { reading } from '~/gates/gate.server';
import { prefersJson } from '~/gates/http-negotiation';
import { inPublished } from '~/gates/published.server';
import { shortRedirect } from '~/gates/published-responses.server';
import { versionPair } from '~/gates/version-pair';
import { formatDate } from '~/i18n/format';
import type { TextsHandle } from '~/i18n/namespaces';
import { pageTitle } from '~/i18n/page-title';
import { loadComparePage } from '~/usecases/snapshots/load-compare-page.server';

export const handle = { texts: ['builders'] } satisfies TextsHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

const jsonSuffix = /\.json$/;

/** Two versions side by side. With `.json` behind it, or for a program that asks for JSON, the changes as a document. */
export const loader = reading(inPublished, async (visit) => {
  const { deps, scope, url, params, request, language } = visit;
  const asked = params.pair ?? '';
  const pair = versionPair(asked.replace(jsonSuffix, ''));
  if (!pair) return refuse('not-found');
  if (jsonSuffix.test(asked) || prefersJson(request.headers.get('Accept'))) {
    const address = `/t/${scope.taxonomySlug}/compare/${pair.from}...${pair.to}`;
    throw shortRedirect(`${address}/changes.json`);
  }
  const loaded = await loadComparePage(deps, scope, {
    ...pair,
    language: url.searchParams.get('in') ?? undefined,
    op: url.searchParams.get('kind') ?? undefined,
    page: Number.parseInt(url.searchParams.get('page') ?? '1', 10) || 1,
  });
  if (!loaded.ok) return loaded;
  const page = loaded.value;
  const inWords = (day: string) => formatDate({ at: new Date(day), language, timeZone: 'UTC' });
  const days = page.concepts.flatMap(({ decided }) => decided ?? []);
  return ok({
    title: `${localizedText(page.title, [language])?.text ?? page.slug} ${pair.from} – ${pair.to}`,
    page,
    dates: Object.fromEntries(days.map((day) => [day, inWords(day)])),
  });
});

export default function Compare() {
  return <CompareView {...useLoaderData<typeof loader>()} />;
}
