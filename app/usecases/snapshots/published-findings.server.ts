import type { FindingNote } from '~/contracts/published-pages';
import { qualitySchema } from '~/contracts/release/quality';
import type { PublicScope } from '~/domain/access/scopes';
import type { Snapshot } from '~/domain/snapshots/snapshot';
import { qualityPath } from '~/exports/write-release';
import type { Deps } from '~/usecases/deps';
import { artifactAt } from '~db/repositories/snapshots.server';
import { BoundedCache } from './bounded-cache';
import { describeFindings } from './describe-findings';

const cache = new BoundedCache<readonly FindingNote[]>(8 * 1024 * 1024);

/** What a version was published with a warning about, from its own report; nothing where it has none. */
export async function publishedFindings(
  deps: Pick<Deps, 'db'>,
  { taxonomyId }: PublicScope,
  snapshot: Snapshot,
): Promise<readonly FindingNote[]> {
  const { version } = snapshot;
  const key = `${taxonomyId} ${version}`;
  const known = cache.get(key);
  if (known) return known;
  const artifact = await artifactAt(deps.db, { taxonomyId, version, path: qualityPath });
  if (!artifact) return [];
  const json: unknown = JSON.parse(new TextDecoder().decode(artifact.bytes));
  const notes = describeFindings(snapshot, qualitySchema.parse(json));
  cache.set(key, notes, artifact.bytes.byteLength);
  return notes;
}
