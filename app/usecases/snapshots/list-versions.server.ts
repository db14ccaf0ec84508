import type { PublicScope } from '~/domain/access/scopes';
import { ok, type Refusal, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { releasesBefore } from '~db/repositories/releases.server';
import type { Release } from '~db/repositories/snapshots.server';
import { listPublishedTaxonomies } from './list-published-taxonomies.server';
import { type ListedRelease, listedRelease, type ReleaseList } from './list-releases.server';

interface VersionPage extends ReleaseList {
  /** The place in the chain from which the next page goes back; none on the last. */
  readonly next: number | undefined;
}

/** One page of the chain, newest first, those before the given place in it. */
export async function listVersions(
  deps: Pick<Deps, 'db' | 'baseUrl'>,
  scope: PublicScope,
  { before, limit }: { readonly before: number | undefined; readonly limit: number },
): Promise<Result<VersionPage, Refusal<'not-found'>>> {
  const { taxonomyId } = scope;
  const [taxonomy] = await listPublishedTaxonomies(deps, { id: taxonomyId });
  if (!taxonomy) return refuse('not-found');
  const { id, slug, uri, title, latest } = taxonomy;
  // One more than wanted: the last of a page names the manifest of the one before it.
  const releases = await releasesBefore(deps.db, { taxonomyId, before, limit: limit + 1 });
  const shown = releases.slice(0, limit);
  const listed = (release: Release, place: number): ListedRelease =>
    listedRelease(release, { uri, previous: releases[place + 1] });
  return ok({
    taxonomy: { id, slug, uri, title },
    latest,
    versions: shown.map(listed),
    next: releases.length > limit ? shown.at(-1)?.ordinal : undefined,
  });
}
