import { changesSchema } from '~/contracts/release/changes';
import { snapshotSchema } from '~/contracts/snapshot';
import type { Artifact, Sha256 } from '~/domain/snapshots/manifest';
import type { ReleaseLevel } from '~/domain/snapshots/snapshot';
import { precompress } from '~/exports/precompress';
import { writeRelease } from '~/exports/write-release';
import type { Deps } from '~/usecases/deps';
import { queueMessage } from '~/usecases/webhooks/queue-message.server';
import { releaseMessage } from '~/usecases/webhooks/release-message';
import type { Tx } from '~db/client.server';
import { keepFirst } from '~db/repositories/instance-keys.server';
import { enqueueJob } from '~db/repositories/jobs.server';
import { addRelease, type NewRelease } from '~db/repositories/snapshots.server';
import type { Taxonomy } from '~db/repositories/taxonomies.server';
import type { NextRelease } from './plan-next-release.server';
import { publicKeyName } from './public-keys';

export interface PublishedRelease {
  readonly version: string;
  readonly level: ReleaseLevel;
  /** Address of the version; `snapshot.json` and the other files are below it. */
  readonly uri: string;
  readonly manifestSha256: string;
}

interface Publication {
  readonly taxonomy: Taxonomy;
  readonly next: NextRelease;
  readonly requestId: string;
}

/** A document that does not obey its own contract is a defect, and must never get out. */
const assertContract = ({ plan }: NextRelease): void => {
  snapshotSchema.parse(plan.snapshot);
  changesSchema.parse(plan.changes);
};

/** Every file with its compressed forms, as rows. */
export async function rowsOfFiles(artifacts: readonly Artifact[], sha256: Sha256) {
  const encodings = await Promise.all(
    artifacts.map(async ({ path, bytes }) =>
      (await precompress(bytes)).map((form) => ({ ...form, path, bytes: Buffer.from(form.bytes) })),
    ),
  );
  const files = artifacts.map(({ path, mediaType, bytes }) => ({
    path,
    mediaType,
    sha256: sha256(bytes),
    bytes: Buffer.from(bytes),
  }));
  return { artifacts: files, encodings: encodings.flat() };
}

/** Writes, signs and keeps a release, and with it the key that it is signed by; whoever wants to be told of it will be. */
export async function storeRelease(
  deps: Deps,
  tx: Tx,
  { taxonomy, next, requestId }: Publication,
): Promise<PublishedRelease> {
  assertContract(next);
  const { plan, quality, state, history } = next;
  const { version, level } = plan;
  const { examples, voices } = state;
  const { sha256 } = deps.secrets;
  const { publicKey, sign } = deps.signer;
  const previousManifestSha256 = history.at(-1)?.manifestSha256;
  const { artifacts, manifestSha256 } = await writeRelease(
    { plan, quality, examples, voices, previousManifestSha256 },
    { sha256, sign },
  );
  const issuedAt = new Date(plan.snapshot.issued);
  await keepFirst(tx, { name: publicKeyName(publicKey.kid), value: publicKey, at: issuedAt });
  const release: NewRelease = {
    id: deps.ids.uuid(),
    taxonomyId: taxonomy.id,
    version,
    ordinal: history.length + 1,
    level,
    manifestSha256,
    signingKeyId: publicKey.kid,
    requestId,
    issuedAt,
  };
  const rows = await rowsOfFiles(artifacts, sha256);
  await addRelease(tx, { release, ...rows });
  const message = releaseMessage({
    ...{ version, level, issuedAt },
    taxonomy: `${next.baseUrl}/t/${taxonomy.slug}`,
    files: rows.artifacts,
  });
  await queueMessage(deps, tx, { taxonomyId: taxonomy.id, message });
  const payload = { releaseId: release.id };
  await enqueueJob(tx, { task: 'recompress-release', payload, key: `recompress-${release.id}` });
  return { version, level, uri: plan.snapshot.uri, manifestSha256 };
}
