import { z } from 'zod';
import { taxonomyRoles } from '~/domain/access/scopes';
import {
  mappingJustifications,
  readinessGaps,
  type SnapshotConcept,
  skosPredicates,
  type Tombstone,
} from '~/domain/snapshots/snapshot-concept';
import {
  actors,
  announcedKinds,
  detectionPoints,
  equivalences,
  modalities,
  renderingOrigins,
} from '~/domain/taxonomy/category';
import { decisionSchema } from './decision';
import {
  address,
  day,
  keyword,
  languageLists,
  languageMap,
  languageTag,
  moment,
  semver,
  shortText,
  uuid,
  uuids,
  whole,
} from './primitives';

const deprecationKind = z.enum(['merged', 'split', 'retired', 'withdrawn']);
const slug = z.string().min(1).max(200);

const textProvenance = z
  .strictObject({
    origin: z.enum(renderingOrigins),
    original: z.boolean(),
    from: languageTag.optional(),
    engine: shortText.optional(),
    review: z.enum(['none', 'reviewed']),
    rev: whole,
    sourceRev: whole,
  })
  .meta({
    id: 'TextProvenance',
    description:
      'Where the words in one language came from. Stale where `sourceRev` is below that of the original.',
  });

const role = z.enum(taxonomyRoles);

const mapping = z
  .strictObject({
    predicateId: z.enum(skosPredicates),
    objectId: z.string().min(1).max(500),
    objectLabel: z.string().max(1_000),
    objectSource: shortText,
    mappingJustification: z.enum(mappingJustifications),
    comment: z.string().max(20_000),
    authorRole: role.optional(),
    mappingDate: day.optional(),
    reviewerRole: role.optional(),
    reviewDate: day.optional(),
    similarityScore: z.number().min(0).max(1).optional(),
    confidence: z.number().min(0).max(1).optional(),
  })
  .meta({
    id: 'Mapping',
    description:
      'As in SSSOM; `sssom:NoTermFound` says that somebody looked and found nothing. Where likeness of words suggested it, `reviewerRole` confirmed it; else `authorRole` made it.',
  });

const facets = z
  .strictObject({
    modality: z.array(z.enum(modalities)).max(20),
    actor: z.array(z.enum(actors)).max(20),
    detection: z.array(z.enum(detectionPoints)).max(20),
    affectedGroups: z.array(shortText).max(200),
    further: z
      .record(keyword, z.array(shortText).min(1).max(200))
      .optional()
      .meta({ description: 'What another system, from which the list came, sorts by.' }),
  })
  .meta({ id: 'Facets', description: 'An empty list means: not stated.' });

const tags = z.array(languageTag).max(500);

const readiness = z
  .strictObject({
    ready: z.boolean(),
    definition: tags,
    inclusions: tags,
    exclusions: tags,
    consentedIn: whole,
    consentedOut: whole,
    exampleLanguages: tags,
    missing: z.array(z.enum(readinessGaps)).max(10),
  })
  .meta({ id: 'Readiness', description: 'What a tool builder still misses.' });

const provenance = z.strictObject({
  created: moment,
  modified: moment,
  session: uuid.optional(),
  mergedFrom: uuids,
  splitFrom: uuid.optional(),
});

/** One category of the list. */
export const conceptSchema: z.ZodType<SnapshotConcept> = z
  .strictObject({
    uri: address,
    id: uuid,
    slug,
    notation: z.string().min(1).max(100).optional(),
    legacyIds: z.array(z.string().min(1).max(500)).max(200),
    status: z.enum(['accepted', 'contested', 'held']),
    deprecation: z
      .strictObject({
        since: semver,
        kind: z.enum(announcedKinds),
        replacedBy: uuids,
        reason: languageMap,
      })
      .optional()
      .meta({
        description: 'It still stands and is going to leave; announced in version `since`.',
      }),
    contentWarning: languageMap.optional().meta({
      description:
        'What may be hard to read beyond the name: show the words only when somebody asks for them. Absent for none.',
    }),
    prefLabel: languageMap,
    altLabel: languageLists,
    hiddenLabel: languageLists,
    definition: languageMap,
    scopeNote: languageMap,
    inclusions: languageLists,
    exclusions: languageLists,
    text: z.record(languageTag, textProvenance),
    meaning: z.int().min(1).max(1_000_000),
    equivalence: z.record(languageTag, z.enum(equivalences)),
    examples: z.strictObject({ in: whole, out: whole, borderline: whole }),
    levels: z.array(z.strictObject({ key: keyword, text: languageMap })).max(50),
    facets,
    broader: uuids,
    primaryParent: uuid.optional(),
    related: uuids,
    mappings: z.array(mapping).max(2_000),
    provenance,
    annotationsCount: whole,
    readiness,
    decision: decisionSchema.optional(),
  })
  .meta({
    id: 'Concept',
    description:
      'One category. Slurs and misspellings for search only are in `hiddenLabel`: never show them unasked.',
  });

export const tombstoneMembers = {
  uri: address,
  id: uuid,
  status: z.enum(['deprecated', 'withdrawn']),
  kind: deprecationKind,
  since: semver,
  replacedBy: uuids,
  reason: languageMap,
  lastVersion: semver,
  prefLabel: languageMap,
};

/** What is left of an id that was once published. */
export const tombstoneSchema: z.ZodType<Tombstone> = z
  .strictObject(tombstoneMembers)
  .meta({ id: 'Tombstone', description: 'An id that was once published, and where it leads now.' });
