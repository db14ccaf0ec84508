import { z } from 'zod';
import { admissions } from '~/domain/sessions/session';
import { type Snapshot, schemaVersions } from '~/domain/snapshots/snapshot';
import { chosenLevel, reviewSchema } from './release/changes';
import { conceptSchema, tombstoneSchema } from './release/concept';
import { ruleSchema } from './release/decision';
import {
  address,
  day,
  keyword,
  languageMap,
  languageTag,
  moment,
  peopleCount,
  semver,
  sha256,
  share,
  shortText,
  uuid,
  uuids,
  whole,
} from './release/primitives';

const tags = z.array(languageTag).max(500);

const peopleByLanguage = {
  people: peopleCount,
  languages: z.array(z.strictObject({ language: languageTag, people: whole })).max(500),
  others: peopleCount,
};

const decidingSession = z
  .strictObject({
    id: uuid,
    admission: z.enum(admissions),
    offeredLanguages: tags,
    opened: day,
    closed: day.optional(),
    ...peopleByLanguage,
  })
  .meta({ id: 'DecidingSession', description: 'A session that decided something in this list.' });

const participation = z
  .strictObject({
    sessions: whole,
    ...peopleByLanguage,
    from: day.optional(),
    to: day.optional(),
    knownGaps: z
      .array(
        z.strictObject({
          kind: z.enum([
            'session-open',
            'session-too-small',
            'language-with-few-people',
            'language-not-reviewed',
          ]),
          language: languageTag.optional(),
        }),
      )
      .max(2_000),
  })
  .meta({ id: 'Participation', description: 'Sums only; nothing about fewer than five people.' });

const coverage = z
  .strictObject({
    direction: z.enum(['ltr', 'rtl']),
    level: z.enum(['full', 'labels', 'partial']),
    labels: share,
    definitions: share,
    examples: share,
    humanReviewed: share,
  })
  .meta({ id: 'Coverage', description: 'How far one language reaches.' });

const linearization = z
  .strictObject({
    id: keyword,
    purpose: languageMap,
    max: z.int().min(1).max(20_000),
    keys: z.record(uuid, z.string().min(1).max(100)),
  })
  .meta({
    id: 'Linearization',
    description: 'A cut of the graph into mutually exclusive classes: concept id to class key.',
  });

const derivation = z.strictObject({
  source: shortText,
  version: shortText.optional(),
  sha256: sha256.optional(),
  license: shortText,
});

/**
 * `snapshot.json` of format 1 (`snapshot-format.md`), strict: unknown members are refused. The JSON Schema that
 * instances serve is made of this one.
 */
export const snapshotSchema: z.ZodType<Snapshot> = z
  .strictObject({
    '@context': z.tuple([address, z.strictObject({ '@base': address })]),
    $schema: address,
    schemaVersion: z.enum(schemaVersions),
    version: semver,
    uri: address,
    id: uuid,
    slug: z.string().min(1).max(200),
    previousVersion: z.strictObject({ version: semver, uri: address, sha256 }).optional(),
    derivedFrom: z.array(derivation).max(100),
    title: languageMap,
    description: languageMap,
    license: z.strictObject({ id: z.string().min(1).max(100), url: address.optional() }),
    rightsNote: languageMap,
    attribution: languageMap,
    issued: moment,
    generator: z.strictObject({ name: z.literal('Parlance'), version: shortText }),
    wasGeneratedBy: z.array(decidingSession).max(10_000),
    governance: z.strictObject({ statement: languageMap, rules: z.array(ruleSchema).max(1_000) }),
    participation,
    languages: tags,
    coverage: z.record(languageTag, coverage),
    topConcepts: uuids,
    concepts: z.array(conceptSchema).max(20_000),
    facets: z
      .array(
        z.strictObject({
          key: shortText,
          values: z.array(keyword).max(200),
        }),
      )
      .max(20),
    linearizations: z.array(linearization).max(100),
    tombstones: z.array(tombstoneSchema).max(100_000),
    changes: z.strictObject({
      from: semver.optional(),
      level: z.enum(['first', 'none', 'patch', 'minor', 'major']),
      chosen: chosenLevel.optional(),
      review: reviewSchema.optional(),
      counts: z.record(keyword, whole),
    }),
  })
  .meta({
    title: 'Parlance snapshot, format 1',
    description:
      'One immutable version of a participatory harm taxonomy. Served as RFC 8785 canonical JSON: the SHA-256 of the download is the digest in the signed manifest.',
  });
