import { createHash } from 'node:crypto';
import { precompress } from '~/exports/precompress';
import { hostIn, publishedIn } from '~/gates/system.server';
import { listReleases } from '~/usecases/snapshots/list-releases.server';
import { publishSnapshot } from '~/usecases/snapshots/publish-snapshot.server';
import { artifactAt } from '~db/repositories/snapshots.server';
import { withInstance } from '../support/run-script';

/**
 * Publishes one list and says how long that took and what the process held at most, beside the least that has to be done
 * with the same bytes: JSON parsed and written, digests, compression. A process of its own, so that the most it held is its.
 */
const slug = process.argv[2] ?? '';
const core = ['snapshot.json', 'changes.json', 'manifest.json'];

const said = await withInstance(async (deps) => {
  const host = await hostIn(deps, slug);
  if (!host.ok) throw new Error(host.refusal.code);
  const used = process.cpuUsage();
  const start = performance.now();
  const published = await publishSnapshot(deps, host.value, { requestId: deps.ids.uuid() });
  const took = performance.now() - start;
  const { user, system } = process.cpuUsage(used);
  if (!published.ok) throw new Error(published.refusal.code);
  const peak = process.resourceUsage().maxRSS * 1024;
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
  return { took, processor: (user + system) / 1000, bare, bytes, peak };
});
console.log(JSON.stringify(said));
