import type { HeadersFunction, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CompareView } from '~/components/compare/compare-view';
import { ok, refuse } from '~/domain/result';
import { localizedText } from '~/domain/taxonomy/localized-text';
import { asJson, orData, pageOrData } from '~/gates/data-forms.server';
import { reading } from '~/gates/gate.server';
import { inPublished } from '~/gates/published.server';
import { shortRedirect } from '~/gates/published-responses.server';
import { versionPair } from '~/gates/version-pair';
import { formatDate } from '~/i18n/format';
import type { TextsHandle } from '~/i18n/namespaces';
import { pageTitle } from '~/i18n/page-title';
import { loadComparePage } from '~/usecases/snapshots/load-compare-page.server';

export const handle = { texts: ['builders'] } satisfies TextsHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export const headers: HeadersFunction = pageOrData;

/** Two versions side by side. With `.json` behind it, or for a program that asks for JSON, the changes as a document. */
export const loader = orData(
  (part) => asJson(documentAt(part('slug'), part('pair'))),
  reading(inPublished, async ({ deps, scope, url, params, language }) => {
    const asked = params.pair ?? '';
    const pair = versionPair(asked.replace(ending, ''));
    if (!pair) return refuse('not-found');
    if (ending.test(asked)) throw shortRedirect(documentAt(scope.taxonomySlug, asked));
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
    const name = localizedText(page.title, [language])?.text ?? page.slug;
    return ok({
      title: `${name} ${pair.from} – ${pair.to}`,
      page,
      dates: Object.fromEntries(days.map((day) => [day, inWords(day)])),
    });
  }),
);

const ending = /\.json$/;

/** The changes between two versions for programs. */
const documentAt = (slug: string, pair: string): string =>
  `/t/${slug}/compare/${pair.replace(ending, '')}/changes.json`;

export default function Compare() {
  return <CompareView {...useLoaderData<typeof loader>()} />;
}
