import { z } from 'zod';
import { changeLevels } from '~/domain/snapshots/snapshot';
import type { Tombstone } from '~/domain/snapshots/snapshot-concept';
import { conceptSchema, tombstoneMembers, tombstoneSchema } from '../release/concept';
import {
  address,
  languageMap,
  languageTag,
  moment,
  semver,
  sha256,
  uuid,
  uuids,
  whole,
} from '../release/primitives';
import { publicKeySchema } from '../release/public-key';

const slug = z.string().min(1).max(200);

const nextCursor = z
  .string()
  .max(600)
  .nullable()
  .meta({ description: 'The `cursor` of the next page; null on the last.' });

export const taxonomyBody = z
  .strictObject({
    id: uuid,
    slug,
    uri: address,
    title: languageMap,
    description: languageMap,
    languages: z.array(languageTag).max(500),
    license: z.string().min(1).max(100),
    latest: semver.nullable().meta({ description: 'Null while there are only candidates.' }),
    issued: moment,
  })
  .meta({ id: 'Taxonomy', description: 'A published list of categories.' });

export const taxonomiesBody = z
  .strictObject({ taxonomies: z.array(taxonomyBody).max(200), nextCursor })
  .meta({ id: 'TaxonomyPage', description: 'A page of taxonomies, by slug.' });

const release = {
  version: semver,
  uri: address,
  issued: moment,
  level: z.enum(['first', ...changeLevels]),
  candidate: z.boolean().meta({ description: 'For public review; `latest` passes it over.' }),
  manifestSha256: sha256,
  previousManifestSha256: sha256.nullable(),
};

const chain = {
  taxonomy: z.strictObject({ id: uuid, slug, uri: address, title: languageMap }),
  latest: semver.nullable(),
};

const listedRelease = z.strictObject(release).meta({ id: 'Release', description: 'One version.' });

export const versionListBody = z
  .strictObject({ ...chain, versions: z.array(listedRelease).max(100_000) })
  .meta({ id: 'VersionList', description: 'All versions, newest first.' });

export const versionsBody = z
  .strictObject({ ...chain, versions: z.array(listedRelease).max(200), nextCursor })
  .meta({ id: 'VersionPage', description: 'A page of versions, newest first.' });

export const versionBody = z
  .strictObject({
    ...release,
    files: z
      .array(
        z
          .strictObject({
            path: z.string().max(200),
            uri: address,
            mediaType: z.string().max(200),
            sha256,
            bytes: whole.nullable(),
            withdrawn: moment.nullable(),
            replacement: address.nullable(),
          })
          .meta({
            id: 'ReleaseFile',
            description:
              'A file of a version. `withdrawn` says since when it is gone, `replacement` where the same file without the words that were taken back is.',
          }),
      )
      .max(20_000),
  })
  .meta({ id: 'ReleaseWithFiles', description: 'One version and its files.' });

/** What is left of a concept. */
interface DepartedConcept extends Tombstone {
  readonly successors: readonly string[];
}

/** What is left of a concept, with the standing ones to use instead. */
export const departedConcept: z.ZodType<DepartedConcept> = z
  .strictObject({
    ...tombstoneMembers,
    successors: uuids.meta({
      description: 'Standing ids to use instead, however many steps away.',
    }),
  })
  .meta({ id: 'DepartedConcept', description: 'An id that left, and where it leads now.' });

export const conceptsBody = z
  .strictObject({
    version: semver,
    uri: address.meta({ description: 'Address of the version.' }),
    total: whole.meta({ description: 'How many fit on all pages.' }),
    concepts: z.array(z.union([conceptSchema, tombstoneSchema])).max(200),
    matches: z
      .array(
        z
          .strictObject({
            id: uuid,
            by: z.enum(['label', 'code', 'other-label', 'hidden-label', 'definition']),
            otherLabel: z.string().max(1_000).optional(),
          })
          .meta({
            id: 'Match',
            description: 'By which of its words a concept was found. A hidden label is not told.',
          }),
      )
      .max(200)
      .optional(),
    nextCursor,
  })
  .meta({
    id: 'ConceptPage',
    description:
      'A page of concepts, by id, or with `q` the nearest first. What has left is a tombstone.',
  });

const keys = z.array(publicKeySchema).max(1_000);

/** `parlance.lock.json`. */
export const lockBody = z
  .strictObject({ uri: address, version: semver, sha256, keys })
  .meta({ id: 'Lock', description: 'What a consumer pins, with the only keys that it believes.' });

export const keySetBody = z
  .strictObject({ keys })
  .meta({ id: 'KeySet', description: 'A JWK Set (RFC 7517).' });
