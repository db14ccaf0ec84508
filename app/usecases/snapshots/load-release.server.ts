import type { PublicScope } from '~/domain/access/scopes';
import { ok, type Refusal, type Result, refuse } from '~/domain/result';
import type { Snapshot } from '~/domain/snapshots/snapshot';
import type { Deps } from '~/usecases/deps';
import { listReleases, type ReleaseList } from './list-releases.server';
import { readSnapshot } from './read-snapshot.server';

export interface LoadedRelease {
  readonly snapshot: Snapshot;
  /** Digest of `snapshot.json`. */
  readonly sha256: string;
  readonly releases: ReleaseList;
}

/**
 * One version of a taxonomy for reading: the given one, else the newest that is no candidate, else (while there are only
 * candidates) the newest.
 */
export async function loadRelease(
  deps: Pick<Deps, 'db' | 'baseUrl'>,
  scope: PublicScope,
  { version }: { readonly version?: string } = {},
): Promise<Result<LoadedRelease, Refusal<'not-found'>>> {
  const releases = await listReleases(deps, scope);
  const wanted = version ?? releases.latest ?? releases.versions[0]?.version;
  if (!releases.versions.some((release) => release.version === wanted)) return refuse('not-found');
  const { taxonomyId } = scope;
  const read = wanted ? await readSnapshot(deps.db, { taxonomyId, version: wanted }) : undefined;
  return read ? ok({ ...read, releases }) : refuse('not-found');
}
