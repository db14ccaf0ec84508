import { z } from 'zod';
import type { Manifest } from '~/domain/snapshots/manifest';
import { semver, sha256, uuid, whole } from './primitives';

/** A relative path below the version's address: no dots that climb, no leading slash. */
const artifactPath = z
  .string()
  .max(200)
  .regex(/^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/i)
  .refine((path) => !path.includes('..'));

/** `manifest.json`. */
export const manifestSchema: z.ZodType<Manifest> = z
  .strictObject({
    taxonomy: uuid,
    version: semver,
    previousManifestSha256: sha256.nullable(),
    artifacts: z
      .array(
        z.strictObject({
          path: artifactPath,
          mediaType: z.string().min(3).max(200),
          bytes: whole,
          sha256,
        }),
      )
      .min(1)
      .max(2_000),
  })
  .meta({
    title: 'Parlance release manifest',
    description: 'Every file of a release by digest, and the manifest before it.',
  });
