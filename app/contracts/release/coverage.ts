import { z } from 'zod';
import { taxonomyRoles } from '~/domain/access/scopes';
import { namings } from '~/domain/crosswalk/coverage';
import type { CoverageDocument } from '~/domain/crosswalk/coverage-document';
import { systemKinds } from '~/domain/crosswalk/system';
import { mappingPredicates } from '~/domain/taxonomy/category';
import {
  address,
  day,
  languageMap,
  semver,
  sha256,
  shortText,
  uuid,
  uuids,
  whole,
} from './primitives';

const systemId = shortText.meta({
  id: 'SystemId',
  description: 'A system in one version. Codes are known only together with it.',
});

const code = z
  .strictObject({ code: shortText, label: shortText })
  .meta({ id: 'Code', description: 'One category of another system.' });

const system = z
  .strictObject({
    id: systemId,
    name: shortText,
    version: shortText,
    kind: z.enum(systemKinds),
    url: address,
    credit: shortText.optional(),
    codes: whole,
    matched: whole,
    noMatch: whole,
    notLookedAt: whole,
    unreached: z.array(code).max(20_000),
  })
  .meta({
    id: 'System',
    description:
      'How many categories it has a word for, has none for, and have not been looked at in it; `unreached`: its codes that no mapping names, nor one above or below them.',
  });

const finding = z
  .strictObject({
    system: systemId,
    relation: z.enum(mappingPredicates),
    code: shortText.optional(),
    label: shortText.optional(),
    role: z.enum(taxonomyRoles).optional(),
    confidence: z.number().min(0).max(1).optional(),
  })
  .meta({
    id: 'Finding',
    description:
      'What the other side is to the category: `broad` is wider there. `no-match`: somebody looked, and there is none.',
  });

const category = z
  .strictObject({
    id: uuid,
    uri: address,
    notation: z.string().min(1).max(100).optional(),
    status: z.enum(['accepted', 'contested', 'held']),
    prefLabel: languageMap,
    naming: z.enum(namings),
    findings: z.array(finding).max(2_000),
  })
  .meta({
    id: 'CoveredCategory',
    description:
      '`unnamed`: every system was looked at and none has a word. `none-so-far`: some were not looked at. A system without a finding has not been looked at.',
  });

/** `coverage.json`: which other lists have a word for the categories of one version. */
export const coverageSchema: z.ZodType<CoverageDocument> = z.strictObject({
  $schema: address,
  uri: address,
  version: semver,
  snapshotSha256: sha256,
  title: languageMap,
  catalogue: day,
  unnamed: uuids,
  systems: z.array(system).max(1_000),
  categories: z.array(category).max(20_000),
});
