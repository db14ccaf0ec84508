import type { PublicScope } from '~/domain/access/scopes';
import type { Snapshot } from '~/domain/snapshots/snapshot';
import type { Deps } from '~/usecases/deps';
import { findRelease } from '~db/repositories/releases.server';
import { readSnapshot } from './read-snapshot.server';

/**
 * The document of one version: the given one, or that of a moment, else the newest that is no candidate, else (while there
 * are only candidates) the newest. It costs the same however many versions there are.
 */
export async function readRelease(
  { db }: Pick<Deps, 'db'>,
  { taxonomyId }: PublicScope,
  wanted: { readonly version?: string; readonly issuedBy?: Date } = {},
): Promise<{ readonly snapshot: Snapshot; readonly sha256: string } | undefined> {
  const release = await findRelease(db, { taxonomyId, ...wanted });
  return release && readSnapshot(db, { taxonomyId, version: release.version });
}
