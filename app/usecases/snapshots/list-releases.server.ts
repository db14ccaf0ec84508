import type { PublicScope } from '~/domain/access/scopes';
import type { ReleaseLevel } from '~/domain/snapshots/snapshot';
import { newestFinal } from '~/domain/snapshots/version';
import type { LanguageMap } from '~/domain/taxonomy/category';
import type { Deps } from '~/usecases/deps';
import { type Release, releasesOf } from '~db/repositories/snapshots.server';
import { taxonomyById } from '~db/repositories/taxonomies.server';
import { originalFirst } from './original-first';

export interface ListedRelease {
  readonly version: string;
  readonly uri: string;
  readonly issued: string;
  readonly level: ReleaseLevel;
  /** For public review; `latest` skips it. */
  readonly candidate: boolean;
  readonly manifestSha256: string;
  /** `null` in the first. */
  readonly previousManifestSha256: string | null;
}

/** `versions.json`: the whole chain of one taxonomy, newest first. */
export interface ReleaseList {
  readonly taxonomy: {
    readonly id: string;
    readonly slug: string;
    readonly uri: string;
    readonly title: LanguageMap;
  };
  /** The newest version that is no candidate; `null` while there is none. */
  readonly latest: string | null;
  readonly versions: ListedRelease[];
}

/** A release as lists of them tell of it. */
export const listedRelease = (
  { version, issuedAt, level, manifestSha256 }: Release,
  { uri, previous }: { readonly uri: string; readonly previous: Release | undefined },
): ListedRelease => ({
  version,
  uri: `${uri}/v/${version}`,
  issued: issuedAt.toISOString(),
  level,
  candidate: version.includes('-'),
  manifestSha256,
  previousManifestSha256: previous?.manifestSha256 ?? null,
});

/** Every version ever published of a taxonomy, with the chain of their manifests. */
export async function listReleases(
  deps: Pick<Deps, 'db' | 'baseUrl'>,
  { taxonomyId, taxonomySlug }: PublicScope,
): Promise<ReleaseList> {
  const taxonomy = await taxonomyById(deps.db, taxonomyId);
  const releases = await releasesOf(deps.db, taxonomyId);
  const uri = `${taxonomy?.baseUrl ?? deps.baseUrl}/t/${taxonomySlug}`;
  const versions = releases.map((release, place) =>
    listedRelease(release, { uri, previous: releases[place - 1] }),
  );
  return {
    taxonomy: {
      id: taxonomyId,
      slug: taxonomySlug,
      uri,
      title: originalFirst(taxonomy?.title ?? {}, taxonomy?.originalLanguage ?? ''),
    },
    latest: newestFinal(versions.map(({ version }) => version)) ?? null,
    versions: versions.reverse(),
  };
}
