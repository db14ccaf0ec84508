import type { PublicScope } from '~/domain/access/scopes';
import { ok, type Refusal, type Result, refuse } from '~/domain/result';
import { originalPath } from '~/domain/snapshots/withdrawal';
import type { Deps } from '~/usecases/deps';
import {
  filesOfRelease,
  findRelease,
  type ReleaseFileRow,
  releasesBefore,
} from '~db/repositories/releases.server';
import { listPublishedTaxonomies } from './list-published-taxonomies.server';
import { type ListedRelease, listedRelease } from './list-releases.server';

interface VersionFile {
  readonly path: string;
  readonly uri: string;
  readonly mediaType: string;
  readonly sha256: string;
  /** `null` where it was withdrawn. */
  readonly bytes: number | null;
  readonly withdrawn: string | null;
  /** Address of the same file without what was taken back. */
  readonly replacement: string | null;
}

interface LoadedVersion extends ListedRelease {
  readonly files: VersionFile[];
}

const listedFile = (
  { path, mediaType, sha256, bytes, withdrawnAt }: ReleaseFileRow,
  { uri, files }: { readonly uri: string; readonly files: readonly ReleaseFileRow[] },
): VersionFile => {
  const standing = files.find(
    (other) => other.withdrawnAt === null && originalPath(other.path) === originalPath(path),
  );
  return {
    ...{ path, mediaType, sha256 },
    uri: `${uri}/${path}`,
    bytes: withdrawnAt === null ? bytes : null,
    withdrawn: withdrawnAt?.toISOString() ?? null,
    replacement: withdrawnAt !== null && standing ? `${uri}/${standing.path}` : null,
  };
};

/** One release with its files, those included that are gone (R5). */
export async function loadVersion(
  deps: Pick<Deps, 'db' | 'baseUrl'>,
  { taxonomyId }: PublicScope,
  { version }: { readonly version: string },
): Promise<Result<LoadedVersion, Refusal<'not-found'>>> {
  const release = await findRelease(deps.db, { taxonomyId, version });
  const [taxonomy] = await listPublishedTaxonomies(deps, { id: taxonomyId });
  if (!release || !taxonomy) return refuse('not-found');
  const chain = { taxonomyId, before: release.ordinal, limit: 1 };
  const [previous] = await releasesBefore(deps.db, chain);
  const listed = listedRelease(release, { uri: taxonomy.uri, previous });
  const files = await filesOfRelease(deps.db, release.id);
  return ok({
    ...listed,
    files: files.map((file) => listedFile(file, { uri: listed.uri, files })),
  });
}
