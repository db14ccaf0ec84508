import type { PublicScope } from '~/domain/access/scopes';
import { ok, type Refusal, type Result, refuse } from '~/domain/result';
import type { SnapshotConcept, Tombstone } from '~/domain/snapshots/snapshot-concept';
import type { Deps } from '~/usecases/deps';
import { loadRelease } from './load-release.server';

/** The published form of one category, for programs: the concept or the tombstone as it stands in the snapshot. */
export async function loadPublishedConcept(
  deps: Pick<Deps, 'db' | 'baseUrl'>,
  scope: PublicScope,
  { id }: { readonly id: string },
): Promise<Result<SnapshotConcept | Tombstone, Refusal<'not-found'>>> {
  const loaded = await loadRelease(deps, scope);
  if (!loaded.ok) return loaded;
  const { concepts, tombstones } = loaded.value.snapshot;
  const found = [...concepts, ...tombstones].find((subject) => subject.id === id);
  return found ? ok(found) : refuse('not-found');
}
