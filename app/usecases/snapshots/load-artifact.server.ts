import type { PublicScope } from '~/domain/access/scopes';
import { ok, type Refusal, type Result, refuse } from '~/domain/result';
import { mayBeWithdrawn, originalPath } from '~/domain/snapshots/withdrawal';
import type { Deps } from '~/usecases/deps';
import { artifactAt, encodingsOf } from '~db/repositories/snapshots.server';
import { withdrawalOfFile } from '~db/repositories/withdrawals.server';
import { BoundedCache } from './bounded-cache';
import { linksOfVersion, type VersionLinks } from './links-of-version.server';

/** One form of a file as it goes over the wire. */
export interface ServedForm {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** SHA-256 of these very bytes, base64 (`Content-Digest`). */
  readonly digest: string;
}

/** A published file with its compressed forms, for ever the same. */
export interface ServedArtifact {
  readonly path: string;
  readonly mediaType: string;
  /** SHA-256 of the uncompressed bytes, hex: the digest in the manifest. */
  readonly sha256: string;
  readonly identity: ServedForm;
  readonly br?: ServedForm;
  readonly gzip?: ServedForm;
  readonly links: VersionLinks;
}

/** What is left of a file with words that somebody took back (R5). */
export interface WithdrawnArtifact {
  readonly path: string;
  readonly version: string;
  readonly sha256: string;
  /** Ids of the texts. */
  readonly withdrawnTexts: readonly string[];
  /** Path of the newest file without them; none where nothing would be left in it. */
  readonly replacement: string | undefined;
}

interface ArtifactAddress {
  readonly version: string;
  readonly path: string;
}

/** Enough for the snapshots of some hundred lists in all their forms. */
const cache = new BoundedCache<ServedArtifact>(64 * 1024 * 1024);

const longestPath = 300;

const keyOf = (taxonomyId: string, { version, path }: ArtifactAddress): string =>
  `${taxonomyId} ${version} ${path}`;

/** A file that is in memory from before. */
export const rememberedArtifact = (
  taxonomyId: string,
  address: ArtifactAddress,
): ServedArtifact | undefined => cache.get(keyOf(taxonomyId, address));

/**
 * One file of a release. Kept in memory while it is asked for, since it never changes; those only are read anew each time
 * that may be withdrawn, so that no process serves them any longer.
 */
export async function loadArtifact(
  deps: Pick<Deps, 'db' | 'secrets'>,
  scope: PublicScope,
  { version, path }: ArtifactAddress,
): Promise<Result<ServedArtifact | WithdrawnArtifact, Refusal<'not-found'>>> {
  if (version.length + path.length > longestPath) return refuse('not-found');
  const { taxonomyId } = scope;
  const key = keyOf(taxonomyId, { version, path });
  const known = cache.get(key);
  if (known) return ok(known);
  const stored = await artifactAt(deps.db, { taxonomyId, version, path });
  if (!stored) return refuse('not-found');
  if (stored.withdrawnAt) return ok(await withdrawnArtifact(deps, { ...stored, version }));
  const encodings = await encodingsOf(deps.db, { releaseId: stored.releaseId, path });
  const formOf = (bytes: Uint8Array): ServedForm => ({
    bytes: new Uint8Array(bytes),
    digest: Buffer.from(deps.secrets.sha256(bytes), 'hex').toString('base64'),
  });
  const encoded = (wanted: 'br' | 'gzip') => {
    const found = encodings.find(({ encoding }) => encoding === wanted);
    return found && formOf(found.bytes);
  };
  const artifact: ServedArtifact = {
    path,
    mediaType: stored.mediaType,
    sha256: stored.sha256,
    identity: formOf(stored.bytes),
    br: encoded('br'),
    gzip: encoded('gzip'),
    links: await linksOfVersion(deps.db, { taxonomyId, version }),
  };
  if (mayBeWithdrawn(path)) return ok(artifact);
  const forms = [artifact.identity, artifact.br, artifact.gzip];
  cache.set(
    key,
    artifact,
    forms.reduce((sum, form) => sum + (form?.bytes.byteLength ?? 0), 1_000),
  );
  return ok(artifact);
}

async function withdrawnArtifact(
  { db }: Pick<Deps, 'db'>,
  {
    releaseId,
    path,
    version,
    sha256,
  }: { readonly releaseId: string; readonly sha256: string } & ArtifactAddress,
): Promise<WithdrawnArtifact> {
  const { textIds, replacement } = await withdrawalOfFile(db, {
    ...{ releaseId, path },
    originalPath: originalPath(path),
  });
  return { path, version, sha256, withdrawnTexts: textIds, replacement };
}
