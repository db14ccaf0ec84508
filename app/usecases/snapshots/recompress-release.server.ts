import type { SystemScope } from '~/domain/access/scopes';
import { bestQuality, compressAs } from '~/exports/precompress';
import type { Deps } from '~/usecases/deps';
import { filesBelowQuality, replaceEncoding } from '~db/repositories/snapshots.server';

/** Gives the large files of a release their best compressed form, which was too slow to wait for while publishing. */
export async function recompressRelease(
  deps: Pick<Deps, 'db'>,
  _scope: SystemScope,
  { releaseId }: { readonly releaseId: string },
): Promise<void> {
  for (const { path, bytes } of await filesBelowQuality(deps.db, {
    releaseId,
    quality: bestQuality,
  })) {
    const { encoding, quality, bytes: better } = await compressAs(bytes, bestQuality);
    await replaceEncoding(deps.db, {
      releaseId,
      path,
      encoding,
      quality,
      bytes: Buffer.from(better),
    });
  }
}
