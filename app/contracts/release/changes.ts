import { z } from 'zod';
import { type Changes, changeOps } from '~/domain/snapshots/changes';
import { languageMap, languageTag, semver, uuid, uuids } from './primitives';

const members = z.record(z.string().max(100), z.unknown());

const entry = z
  .strictObject({
    op: z.enum(changeOps),
    id: uuid,
    lang: languageTag.optional(),
    meaning: z.enum(['semantic', 'editorial']).optional(),
    before: members.optional(),
    after: members.optional(),
    reason: languageMap.optional(),
    decision: uuid.optional(),
  })
  .meta({
    id: 'Change',
    description: 'One operation; `before` and `after` hold only the members that differ.',
  });

/** `changes.json`. */
export const changesSchema: z.ZodType<Changes> = z
  .strictObject({
    taxonomy: uuid,
    from: semver.optional(),
    to: semver,
    level: z.enum(['first', 'none', 'patch', 'minor', 'major']),
    entries: z.array(entry).max(1_000_000),
    migrations: z.record(uuid, uuids),
  })
  .meta({
    title: 'Parlance changes',
    description:
      'The operations that make one version out of the one before, and for every id that is gone the standing ids to use instead.',
  });
