import { changesSchema } from '~/contracts/release/changes';
import { snapshotSchema } from '~/contracts/snapshot';
import type { HostScope, TaxonomyScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import type { ReleaseLevel } from '~/domain/snapshots/snapshot';
import { precompress } from '~/exports/precompress';
import { writeRelease } from '~/exports/write-release';
import type { Deps } from '~/usecases/deps';
import type { Tx } from '~db/client.server';
import { keepFirst } from '~db/repositories/instance-keys.server';
import {
  addRelease,
  claimForPublishing,
  markPublished,
  markRatified,
  onOneView,
  releaseByRequest,
} from '~db/repositories/snapshots.server';
import { logForTaxonomy, type Taxonomy } from '~db/repositories/taxonomies.server';
import { mayRatify } from './may-ratify';
import {
  type NextRelease,
  planNextRelease,
  type ReleaseRefusal,
  type ReleaseRequest,
} from './plan-next-release.server';
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

async function storeRelease(
  deps: Deps,
  tx: Tx,
  { taxonomy, next, requestId }: Publication,
): Promise<PublishedRelease> {
  const { plan, state, history } = next;
  const { sha256 } = deps.secrets;
  const { artifacts, manifestSha256 } = await writeRelease(
    {
      plan,
      examples: state.examples,
      voices: state.voices,
      previousManifestSha256: history.at(-1)?.manifestSha256,
    },
    { sha256, sign: deps.signer.sign },
  );
  const { publicKey } = deps.signer;
  const issuedAt = new Date(plan.snapshot.issued);
  await keepFirst(tx, { name: publicKeyName(publicKey.kid), value: publicKey, at: issuedAt });
  const forms = await Promise.all(
    artifacts.map(async ({ path, bytes }) =>
      (await precompress(bytes)).map((form) => ({ ...form, path, bytes: Buffer.from(form.bytes) })),
    ),
  );
  await addRelease(tx, {
    release: {
      id: deps.ids.uuid(),
      taxonomyId: taxonomy.id,
      version: plan.version,
      ordinal: history.length + 1,
      level: plan.level,
      manifestSha256,
      signingKeyId: publicKey.kid,
      requestId,
      issuedAt,
    },
    artifacts: artifacts.map(({ path, mediaType, bytes }) => ({
      path,
      mediaType,
      sha256: sha256(bytes),
      bytes: Buffer.from(bytes),
    })),
    encodings: forms.flat(),
  });
  return { version: plan.version, level: plan.level, uri: plan.snapshot.uri, manifestSha256 };
}

async function recordPublication(
  deps: Deps,
  tx: Tx,
  {
    taxonomy,
    next,
    release,
    request,
    accountId,
  }: Pick<Publication, 'taxonomy' | 'next'> & {
    readonly release: PublishedRelease;
    readonly request: ReleaseRequest;
    readonly accountId: string | null;
  },
): Promise<void> {
  const at = new Date(next.plan.snapshot.issued);
  if (taxonomy.firstPublishedAt === null) {
    await markPublished(tx, { id: taxonomy.id, baseUrl: next.baseUrl, at });
  }
  if (request.ratify && !request.candidate) await markRatified(tx, { id: taxonomy.id, at });
  await logForTaxonomy(tx, {
    id: deps.ids.uuid(),
    taxonomyId: taxonomy.id,
    accountId,
    action: 'published',
    facts: { version: release.version, level: release.level, ratified: request.ratify === true },
    at,
  });
}

/**
 * Publishes the next version of a taxonomy, whole or not at all: computes it from decided state, signs its manifest,
 * chains it to the one before and keeps every file for ever. The first time it freezes the address and makes the taxonomy
 * public. The same `requestId` again gives the same release.
 */
export async function publishSnapshot(
  deps: Deps,
  scope: TaxonomyScope | HostScope,
  input: ReleaseRequest & { readonly requestId: string },
): Promise<Result<PublishedRelease, ReleaseRefusal>> {
  const { requestId, ...request } = input;
  if (request.ratify && !mayRatify(scope)) return refuse('ratify-needs-owner');
  return onOneView(deps.db, async (tx) => {
    const taxonomy = await claimForPublishing(tx, scope.taxonomyId);
    if (!taxonomy) return refuse('not-found');
    const done = await releaseByRequest(tx, requestId);
    if (done && done.taxonomyId === taxonomy.id) {
      const { version, level, manifestSha256 } = done;
      const uri = `${taxonomy.baseUrl ?? deps.baseUrl}/t/${taxonomy.slug}/v/${version}`;
      return ok({ version, level, uri, manifestSha256 });
    }
    const next = await planNextRelease(deps, tx, { taxonomy, request });
    if (!next.ok) return next;
    assertContract(next.value);
    const release = await storeRelease(deps, tx, { taxonomy, next: next.value, requestId });
    const accountId = 'accountId' in scope ? scope.accountId : null;
    await recordPublication(deps, tx, {
      taxonomy,
      next: next.value,
      release,
      request,
      accountId,
    });
    return ok(release);
  });
}
