import type { TaxonomyPage } from '~/contracts/published-pages';
import type { PublicScope } from '~/domain/access/scopes';
import { ok, type Result } from '~/domain/result';
import { localizedText } from '~/domain/taxonomy/localized-text';
import type { Visit } from '~/gates/visit.server';
import { formatDate } from '~/i18n/format';
import { loadTaxonomyPage } from '~/usecases/snapshots/load-taxonomy-page.server';
import { feedsOf } from './feeds.server';

interface TaxonomyPageData {
  /** For the window: the list's name in the reader's language. */
  readonly title: string;
  readonly page: TaxonomyPage;
  readonly feeds: ReturnType<typeof feedsOf>;
  readonly issuedText: string;
  /** The last day of the review that the page speaks of. */
  readonly reviewText: string | undefined;
  readonly days: { readonly from: string; readonly to: string } | undefined;
}

/** The page of a list in one version, with its dates in the reader's words. Published days are of UTC. */
export async function taxonomyPageData(
  { deps, scope, url, language, request }: Visit & { readonly scope: PublicScope },
  version?: string,
): Promise<Result<TaxonomyPageData>> {
  const asked = (name: string) => url.searchParams.get(name) ?? undefined;
  const loaded = await loadTaxonomyPage(deps, scope, {
    version,
    language: asked('in'),
    readerLanguages: [language],
    query: asked('q') ?? '',
    below: asked('below'),
    page: Number.parseInt(asked('page') ?? '1', 10) || 1,
  });
  if (!loaded.ok) return loaded;
  const page = loaded.value;
  const inWords = (day: string) => formatDate({ at: new Date(day), language, timeZone: 'UTC' });
  const { from, to } = page.participation;
  const { endedEarly, inReview } = page.shown;
  const until = endedEarly?.until ?? inReview?.review?.until;
  const title = localizedText(page.title, [language])?.text ?? page.slug;
  return ok({
    title,
    page,
    feeds: feedsOf({ request, language }, { slug: page.slug, name: title }),
    issuedText: inWords(page.shown.issued),
    reviewText: until === undefined ? undefined : inWords(until),
    days: from && to ? { from: inWords(from), to: inWords(to) } : undefined,
  });
}
