import { canonicalBytes } from '~/domain/snapshots/canonical';
import { type Artifact, buildManifest, type Sha256 } from '~/domain/snapshots/manifest';
import type { Snapshot } from '~/domain/snapshots/snapshot';
import type { ExamplesDocument, VoicesDocument } from '~/domain/snapshots/state';
import { revisionFolder } from '~/domain/snapshots/withdrawal';
import { writeExampleExports } from './write-exports';
import { manifestPath, signaturePath } from './write-release';

interface Revision {
  readonly snapshot: Snapshot;
  readonly snapshotSha256: string;
  /** 1, 2, 3…: how often words were taken back from this version. */
  readonly number: number;
  /** What is left of the documents that held the words; those that did not are left out. */
  readonly examples: ExamplesDocument | undefined;
  readonly voices: VoicesDocument | undefined;
  /** Original paths of the files that are gone. */
  readonly gone: ReadonlySet<string>;
  /** Digest of the version's manifest, or of that of its revision before this one. */
  readonly previousManifestSha256: string;
}

interface RevisionTools {
  readonly sha256: Sha256;
  readonly sign: (bytes: Uint8Array) => Promise<string>;
}

/**
 * The files that take the place of those withdrawn from a version, without the words that were taken back (R5), with a
 * signed manifest of their own that is chained to the version's. A file that would hold nobody's words any more is not
 * written again.
 */
export const reviseRelease = async (
  { snapshot, snapshotSha256, number, examples, voices, gone, ...revision }: Revision,
  { sha256, sign }: RevisionTools,
): Promise<Artifact[]> => {
  const folder = revisionFolder(number);
  const document = (path: string, value: ExamplesDocument | VoicesDocument | undefined) =>
    value === undefined
      ? []
      : [{ path, mediaType: 'application/json', bytes: canonicalBytes(value) }];
  const exported = examples
    ? writeExampleExports({ snapshot, snapshotSha256, examples: examples.examples })
    : [];
  const contents = [
    ...document('examples.json', examples),
    ...document('voices.json', voices),
    ...exported.filter(({ path }) => gone.has(path)),
  ].map((file): Artifact => ({ ...file, path: folder + file.path }));
  const bytes = canonicalBytes(
    buildManifest(
      {
        taxonomy: snapshot.id,
        version: snapshot.version,
        previousManifestSha256: revision.previousManifestSha256,
        artifacts: contents,
      },
      sha256,
    ),
  );
  const signature = new TextEncoder().encode(await sign(bytes));
  return [
    ...contents,
    { path: folder + manifestPath, mediaType: 'application/json', bytes },
    { path: folder + signaturePath, mediaType: 'application/jose', bytes: signature },
  ];
};
