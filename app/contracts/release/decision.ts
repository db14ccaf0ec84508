import { z } from 'zod';
import { decisionReasons } from '~/domain/decisions/decide';
import { outcomes } from '~/domain/decisions/rule';
import { proposalKinds } from '~/domain/proposals/proposal';
import { admissions } from '~/domain/sessions/session';
import type { PublishedRule, SnapshotDecision } from '~/domain/snapshots/snapshot-decision';
import {
  fraction,
  keyword,
  languageMap,
  languageTag,
  moment,
  peopleCount,
  sha256,
  share,
  uuid,
  whole,
} from './primitives';

const threshold = z.strictObject({ count: whole, share: fraction });
const ballotThreshold = z.strictObject({ ballots: whole, share: fraction });

/** A decision rule in numbers. */
export const ruleSchema: z.ZodType<PublishedRule> = z
  .strictObject({
    key: keyword,
    words: languageMap,
    kind: z.enum(['vote', 'consent']),
    quorum: z.strictObject({ minimum: whole, share: fraction }),
    agreement: fraction,
    minimumAgree: threshold,
    unclear: fraction,
    communityFloor: ballotThreshold,
    communityHold: ballotThreshold,
    objection: threshold,
  })
  .meta({ id: 'Rule', description: 'How outcomes follow from answers, in numbers and in words.' });

const ballots = { n: whole, agree: whole, disagree: whole, pass: whole };

const community = z
  .strictObject({
    id: uuid.optional(),
    label: languageMap,
    basis: z.enum(['attested', 'self-declared', 'others']),
    affected: z.boolean(),
    ...ballots,
  })
  .meta({
    id: 'CommunityCounts',
    description: '`others` pools small communities and those who declared none.',
  });

const group = z.strictObject({ key: keyword, ...ballots }).meta({
  id: 'GroupCounts',
  description: 'People found to answer alike; never declared.',
});

const opinionSource = z
  .strictObject({
    algorithmVersion: z.string().max(50),
    seed: z.int().min(0).max(4_294_967_295),
    n: whole,
    k: whole,
    stability: z.number().min(-1).max(1),
  })
  .meta({ id: 'OpinionSource', description: 'The computation that found the groups.' });

const answers = z.strictObject({
  agree: peopleCount,
  disagree: peopleCount,
  pass: peopleCount,
  unclear: peopleCount,
  declined: peopleCount,
  handCounted: peopleCount,
});

const ids = z.array(uuid).max(10_000);

const objection = z.strictObject({ id: uuid, isSeconded: z.boolean(), seconds: peopleCount });

/** The decision on which a concept stands, with the numbers that gave it. */
export const decisionSchema: z.ZodType<SnapshotDecision> = z
  .strictObject({
    id: uuid,
    proposalKind: z.enum(proposalKinds),
    outcome: z.enum(outcomes),
    reason: z.enum(decisionReasons),
    date: moment,
    sessions: z.array(uuid).min(1).max(100),
    admission: z.enum(admissions),
    languages: z.array(languageTag).max(500),
    shown: peopleCount,
    answers,
    rule: keyword,
    communities: z.array(community).max(500),
    groups: z.array(group).max(100),
    minSupport: share.optional(),
    groupInformedConsensus: z.number().min(0).max(1).optional(),
    opinionGroups: opinionSource.optional(),
    objections: z.array(objection).max(10_000),
    contestedBy: z
      .array(z.strictObject({ by: z.enum(['community', 'objection']), id: uuid }))
      .max(10_000),
    heldBy: ids,
    affectedBelowFloor: ids,
    dissent: z.strictObject({ count: whole, ids }),
    textSha256: z.record(languageTag, sha256),
  })
  .meta({
    id: 'Decision',
    description: 'Outcome, rule and counts; from these numbers the outcome can be computed again.',
  });
