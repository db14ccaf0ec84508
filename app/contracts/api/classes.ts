import { z } from 'zod';
import { address, languageTag, semver, sha256, uuid, uuids } from '../release/primitives';

const status = z.enum(['accepted', 'contested', 'held']);
const key = z.string().min(1).max(100);

const about = z
  .strictObject({
    taxonomy: address,
    version: semver,
    snapshotSha256: sha256,
    language: languageTag,
    linearization: z.string().min(1).max(100),
    statuses: z.array(z.string().min(1).max(20)).max(10),
    license: z.string().min(1).max(200),
    note: z.string().max(1_000).optional(),
    contested: uuids,
    held: uuids,
    missing: uuids,
    notDetectableByAFilter: uuids,
    keys: z.string().max(200),
    coveredByNoClass: uuids,
  })
  .meta({ id: 'AboutClasses', description: 'What the classes were made of, and what is in none.' });

const guardClass = z
  .strictObject({
    id: uuid,
    name: z.string().max(20_000),
    description: z.string().max(20_000),
    status,
    humanReviewRequired: z.boolean(),
    covers: uuids.meta({ description: 'Every concept judged under this class, its own first.' }),
  })
  .meta({ id: 'GuardClass', description: 'One class of a classifier.' });

/** `classes.json`: a version cut into classes that exclude one another. */
export const classesBody = z
  .strictObject({
    about,
    categories: z.record(key, guardClass),
    block: z.string().max(10_000_000).meta({
      description: 'For a prompt: a line with the key, a line with the meaning, for each class.',
    }),
    readBack: z.record(key, uuid).meta({ description: 'From an answered key to the concept.' }),
  })
  .meta({ id: 'Classes', description: 'Mutually exclusive classes for a classifier, by key.' });
