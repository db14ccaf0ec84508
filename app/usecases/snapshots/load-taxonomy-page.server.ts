import type {
  CandidateInReview,
  ReadingLanguage,
  ShownVersion,
  TaxonomyPage,
} from '~/contracts/published-pages';
import type { PublicScope } from '~/domain/access/scopes';
import { ok, type Refusal, type Result } from '~/domain/result';
import { isReviewOpen } from '~/domain/snapshots/review';
import type { Snapshot } from '~/domain/snapshots/snapshot';
import type { LanguageTag } from '~/domain/taxonomy/category';
import { chooseRendering } from '~/domain/taxonomy/language-tag';
import type { Deps } from '~/usecases/deps';
import { nameUses } from '~/usecases/uses/name-uses.server';
import { artifactSizes } from '~db/repositories/snapshots.server';
import { buildTree, fitsQuery } from './build-tree';
import { type LoadedRelease, loadRelease } from './load-release.server';
import { mainLanguage, originalFirst } from './original-first';
import { publishedFindings } from './published-findings.server';
import { readSnapshot } from './read-snapshot.server';

interface PageWish {
  readonly version?: string;
  /** The language asked for, as it came in the address. */
  readonly language?: string;
  /** Languages of the reader, best first. */
  readonly readerLanguages: readonly LanguageTag[];
  readonly query: string;
}

const longestQuery = 200;

const readingLanguages = ({ languages, coverage }: Snapshot): ReadingLanguage[] =>
  languages.flatMap((tag) => {
    const held = coverage[tag];
    if (!held) return [];
    const { labels, definitions, humanReviewed } = held;
    return [
      {
        tag,
        labels: labels.count,
        definitions: definitions.count,
        humanReviewed: humanReviewed.count,
        total: labels.of,
      },
    ];
  });

/** The language asked for, else one the reader reads, else the one that holds most. */
const chooseLanguage = (languages: readonly ReadingLanguage[], wish: PageWish): LanguageTag => {
  const held = languages.filter(({ labels }) => labels > 0);
  const tags = held.map(({ tag }) => tag);
  if (wish.language !== undefined && tags.includes(wish.language)) return wish.language;
  const fullest = [...held].sort((left, right) => right.labels - left.labels)[0];
  return chooseRendering(tags, wish.readerLanguages) ?? fullest?.tag ?? 'en';
};

type PageDeps = Pick<Deps, 'db' | 'baseUrl' | 'clock'>;

/** What is known of a candidate: the one that is shown, or a newer one. */
async function candidateInReview(
  deps: PageDeps,
  { taxonomyId }: PublicScope,
  { snapshot, releases: { versions } }: LoadedRelease,
): Promise<CandidateInReview | undefined> {
  const shown = versions.find(({ version }) => version === snapshot.version);
  const found = shown?.candidate ? shown : versions[0];
  if (!found?.candidate) return undefined;
  const { version } = found;
  const read =
    version === snapshot.version
      ? { snapshot }
      : await readSnapshot(deps.db, { taxonomyId, version });
  const review = read?.snapshot.changes.review;
  return {
    version,
    comparedWith: read?.snapshot.previousVersion?.version,
    review,
    isOpen: review !== undefined && isReviewOpen(review, deps.clock.now()),
  };
}

const shownVersion = (
  { snapshot, releases: { versions, latest } }: LoadedRelease,
  inReview: CandidateInReview | undefined,
): ShownVersion => {
  const shown = versions.find(({ version }) => version === snapshot.version);
  const { review } = snapshot.changes;
  return {
    version: snapshot.version,
    issued: snapshot.issued,
    level: shown?.level ?? 'first',
    isCandidate: shown?.candidate ?? false,
    latest,
    inReview,
    endedEarly: review?.endedEarly && { until: review.until, reason: review.endedEarly },
  };
};

/** What the page of a list shows, for one version and in one language. */
export async function loadTaxonomyPage(
  deps: PageDeps,
  scope: PublicScope,
  wish: PageWish,
): Promise<Result<TaxonomyPage, Refusal<'not-found'>>> {
  const loaded = await loadRelease(deps, scope, { version: wish.version });
  if (!loaded.ok) return loaded;
  const { snapshot, sha256, releases } = loaded.value;
  const languages = readingLanguages(snapshot);
  const main = mainLanguage(snapshot);
  const chosen = chooseLanguage(languages, wish);
  const query = wish.query.trim().slice(0, longestQuery);
  const found =
    query === ''
      ? undefined
      : new Set(snapshot.concepts.filter((one) => fitsQuery(one, query)).map(({ id }) => id));
  const { version } = snapshot;
  return ok({
    slug: scope.taxonomySlug,
    uri: releases.taxonomy.uri,
    title: originalFirst(snapshot.title, main),
    description: originalFirst(snapshot.description, main),
    license: snapshot.license,
    attribution: originalFirst(snapshot.attribution, main),
    shown: shownVersion(loaded.value, await candidateInReview(deps, scope, loaded.value)),
    sha256,
    conceptCount: snapshot.concepts.length,
    chosen,
    languages,
    query,
    found: found?.size,
    tree: buildTree(snapshot, { language: chosen, kept: found }),
    participation: snapshot.participation,
    sources: snapshot.derivedFrom,
    uses: await nameUses(deps, scope),
    files: await artifactSizes(deps.db, { taxonomyId: scope.taxonomyId, version }),
    quality: await publishedFindings(deps, scope, snapshot),
  });
}
