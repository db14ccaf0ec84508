import type { PublicScope } from '~/domain/access/scopes';
import type { Snapshot } from '~/domain/snapshots/snapshot';
import type { Deps } from '~/usecases/deps';
import { findRelease } from '~db/repositories/releases.server';
import type { Release } from '~db/repositories/snapshots.server';
import { readSnapshot } from './read-snapshot.server';

export interface ReadRelease {
  readonly release: Release;
  readonly snapshot: Snapshot;
  /** Digest of `snapshot.json`. */
  readonly sha256: string;
}

/**
 * The document of one version: the given one, or that of a moment, else the newest that is no candidate, else (while there
 * are only candidates) the newest. It costs the same however many versions there are.
 */
export async function readRelease(
  { db }: Pick<Deps, 'db'>,
  { taxonomyId }: Pick<PublicScope, 'taxonomyId'>,
  wanted: { readonly version?: string; readonly issuedBy?: Date } = {},
): Promise<ReadRelease | undefined> {
  const release = await findRelease(db, { taxonomyId, ...wanted });
  const read = release && (await readSnapshot(db, release));
  return read && { release, ...read };
}
