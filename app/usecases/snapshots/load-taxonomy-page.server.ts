import type {
  CandidateInReview,
  ReadingLanguage,
  ShownVersion,
  TaxonomyPage,
} from '~/contracts/published-pages';
import type { PublicScope } from '~/domain/access/scopes';
import { ok, type Refusal, type Result, refuse } from '~/domain/result';
import { isReviewOpen } from '~/domain/snapshots/review';
import type { Snapshot } from '~/domain/snapshots/snapshot';
import type { LanguageTag } from '~/domain/taxonomy/category';
import { chooseRendering } from '~/domain/taxonomy/language-tag';
import type { Deps } from '~/usecases/deps';
import { nameUses } from '~/usecases/uses/name-uses.server';
import { releasesBefore } from '~db/repositories/releases.server';
import { artifactSizes } from '~db/repositories/snapshots.server';
import { treeOfFound, treePart } from './build-tree';
import { listPublishedTaxonomies } from './list-published-taxonomies.server';
import { mainLanguage, originalFirst } from './original-first';
import { publishedFindings } from './published-findings.server';
import { type ReadRelease, readRelease } from './read-release.server';
import { readSnapshot } from './read-snapshot.server';
import { searchConcepts } from './search-concepts';

interface PageWish {
  readonly version?: string;
  /** The language asked for, as it came in the address. */
  readonly language?: string;
  /** Languages of the reader, best first. */
  readonly readerLanguages: readonly LanguageTag[];
  readonly query: string;
  /** The category whose branch is wanted, as it came in the address. */
  readonly below?: string;
  /** From 1. */
  readonly page?: number;
}

const longestQuery = 200;

/** More than anybody looks through: another word in the search is the shorter way. */
const mostFound = 100;

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

const isCandidate = (version: string): boolean => version.includes('-');

/** What is known of a candidate: the one that is shown, or a newer one. */
async function candidateInReview(
  deps: PageDeps,
  { taxonomyId }: PublicScope,
  shown: ReadRelease,
): Promise<CandidateInReview | undefined> {
  const [newest] = isCandidate(shown.snapshot.version)
    ? [shown.release]
    : await releasesBefore(deps.db, { taxonomyId, before: undefined, limit: 1 });
  if (!newest || !isCandidate(newest.version)) return undefined;
  const { version } = newest;
  const read = newest === shown.release ? shown : await readSnapshot(deps.db, newest);
  const review = read?.snapshot.changes.review;
  return {
    version,
    comparedWith: read?.snapshot.previousVersion?.version,
    review,
    isOpen: review !== undefined && isReviewOpen(review, deps.clock.now()),
  };
}

const shownVersion = (
  { release, snapshot }: ReadRelease,
  among: Pick<ShownVersion, 'latest' | 'inReview'>,
): ShownVersion => {
  const { review } = snapshot.changes;
  return {
    version: snapshot.version,
    issued: snapshot.issued,
    level: release.level,
    isCandidate: isCandidate(snapshot.version),
    ...among,
    endedEarly: review?.endedEarly && { until: review.until, reason: review.endedEarly },
  };
};

/** The tree of what was searched for, else of the list or of the branch that is wanted. */
function drawTree(
  snapshot: Snapshot,
  language: LanguageTag,
  { query, below, page = 1 }: PageWish,
): Pick<TaxonomyPage, 'found' | 'tree'> {
  if (query === '') {
    return { found: undefined, tree: treePart(snapshot, { language, below, page }) };
  }
  const standing = new Set(snapshot.concepts.map(({ id }) => id));
  const matches = searchConcepts(snapshot, { query }).filter(({ id }) => standing.has(id));
  const nearest = matches.slice(0, mostFound).map(({ id }) => id);
  return {
    found: { count: matches.length, shown: nearest.length },
    tree: {
      nodes: treeOfFound(snapshot, { language, found: nearest }),
      ...{ path: [], page: 1, pages: 1 },
    },
  };
}

/** What the page of a list shows, for one version and in one language. It costs the same however many versions there are. */
export async function loadTaxonomyPage(
  deps: PageDeps,
  scope: PublicScope,
  wish: PageWish,
): Promise<Result<TaxonomyPage, Refusal<'not-found'>>> {
  const { taxonomyId } = scope;
  const read = await readRelease(deps, scope, { version: wish.version });
  const [taxonomy] = await listPublishedTaxonomies(deps, { id: taxonomyId });
  if (!read || !taxonomy) return refuse('not-found');
  const { snapshot, sha256 } = read;
  const languages = readingLanguages(snapshot);
  const main = mainLanguage(snapshot);
  const chosen = chooseLanguage(languages, wish);
  const query = wish.query.trim().slice(0, longestQuery);
  const { version } = snapshot;
  const inReview = await candidateInReview(deps, scope, read);
  return ok({
    slug: scope.taxonomySlug,
    uri: taxonomy.uri,
    title: originalFirst(snapshot.title, main),
    description: originalFirst(snapshot.description, main),
    license: snapshot.license,
    attribution: originalFirst(snapshot.attribution, main),
    governance: originalFirst(snapshot.governance.statement, main),
    shown: shownVersion(read, { latest: taxonomy.latest, inReview }),
    sha256,
    conceptCount: snapshot.concepts.length,
    chosen,
    languages,
    query,
    ...drawTree(snapshot, chosen, { ...wish, query }),
    participation: snapshot.participation,
    sources: snapshot.derivedFrom,
    uses: await nameUses(deps, scope),
    files: await artifactSizes(deps.db, { taxonomyId, version }),
    quality: await publishedFindings(deps, scope, snapshot),
  });
}
