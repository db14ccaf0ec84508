import { createHash } from 'node:crypto';
import { changesSchema } from '~/contracts/release/changes';
import { snapshotSchema } from '~/contracts/snapshot';
import type { HostScope } from '~/domain/access/scopes';
import { canonicalBytes } from '~/domain/snapshots/canonical';
import { buildManifest } from '~/domain/snapshots/manifest';
import { precompress } from '~/exports/precompress';
import { hostIn, publishedIn } from '~/gates/system.server';
import type { Deps } from '~/usecases/deps';
import { listReleases } from '~/usecases/snapshots/list-releases.server';
import { planNextRelease } from '~/usecases/snapshots/plan-next-release.server';
import { publishSnapshot } from '~/usecases/snapshots/publish-snapshot.server';
import { rowsOfFiles } from '~/usecases/snapshots/store-release.server';
import {
  addRelease,
  artifactAt,
  claimForPublishing,
  onOneView,
} from '~db/repositories/snapshots.server';
import { withInstance } from '../support/run-script';

/**
 * Publishes one list and says how long that took and what the process held at most, beside the least that has to be done
 * with the same bytes: JSON parsed and written, digests, compression. With `core`, its three main files alone, and nothing
 * of it stays. A process of its own each time, so that the most it held is its, and nothing is warm.
 */
const [slug = '', only] = process.argv.slice(2);
const core = ['snapshot.json', 'changes.json', 'manifest.json'];

class Undone extends Error {}

/** As publishing does, from the state in the database to rows in it, for the three main files, and taken back at the end. */
async function publishCore(deps: Deps, host: HostScope): Promise<void> {
  const json = (path: string, value: unknown) => ({
    ...{ path, mediaType: 'application/json' },
    bytes: canonicalBytes(value),
  });
  const work = onOneView(deps.db, async (tx) => {
    const taxonomy = await claimForPublishing(tx, host.taxonomyId);
    if (!taxonomy) throw new Error('no taxonomy');
    const next = await planNextRelease(deps, tx, { taxonomy, request: {} });
    if (!next.ok) throw new Error(next.refusal.code);
    const { version, level, snapshot, changes } = next.value.plan;
    const { sha256 } = deps.secrets;
    const files = [
      json('snapshot.json', snapshotSchema.parse(snapshot)),
      json('changes.json', changesSchema.parse(changes)),
    ];
    const parts = { taxonomy: taxonomy.id, version, previousManifestSha256: undefined };
    const manifest = json('manifest.json', buildManifest({ ...parts, artifacts: files }, sha256));
    await deps.signer.sign(manifest.bytes);
    const release = {
      ...{ id: deps.ids.uuid(), taxonomyId: taxonomy.id, version, level, ordinal: 1 },
      manifestSha256: sha256(manifest.bytes),
      signingKeyId: deps.signer.publicKey.kid,
      requestId: deps.ids.uuid(),
      issuedAt: deps.clock.now(),
    };
    await addRelease(tx, { release, ...(await rowsOfFiles([...files, manifest], sha256)) });
    throw new Undone();
  });
  await work.catch((error) => {
    if (!(error instanceof Undone)) throw error;
  });
}

/** Bytes of the three main files, and how long it takes to do the least with them. */
async function measureBare(deps: Deps): Promise<{ readonly bare: number; readonly bytes: number }> {
  const scope = await publishedIn(deps, slug);
  if (!scope.ok) throw new Error(scope.refusal.code);
  const { version = '' } = (await listReleases(deps, scope.value)).versions[0] ?? {};
  const { taxonomyId } = scope.value;
  let bytes = 0;
  let bare = 0;
  for (const path of core) {
    const artifact = await artifactAt(deps.db, { taxonomyId, version, path });
    if (!artifact) throw new Error(`no ${path}`);
    bytes += artifact.bytes.byteLength;
    const from = performance.now();
    const again = Buffer.from(JSON.stringify(JSON.parse(artifact.bytes.toString('utf8'))));
    createHash('sha256').update(again).digest();
    await precompress(again);
    bare += performance.now() - from;
  }
  return { bare, bytes };
}

const said = await withInstance(async (deps) => {
  const host = await hostIn(deps, slug);
  if (!host.ok) throw new Error(host.refusal.code);
  const used = process.cpuUsage();
  const start = performance.now();
  const spent = () => {
    const { user, system } = process.cpuUsage(used);
    return { took: performance.now() - start, processor: (user + system) / 1000 };
  };
  if (only === 'core') {
    await publishCore(deps, host.value);
    return spent();
  }
  const published = await publishSnapshot(deps, host.value, { requestId: deps.ids.uuid() });
  const whole = spent();
  if (!published.ok) throw new Error(published.refusal.code);
  const peak = process.resourceUsage().maxRSS * 1024;
  return { ...whole, peak, ...(await measureBare(deps)) };
});
console.log(JSON.stringify(said));
