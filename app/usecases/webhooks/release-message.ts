import type { WebhookMessage } from '~/contracts/webhooks';
import type { ReleaseLevel } from '~/domain/snapshots/snapshot';

interface Release {
  /** Address of the taxonomy. */
  readonly taxonomy: string;
  readonly version: string;
  readonly level: ReleaseLevel;
  readonly issuedAt: Date;
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
}

/** What receivers are told of a release: which one, and where its files are with their digests. */
export function releaseMessage(release: Release): WebhookMessage {
  const { taxonomy, version, level, issuedAt, files } = release;
  const fileAt = (path: string) => {
    const sha256 = files.find((file) => file.path === path)?.sha256;
    if (sha256 === undefined) throw new Error(`release ${version} has no ${path}`);
    return { url: `${taxonomy}/v/${version}/${path}`, sha256 };
  };
  return {
    type: 'release.published',
    timestamp: issuedAt.toISOString(),
    data: {
      ...{ taxonomy, version, level },
      candidate: version.includes('-'),
      manifest: fileAt('manifest.json'),
      snapshot: fileAt('snapshot.json'),
      changes: fileAt('changes.json'),
    },
  };
}
