import type { PublicScope } from '~/domain/access/scopes';
import { ok, type Refusal, type Result, refuse } from '~/domain/result';
import type { Changes } from '~/domain/snapshots/changes';
import { compareSnapshots } from '~/domain/snapshots/compare';
import type { Snapshot } from '~/domain/snapshots/snapshot';
import type { Deps } from '~/usecases/deps';
import { BoundedCache } from './bounded-cache';
import { readSnapshot } from './read-snapshot.server';

export interface VersionPair {
  readonly from: string;
  readonly to: string;
}

export interface Comparison {
  readonly from: Snapshot;
  readonly to: Snapshot;
  readonly changes: Changes;
}

/** Counted in operations, of which one takes about a kilobyte. */
const cache = new BoundedCache<Changes>(40_000);

/** The changes between any two published versions, in either direction; neither ever changes, so it is worked out once. */
export async function loadComparison(
  { db }: Pick<Deps, 'db'>,
  { taxonomyId }: Pick<PublicScope, 'taxonomyId'>,
  pair: VersionPair,
): Promise<Result<Comparison, Refusal<'not-found'>>> {
  const from = await readSnapshot(db, { taxonomyId, version: pair.from });
  const to = await readSnapshot(db, { taxonomyId, version: pair.to });
  if (!from || !to) return refuse('not-found');
  const key = `${taxonomyId} ${pair.from} ${pair.to}`;
  const changes = cache.get(key) ?? compareSnapshots(from.snapshot, to.snapshot);
  cache.set(key, changes, changes.entries.length);
  return ok({ from: from.snapshot, to: to.snapshot, changes });
}
