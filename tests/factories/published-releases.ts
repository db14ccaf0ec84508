import { createHash } from 'node:crypto';
import { assessQuality } from '~/domain/quality/assess';
import { planRelease, type ReleasePlan } from '~/domain/snapshots/plan-release';
import type { Snapshot } from '~/domain/snapshots/snapshot';
import type { PublishableState } from '~/domain/snapshots/state';
import type { FoundFile } from '~/domain/snapshots/verify';
import { jsonSchemaOf } from '~/exports/json-schema';
import type { ReleaseSource } from '~/exports/verify-release';
import { writeRelease } from '~/exports/write-release';
import { createSigner, newSigningKey } from '~/platform/signing.server';
import type { Signer } from '~/usecases/deps';

export const sha256 = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

const baseUrl = 'https://lists.example';

export interface Published extends ReleaseSource {
  /** By path below the taxonomy's address; tests may change it. */
  readonly files: Map<string, Uint8Array>;
  readonly plans: readonly ReleasePlan[];
  readonly signer: Signer;
}

/** Publishes states one after another, with nothing but the pure functions and a fresh key, or a given one. */
export async function publishStates(
  states: readonly PublishableState[],
  givenSigner?: Signer,
): Promise<Published> {
  const signer = givenSigner ?? (await createSigner(newSigningKey()));
  const files = new Map<string, Uint8Array>();
  const plans: ReleasePlan[] = [];
  let base: { snapshot: Snapshot; sha256: string } | undefined;
  let previousManifestSha256: string | undefined;
  for (const [index, state] of states.entries()) {
    const plan = planRelease({
      state,
      baseUrl,
      issued: new Date(Date.UTC(2026, 4, 4 + index)),
      toolVersion: '0.1.0',
      published: plans.map(({ version }) => version),
      base,
      request: {},
    });
    if (!plan.ok) throw new Error(plan.refusal.code);
    const { examples, voices } = state;
    const quality = assessQuality(plan.value.snapshot);
    const written = await writeRelease(
      { plan: plan.value, quality, examples, voices, previousManifestSha256 },
      { sha256, sign: signer.sign },
    );
    for (const { path, bytes } of written.artifacts) {
      files.set(`v/${plan.value.version}/${path}`, bytes);
    }
    plans.push(plan.value);
    const document = files.get(`v/${plan.value.version}/snapshot.json`) ?? new Uint8Array();
    base = { snapshot: plan.value.snapshot, sha256: sha256(document) };
    previousManifestSha256 = written.manifestSha256;
  }
  return {
    files,
    plans,
    signer,
    versions: plans.map(({ version }) => version),
    read: async (path): Promise<FoundFile> => files.get(path),
    jwks: { keys: [signer.publicKey] },
    schema: jsonSchemaOf('snapshot', baseUrl),
  };
}
