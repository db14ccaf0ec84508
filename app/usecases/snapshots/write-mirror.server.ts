import type { PublicScope } from '~/domain/access/scopes';
import { withdrawnListPath } from '~/domain/snapshots/withdrawal';
import type { Deps } from '~/usecases/deps';
import { filesOfRelease } from '~db/repositories/releases.server';
import { artifactAt, releasesOf } from '~db/repositories/snapshots.server';
import { listReleases } from './list-releases.server';
import { formatPaths, loadFormatDocument } from './load-format-document.server';
import { loadKeySet } from './load-key-set.server';
import { loadLock } from './load-lock.server';

/** Puts one file of the mirror where it belongs; `path` is relative and has forward slashes. */
export type WriteFile = (path: string, bytes: Uint8Array) => Promise<void>;

const encode = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/**
 * Writes everything that a taxonomy has published, laid out as at its address: every file of every version byte for byte,
 * the lock of each, the list of versions, the keys, what the files say they obey, and which are gone because their words were
 * taken back (R5). It outlives the host and is checked without a network, or behind any web server.
 */
export async function writeMirror(
  deps: Deps,
  scope: PublicScope,
  write: WriteFile,
): Promise<{ readonly files: number }> {
  const { taxonomyId } = scope;
  let files = 0;
  const put: WriteFile = async (path, bytes) => {
    await write(path, bytes);
    files += 1;
  };
  const gone: string[] = [];
  for (const { id, version } of await releasesOf(deps.db, taxonomyId)) {
    for (const { path, withdrawnAt } of await filesOfRelease(deps.db, id)) {
      const place = `v/${version}/${path}`;
      if (withdrawnAt) gone.push(place);
      const artifact = await artifactAt(deps.db, { taxonomyId, version, path });
      if (artifact && !artifact.withdrawnAt) await put(place, artifact.bytes);
    }
    const lock = await loadLock(deps, scope, { version });
    if (lock.ok) await put(`v/${version}/parlance.lock.json`, encode(lock.value));
  }
  await put('versions.json', encode(await listReleases(deps, scope)));
  await put(withdrawnListPath, encode({ files: gone }));
  await put('.well-known/jwks.json', encode(await loadKeySet(deps)));
  for (const path of formatPaths) {
    await put(path.slice(1), new TextEncoder().encode(loadFormatDocument(deps, path)?.text));
  }
  return { files };
}
