import { snapshotSchema } from '~/contracts/snapshot';
import type { Snapshot } from '~/domain/snapshots/snapshot';
import type { Executor } from '~db/client.server';
import { artifactAt } from '~db/repositories/snapshots.server';
import { BoundedCache } from './bounded-cache';

interface ReadSnapshot {
  readonly snapshot: Snapshot;
  readonly sha256: string;
}

/** Sizes are of the JSON; as objects they take about three times that. */
const cache = new BoundedCache<ReadSnapshot>(32 * 1024 * 1024);

/** The document of one version. Kept in memory while it is asked for, since it never changes. */
export async function readSnapshot(
  db: Executor,
  { taxonomyId, version }: { readonly taxonomyId: string; readonly version: string },
): Promise<ReadSnapshot | undefined> {
  const key = `${taxonomyId} ${version}`;
  const known = cache.get(key);
  if (known) return known;
  const artifact = await artifactAt(db, { taxonomyId, version, path: 'snapshot.json' });
  if (!artifact) return undefined;
  const json: unknown = JSON.parse(new TextDecoder().decode(artifact.bytes));
  const read = { snapshot: snapshotSchema.parse(json), sha256: artifact.sha256 };
  cache.set(key, read, artifact.bytes.byteLength);
  return read;
}
