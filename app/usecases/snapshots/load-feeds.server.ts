import type { JsonFeed } from '~/contracts/api/feed';
import type { PublicScope } from '~/domain/access/scopes';
import type { ReleaseLevel } from '~/domain/snapshots/snapshot';
import { localizedText } from '~/domain/taxonomy/localized-text';
import { atomFeed, type Feed, jsonFeed } from '~/exports/feed';
import type { Deps } from '~/usecases/deps';
import { newestReleases } from '~db/repositories/releases.server';
import type { Release } from '~db/repositories/snapshots.server';
import type { Taxonomy } from '~db/repositories/taxonomies.server';
import { newestWithdrawals } from '~db/repositories/withdrawals.server';
import { BoundedCache } from './bounded-cache';
import { originalFirst } from './original-first';
import { readSnapshot } from './read-snapshot.server';

/** A release as a feed tells of it. */
export interface ReleaseNews {
  readonly name: string;
  readonly version: string;
  readonly level: ReleaseLevel;
  readonly isCandidate: boolean;
  readonly reviewUntil: string | undefined;
  /** How many operations lead to it; none for a first version. */
  readonly changes: number | undefined;
}

interface EntryTexts {
  readonly title: string;
  readonly summary: string;
}

/** The words of feeds in one language. `name` is that of a list; none for all lists. */
export interface FeedTexts {
  readonly language: string;
  releasesTitle(name: string | undefined): string;
  withdrawalsTitle(name: string | undefined): string;
  release(news: ReleaseNews): EntryTexts;
  withdrawal(news: { readonly kind: 'example' | 'voice'; readonly files: number }): EntryTexts;
}

/** One feed in both formats. */
interface WrittenFeed {
  readonly json: JsonFeed;
  readonly atom: string;
}

type FeedDeps = Pick<Deps, 'db' | 'baseUrl'>;

interface Wanted {
  /** Of one list; of all public ones where it is left out. */
  readonly scope?: PublicScope;
  readonly texts: FeedTexts;
}

const mostReleases = 20;
const mostWithdrawals = 100;

interface Summary {
  readonly changes: number | undefined;
  readonly reviewUntil: string | undefined;
  readonly before: string | undefined;
}

/** What a feed takes from a document, which never changes: read once, not with every question. */
const summaries = new BoundedCache<Summary>(10_000);

async function summaryOf(deps: FeedDeps, release: Release): Promise<Summary> {
  const known = summaries.get(release.id);
  if (known) return known;
  const read = await readSnapshot(deps.db, release);
  const { from, counts, review } = read?.snapshot.changes ?? {};
  const sum = Object.values(counts ?? {}).reduce((all, some) => all + some, 0);
  const summary = {
    changes: from === undefined ? undefined : sum,
    reviewUntil: review?.candidate === release.version ? review.until : undefined,
    before: from,
  };
  summaries.set(release.id, summary, 1);
  return summary;
}

const addressOf = (deps: FeedDeps, { baseUrl, slug }: Pick<Taxonomy, 'baseUrl' | 'slug'>): string =>
  `${baseUrl ?? deps.baseUrl}/t/${slug}`;

const nameOf = ({ title, originalLanguage, slug }: Taxonomy, { language }: FeedTexts): string =>
  localizedText(originalFirst(title, originalLanguage), [language])?.text ?? slug;

const written = (feed: Feed): WrittenFeed => ({ json: jsonFeed(feed), atom: atomFeed(feed) });

/** The newest versions, with their level and changes in words. */
export async function loadReleaseFeed(
  deps: FeedDeps,
  { scope, texts }: Wanted,
): Promise<WrittenFeed> {
  const found = await newestReleases(deps.db, {
    taxonomyId: scope?.taxonomyId,
    limit: mostReleases,
  });
  const entries: Feed['entries'][number][] = [];
  for (const { release, taxonomy } of found) {
    const { version, level, issuedAt } = release;
    const { changes, reviewUntil, before } = await summaryOf(deps, release);
    const list = addressOf(deps, taxonomy);
    const isCandidate = version.includes('-');
    const name = nameOf(taxonomy, texts);
    entries.push({
      id: `${list}/v/${version}`,
      url: before === undefined ? `${list}/v/${version}` : `${list}/compare/${before}...${version}`,
      ...texts.release({ name, version, level, isCandidate, reviewUntil, changes }),
      at: issuedAt,
      tags: isCandidate ? [level, 'candidate'] : [level],
    });
  }
  const [first] = found;
  const isOfOne = scope !== undefined && first !== undefined;
  const home = isOfOne ? addressOf(deps, first.taxonomy) : `${deps.baseUrl}/t`;
  const name = isOfOne ? nameOf(first.taxonomy, texts) : undefined;
  const title = texts.releasesTitle(name);
  const { language } = texts;
  return written({ home, address: `${home}/releases`, title, language, entries });
}

/** Texts that their authors took back after publication: ids, never words (R5). */
export async function loadWithdrawalFeed(
  deps: FeedDeps,
  { scope, texts }: Wanted,
): Promise<WrittenFeed> {
  const taxonomyId = scope?.taxonomyId;
  const found = await newestWithdrawals(deps.db, { taxonomyId, limit: mostWithdrawals });
  const entries = found.map(({ id, kind, files, withdrawnAt, taxonomy }) => ({
    id: `urn:uuid:${id}`,
    url: `${addressOf(deps, taxonomy)}/versions`,
    ...texts.withdrawal({ kind, files }),
    at: withdrawnAt,
    tags: [kind],
  }));
  // A list without withdrawals has a name all the same, and was published at least once.
  const [published] = scope
    ? await newestReleases(deps.db, { taxonomyId: scope.taxonomyId, limit: 1 })
    : [];
  const home = published ? addressOf(deps, published.taxonomy) : `${deps.baseUrl}/t`;
  const title = texts.withdrawalsTitle(published && nameOf(published.taxonomy, texts));
  const { language } = texts;
  return written({ home, address: `${home}/withdrawals`, title, language, entries });
}
