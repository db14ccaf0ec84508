import { z } from 'zod';
import { address, languageTag, moment, semver, uuid, uuids, whole } from '../release/primitives';

const refused = z
  .strictObject({ id: uuid, reason: z.string().max(2_000) })
  .meta({ id: 'RefusedConcept', description: 'A concept that a use leaves out, and why.' });

const use = z
  .strictObject({
    id: uuid,
    name: z.string().max(1_000),
    url: address.nullable(),
    purpose: z.string().max(2_000),
    language: languageTag.meta({ description: 'In which it is written.' }),
    version: semver,
    versionsBehind: whole.meta({ description: 'Later versions, without candidates.' }),
    acceptedAt: moment.meta({ description: 'When a facilitator let it be shown.' }),
    takesAll: z.boolean(),
    taken: uuids,
    refused: z.array(refused).max(20_000),
  })
  .meta({ id: 'Use', description: 'Who uses a list for what, in their own words.' });

/** `uses.json`: who uses a taxonomy, as they say themselves. */
export const usesBody = z
  .strictObject({
    taxonomy: z.strictObject({ id: uuid, slug: z.string().min(1).max(200), uri: address }),
    latest: semver.nullable(),
    uses: z.array(use).max(100_000),
  })
  .meta({
    id: 'UseList',
    description: 'The registered uses of a list that were read and accepted.',
  });
