import { z } from 'zod';
import type { QualityDocument } from '~/domain/quality/assess';
import { findingCodes } from '~/domain/quality/finding';
import { languageTag, semver, shortText, uuid, uuids } from './primitives';

const finding = z
  .strictObject({
    code: z.enum(findingCodes),
    severity: z.enum(['error', 'warning']),
    concepts: uuids,
    language: languageTag.optional(),
    text: shortText.optional(),
  })
  .meta({
    id: 'QualityFinding',
    description:
      'What these concepts lack, or share; `concepts` is empty where it is about the list.',
  });

/** `quality.json`. */
export const qualitySchema: z.ZodType<QualityDocument> = z
  .strictObject({
    taxonomy: uuid,
    version: semver,
    checked: z.array(z.enum(findingCodes)).max(500),
    findings: z.array(finding).max(100_000),
  })
  .meta({
    title: 'Parlance quality report',
    description:
      'What was looked at before this version was published, and the warnings with which it was. An error stops a release, so none is in here.',
  });
