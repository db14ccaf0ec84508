import { byCodeUnits } from './order';

/** One file of a release. `path` is relative to the version's address. */
export interface ManifestEntry {
  readonly path: string;
  readonly mediaType: string;
  /** Length in bytes, uncompressed. */
  readonly bytes: number;
  /** Lower-case hexadecimal; what `sha256sum` of the download prints. */
  readonly sha256: string;
}

/**
 * `manifest.json`: the one thing that is signed. Names every other file by digest and the manifest before it, so that
 * a rewritten past shows (R3).
 */
export interface Manifest {
  /** The taxonomy's id, the same in every version. */
  readonly taxonomy: string;
  readonly version: string;
  /** Digest of the manifest published before this one, candidates included; `null` in the first. */
  readonly previousManifestSha256: string | null;
  readonly artifacts: readonly ManifestEntry[];
}

/** A file of a release in full. */
export interface Artifact {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export type Sha256 = (bytes: Uint8Array) => string;

interface ManifestParts {
  readonly taxonomy: string;
  readonly version: string;
  readonly previousManifestSha256: string | undefined;
  readonly artifacts: readonly Artifact[];
}

/** The manifest over `artifacts`, sorted by path. */
export const buildManifest = (parts: ManifestParts, sha256: Sha256): Manifest => ({
  taxonomy: parts.taxonomy,
  version: parts.version,
  previousManifestSha256: parts.previousManifestSha256 ?? null,
  artifacts: parts.artifacts
    .map(({ path, mediaType, bytes }) => ({
      path,
      mediaType,
      bytes: bytes.byteLength,
      sha256: sha256(bytes),
    }))
    .sort((left, right) => byCodeUnits(left.path, right.path)),
});
