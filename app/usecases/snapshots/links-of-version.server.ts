import type { Executor } from '~db/client.server';
import { readSnapshot } from './read-snapshot.server';

/** Where a version stands among others, for the `Link` header. */
export interface VersionLinks {
  readonly predecessor?: string;
  readonly license?: string;
}

export async function linksOfVersion(
  db: Executor,
  address: { readonly taxonomyId: string; readonly version: string },
): Promise<VersionLinks> {
  const read = await readSnapshot(db, address);
  if (!read) return {};
  const { previousVersion, license } = read.snapshot;
  return { predecessor: previousVersion?.version, license: license.url };
}
