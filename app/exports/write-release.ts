import type { Assessment, QualityDocument } from '~/domain/quality/assess';
import { canonicalBytes } from '~/domain/snapshots/canonical';
import { type Artifact, buildManifest, type Sha256 } from '~/domain/snapshots/manifest';
import { sortedById } from '~/domain/snapshots/order';
import type { ReleasePlan } from '~/domain/snapshots/plan-release';
import type {
  ExamplesDocument,
  PublishedExample,
  PublishedVoice,
  VoicesDocument,
} from '~/domain/snapshots/state';
import { writeExports } from './write-exports';

export const manifestPath = 'manifest.json';
export const signaturePath = 'manifest.jws';
export const qualityPath = 'quality.json';

export interface ReleaseInput {
  readonly plan: Pick<ReleasePlan, 'version' | 'snapshot' | 'changes'>;
  /** Of the plan's document, without an error. */
  readonly quality: Assessment;
  readonly examples: readonly PublishedExample[];
  readonly voices: readonly PublishedVoice[];
  /** Digest of the newest manifest so far, candidates included. */
  readonly previousManifestSha256: string | undefined;
}

interface ReleaseTools {
  readonly sha256: Sha256;
  readonly sign: (bytes: Uint8Array) => Promise<string>;
}

export interface WrittenRelease {
  /** Every file, the manifest and its signature included. */
  readonly artifacts: readonly Artifact[];
  readonly manifestSha256: string;
}

const json = (path: string, value: unknown): Artifact => ({
  path,
  mediaType: 'application/json',
  bytes: canonicalBytes(value),
});

const onlyStanding = <Item extends { readonly id: string; readonly concept: string }>(
  items: readonly Item[],
  plan: ReleaseInput['plan'],
): Item[] => {
  const standing = new Set(plan.snapshot.concepts.map(({ id }) => id));
  return sortedById(items.filter(({ concept }) => standing.has(concept)));
};

/**
 * All files of a release, as bytes: the documents as canonical JSON, the exports, the manifest over all of them and its
 * signature (R3). Only the manifest is signed; it names every other file by digest and the manifest before it.
 */
export const writeRelease = async (
  { plan, quality, examples, voices, previousManifestSha256 }: ReleaseInput,
  { sha256, sign }: ReleaseTools,
): Promise<WrittenRelease> => {
  const { snapshot, changes, version } = plan;
  const of = { taxonomy: snapshot.id, version };
  const document = json('snapshot.json', snapshot);
  const snapshotSha256 = sha256(document.bytes);
  const examplesDocument: ExamplesDocument = { ...of, examples: onlyStanding(examples, plan) };
  const voicesDocument: VoicesDocument = { ...of, voices: onlyStanding(voices, plan) };
  const qualityDocument: QualityDocument = { ...of, ...quality };
  const contents = [
    document,
    json('changes.json', changes),
    json('examples.json', examplesDocument),
    json('voices.json', voicesDocument),
    json(qualityPath, qualityDocument),
    ...writeExports({ snapshot, snapshotSha256, examples: examplesDocument.examples }),
  ];
  const manifest = json(
    manifestPath,
    buildManifest({ ...of, previousManifestSha256, artifacts: contents }, sha256),
  );
  const signature: Artifact = {
    path: signaturePath,
    mediaType: 'application/jose',
    bytes: new TextEncoder().encode(await sign(manifest.bytes)),
  };
  return {
    artifacts: [...contents, manifest, signature],
    manifestSha256: sha256(manifest.bytes),
  };
};
