import { z } from 'zod';
import { type Changes, changeOps } from '~/domain/snapshots/changes';
import { levelCodes } from '~/domain/snapshots/level-reason';
import { changeLevels, type Review } from '~/domain/snapshots/snapshot';
import { address, languageMap, languageTag, moment, semver, uuid, uuids } from './primitives';

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

const reason = z.strictObject({
  level: z.enum(changeLevels),
  code: z.enum(levelCodes),
  id: uuid.optional(),
});

export const chosenLevel = z.enum(['minor', 'major']).meta({
  description: 'What a facilitator raised the version to, above the computed level.',
});

export const reviewSchema: z.ZodType<Review> = z
  .strictObject({
    candidate: semver,
    until: moment,
    commentAt: address.optional(),
    endedEarly: languageMap.optional(),
  })
  .meta({
    id: 'Review',
    description:
      'The public review: of this candidate, or of the one before this final version; `endedEarly` says why the final version did not wait for its end.',
  });

/** `changes.json`. */
export const changesSchema: z.ZodType<Changes> = z
  .strictObject({
    taxonomy: uuid,
    from: semver.optional(),
    to: semver,
    level: z.enum(['first', 'none', 'patch', 'minor', 'major']),
    chosen: chosenLevel.optional(),
    reasons: z.array(reason).max(1_000_000).optional(),
    review: reviewSchema.optional(),
    entries: z.array(entry).max(1_000_000),
    migrations: z.record(uuid, uuids),
  })
  .meta({
    title: 'Parlance changes',
    description:
      'The operations that make one version out of the one before, and for every id that is gone the standing ids to use instead.',
  });
