import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { jsonSchemaOf } from '~/exports/json-schema';
import { verifyRelease } from '~/exports/verify-release';
import { hostIn, publishedIn } from '~/gates/system.server';
import { createSigner, newSigningKey } from '~/platform/signing.server';
import type { Deps, Signer } from '~/usecases/deps';
import { listReleases } from '~/usecases/snapshots/list-releases.server';
import { loadKeySet } from '~/usecases/snapshots/load-key-set.server';
import { publishSnapshot } from '~/usecases/snapshots/publish-snapshot.server';
import { writeMirror } from '~/usecases/snapshots/write-mirror.server';
import { type StoredTaxonomy, storeCategory, storeTaxonomy } from '../../factories/stored-taxonomy';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';

const database = testDatabase();
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

let taxonomy: StoredTaxonomy;

/** As an instance would that was started with this key. */
async function publishWith(signer: Signer, label: string): Promise<Deps> {
  const deps = testDeps(database.db, { signer });
  await storeCategory(deps, taxonomy, { words: { es: { label, definition: `${label}.` } } });
  const scope = await hostIn(deps, taxonomy.slug);
  if (!scope.ok) throw new Error('no taxonomy');
  const published = await publishSnapshot(deps, scope.value, { requestId: deps.ids.uuid() });
  if (!published.ok) throw new Error(published.refusal.code);
  return deps;
}

/** Everything as it lies in a mirror, with the keys that this instance publishes. */
async function sourceOf(deps: Deps) {
  const scope = await publishedIn(deps, taxonomy.slug);
  if (!scope.ok) throw new Error('not published');
  const files = new Map<string, Uint8Array>();
  await writeMirror(deps, scope.value, async (path, bytes) => {
    files.set(path, bytes);
  });
  const { versions } = await listReleases(deps, scope.value);
  return {
    versions: versions.map(({ version }) => version).reverse(),
    read: async (path: string) => files.get(path),
    jwks: JSON.parse(new TextDecoder().decode(files.get('.well-known/jwks.json'))),
    schema: jsonSchemaOf('snapshot', deps.baseUrl),
  };
}

it('R3 after the key was changed, and changed back, old and new releases are still verified', async () => {
  const [first, second] = [
    await createSigner(newSigningKey()),
    await createSigner(newSigningKey()),
  ];
  taxonomy = await storeTaxonomy(testDeps(database.db), { slug: 'rotated' });
  await publishWith(first, 'Acoso');
  const afterwards = await publishWith(second, 'Vigilancia');
  const kids = async (deps: Deps) => (await loadKeySet(deps)).keys.map(({ kid }) => kid);
  const [old, fresh] = [first.publicKey.kid, second.publicKey.kid];
  expect(await kids(afterwards)).toEqual([fresh, old]);
  expect(JSON.stringify(await loadKeySet(afterwards))).not.toContain('"d"');
  const back = await publishWith(first, 'Suplantación');
  expect(await kids(back)).toEqual([old, fresh]);

  const source = await sourceOf(back);
  for (const version of source.versions) {
    const checks = await verifyRelease(source, { version, sha256 });
    expect(checks.filter(({ isRight }) => !isRight)).toEqual([]);
  }
  const signedBy = (await verifyRelease(source, { version: '0.3.0', sha256 }))
    .filter(({ name }) => name === 'signature')
    .map(({ detail }) => detail);
  expect(signedBy).toEqual([old, fresh, old]);

  // Whoever holds only the present key cannot check what the other one signed, and is told so.
  const onlyPresent = { ...source, jwks: { keys: [first.publicKey] } };
  const wrong = (await verifyRelease(onlyPresent, { version: '0.3.0', sha256 })).filter(
    ({ isRight }) => !isRight,
  );
  expect(wrong).toMatchObject([{ name: 'signature', version: '0.2.0', detail: 'unknown-key' }]);
});
