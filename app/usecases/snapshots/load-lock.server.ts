import type { PublicScope } from '~/domain/access/scopes';
import { ok, type Refusal, type Result, refuse } from '~/domain/result';
import type { Lock } from '~/domain/snapshots/lock';
import type { Deps } from '~/usecases/deps';
import { loadKeySet } from './load-key-set.server';
import { readSnapshot } from './read-snapshot.server';

/** The lock file that pins a consumer to one version, with the keys that it may believe. */
export async function loadLock(
  deps: Pick<Deps, 'db' | 'signer'>,
  { taxonomyId }: PublicScope,
  { version }: { readonly version: string },
): Promise<Result<Lock, Refusal<'not-found'>>> {
  const read = await readSnapshot(deps.db, { taxonomyId, version });
  if (!read) return refuse('not-found');
  const { keys } = await loadKeySet(deps);
  return ok({ uri: read.snapshot.uri, version, sha256: read.sha256, keys });
}
