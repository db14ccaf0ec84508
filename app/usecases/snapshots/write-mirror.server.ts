import type { PublicScope } from '~/domain/access/scopes';
import { schemaPath } from '~/exports/json-schema';
import type { Deps } from '~/usecases/deps';
import { artifactAt, artifactSizes } from '~db/repositories/snapshots.server';
import { listReleases } from './list-releases.server';
import { loadFormatDocument } from './load-format-document.server';
import { loadKeySet } from './load-key-set.server';

/** Puts one file of the mirror where it belongs; `path` is relative and has forward slashes. */
export type WriteFile = (path: string, bytes: Uint8Array) => Promise<void>;

const encode = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/**
 * Writes everything that a taxonomy has published, laid out as at its address: every file of every version byte for byte,
 * the list of versions, the keys and the schema. It outlives the host and is checked without a network.
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
  const releases = await listReleases(deps, scope);
  for (const { version } of releases.versions) {
    for (const { path } of await artifactSizes(deps.db, { taxonomyId, version })) {
      const artifact = await artifactAt(deps.db, { taxonomyId, version, path });
      if (artifact) await put(`v/${version}/${path}`, artifact.bytes);
    }
  }
  const schema = schemaPath('snapshot');
  await put('versions.json', encode(releases));
  await put('.well-known/jwks.json', encode(await loadKeySet(deps)));
  await put(schema.slice(1), new TextEncoder().encode(loadFormatDocument(deps, schema)?.text));
  return { files };
}
