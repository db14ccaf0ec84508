import { decodeCursor, encodeCursor } from '~/contracts/api/cursor';
import { type ConceptsQuery, publishedStatuses } from '~/contracts/api/parameters';
import { semver } from '~/contracts/release/primitives';
import type { PublicScope } from '~/domain/access/scopes';
import { ok, type Refusal, type Result, refuse } from '~/domain/result';
import { canonicalText } from '~/domain/snapshots/canonical';
import {
  type ConceptFilter,
  fitsFilter,
  type PublishedSubject,
  top,
} from '~/domain/snapshots/filter-concepts';
import { sortedById } from '~/domain/snapshots/order';
import type { Snapshot } from '~/domain/snapshots/snapshot';
import { activeStatuses } from '~/domain/taxonomy/category';
import type { SearchMatch } from '~/domain/taxonomy/search';
import type { Deps } from '~/usecases/deps';
import { loadComparison } from './load-comparison.server';
import { readRelease } from './read-release.server';
import { searchConcepts } from './search-concepts';

interface ConceptList {
  readonly version: string;
  readonly uri: string;
  readonly total: number;
  readonly concepts: PublishedSubject[];
  /** With a search: by what each was found. */
  readonly matches: SearchMatch[] | undefined;
  readonly nextCursor: string | null;
}

type Refused = Refusal<'cursor-invalid' | 'version-unknown' | 'concept-unknown'>;

type ListDeps = Pick<Deps, 'db' | 'secrets'>;

/** What a list is made by, without where one is in it: a cursor of another list does not fit. */
const listKey = ({ limit, cursor, version, ...wish }: ConceptsQuery, deps: ListDeps): string =>
  deps.secrets.sha256(canonicalText(wish)).slice(0, 16);

/** A page's end: the version that the list is of, so that a release in between changes nothing; the list; the last id. */
interface Place {
  readonly version: string;
  readonly key: string;
  readonly after: string;
}

const placeOf = (cursor: string): Place | undefined => {
  const [version, key, after] = decodeCursor(cursor, 3) ?? [];
  if (!semver.safeParse(version).success) return undefined;
  return version !== undefined && key !== undefined && after !== undefined
    ? { version, key, after }
    : undefined;
};

/** The ids that differ from the version of a point in time; everything where there was none yet. */
async function changedIds(
  deps: ListDeps,
  scope: PublicScope,
  { since, snapshot }: { readonly since: string; readonly snapshot: Snapshot },
): Promise<Result<ReadonlySet<string> | undefined, Refusal<'version-unknown'>>> {
  const isVersion = semver.safeParse(since).success;
  const wanted = isVersion ? { version: since } : { issuedBy: new Date(since) };
  const base = await readRelease(deps, scope, wanted);
  if (!base)
    return isVersion ? refuse('version-unknown', { field: 'changedSince' }) : ok(undefined);
  const pair = { from: base.snapshot.version, to: snapshot.version };
  const compared = await loadComparison(deps, scope, pair);
  if (!compared.ok) return refuse('version-unknown', { field: 'changedSince' });
  return ok(new Set(compared.value.changes.entries.map(({ id }) => id)));
}

async function filterOf(
  deps: ListDeps,
  scope: PublicScope,
  { query, snapshot }: { readonly query: ConceptsQuery; readonly snapshot: Snapshot },
): Promise<Result<ConceptFilter, Refused>> {
  const { changedSince: since, parent, status, modality, actor, detection, ...rest } = query;
  const isKnown = parent === undefined || parent === top;
  if (!isKnown && !snapshot.concepts.some(({ id }) => id === parent)) {
    return refuse('concept-unknown', { field: 'parent' });
  }
  const changed =
    since === undefined ? ok(undefined) : await changedIds(deps, scope, { since, snapshot });
  if (!changed.ok) return changed;
  const { language, notation, legacyId, conceptSlug: slug, affectedGroup: affectedGroups } = rest;
  return ok({
    // Whoever keeps a copy up to date has to hear of what left, too.
    statuses: status ?? (since === undefined ? activeStatuses : publishedStatuses),
    ...{ language, parent, notation, legacyId, slug },
    facets: { modality, actor, detection, affectedGroups },
    ids: changed.value,
  });
}

/** What fits, by id, or by nearness to what is searched; `matches` beside it then. */
const inOrder = (snapshot: Snapshot, filter: ConceptFilter, q: string | undefined) => {
  const subjects = new Map<string, PublishedSubject>();
  for (const subject of [...snapshot.concepts, ...snapshot.tombstones]) {
    if (fitsFilter(subject, filter)) subjects.set(subject.id, subject);
  }
  if (q === undefined) return { subjects: sortedById([...subjects.values()]), matches: undefined };
  const matches = searchConcepts(snapshot, { query: q, language: filter.language }).filter(
    ({ id }) => subjects.has(id),
  );
  return { subjects: matches.flatMap(({ id }) => subjects.get(id) ?? []), matches };
};

/**
 * One page of the concepts of a version that fit what is asked. The pages of one list belong to one version and neither
 * repeat nor lose anything when a new one is published in between. Refused, naming the parameter: a cursor of another
 * list, versions and parents that are not there.
 */
export async function listConcepts(
  deps: ListDeps,
  scope: PublicScope,
  query: ConceptsQuery,
): Promise<Result<ConceptList, Refused>> {
  const key = listKey(query, deps);
  const place = query.cursor === undefined ? undefined : placeOf(query.cursor);
  const isOfThisList =
    place?.key === key && (query.version === undefined || query.version === place.version);
  if (query.cursor !== undefined && !isOfThisList) {
    return refuse('cursor-invalid', { field: 'cursor' });
  }
  const read = await readRelease(deps, scope, { version: place?.version ?? query.version });
  if (!read) return refuse('version-unknown', { field: 'version' });
  const { snapshot } = read;
  const filter = await filterOf(deps, scope, { query, snapshot });
  if (!filter.ok) return filter;
  const { subjects, matches } = inOrder(snapshot, filter.value, query.q);
  const begin = place === undefined ? 0 : subjects.findIndex(({ id }) => id === place.after) + 1;
  const end = begin + query.limit;
  const concepts = subjects.slice(begin, end);
  const last = concepts.at(-1);
  const { version, uri } = snapshot;
  return ok({
    ...{ version, uri, concepts },
    total: subjects.length,
    matches: matches?.slice(begin, end),
    nextCursor:
      last !== undefined && end < subjects.length ? encodeCursor([version, key, last.id]) : null,
  });
}
