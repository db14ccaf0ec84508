import type { PublicScope } from '~/domain/access/scopes';
import { ok, type Refusal, type Result, refuse } from '~/domain/result';
import { migrationMap } from '~/domain/snapshots/migration-map';
import type { Snapshot } from '~/domain/snapshots/snapshot';
import type { SnapshotConcept, Tombstone } from '~/domain/snapshots/snapshot-concept';
import type { Deps } from '~/usecases/deps';
import { readRelease } from './read-release.server';

interface StandingConcept {
  readonly state: 'standing';
  readonly concept: SnapshotConcept;
}

interface DepartedConcept {
  readonly state: 'departed';
  readonly tombstone: Tombstone;
  /** Where it leads, followed to concepts that stand (T5). */
  readonly successors: readonly SnapshotConcept[];
}

const departed = (tombstone: Tombstone, snapshot: Snapshot): DepartedConcept => {
  const ids = migrationMap(snapshot)[tombstone.id] ?? [];
  const successors = snapshot.concepts.filter(({ id }) => ids.includes(id));
  return { state: 'departed', tombstone, successors };
};

/** One concept for programs, as it stands in a version (the newest that is no candidate), or where it went (T5). */
export async function loadPublishedConcept(
  deps: Pick<Deps, 'db'>,
  scope: PublicScope,
  { id, version }: { readonly id: string; readonly version?: string },
): Promise<
  Result<StandingConcept | DepartedConcept, Refusal<'not-found'> | Refusal<'version-unknown'>>
> {
  const read = await readRelease(deps, scope, { version });
  if (!read) return refuse('version-unknown', { field: 'version' });
  const concept = read.snapshot.concepts.find((one) => one.id === id);
  if (concept) return ok({ state: 'standing', concept });
  const tombstone = read.snapshot.tombstones.find((one) => one.id === id);
  return tombstone ? ok(departed(tombstone, read.snapshot)) : refuse('not-found');
}
