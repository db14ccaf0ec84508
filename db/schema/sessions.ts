import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { DecisionRule } from '../../app/domain/decisions/rule';
import type { Admission, Pace, Phase, ShareTime } from '../../app/domain/sessions/session';
import type { LanguageMap } from '../../app/domain/taxonomy/category';
import { taxonomies } from './taxonomies';

const at = (name: string) => timestamp(name, { withTimezone: true });

/** A facilitated deliberation. `revision` is the gap-free number of its last event (S2). */
export const sessions = pgTable(
  'sessions',
  {
    id: uuid('id').primaryKey(),
    taxonomyId: uuid('taxonomy_id')
      .notNull()
      .references(() => taxonomies.id, { onDelete: 'cascade' }),
    code: text('code').notNull().unique(),
    title: jsonb('title').$type<LanguageMap>().notNull(),
    welcome: jsonb('welcome').$type<LanguageMap>().notNull().default({}),
    languages: text('languages').array().notNull(),
    revision: bigint('revision', { mode: 'number' }).notNull().default(0),
    phase: text('phase').$type<Phase>().notNull().default('lobby'),
    phaseEndsAt: at('phase_ends_at'),
    admission: text('admission').$type<Admission>().notNull(),
    isLocked: boolean('is_locked').notNull().default(false),
    rule: jsonb('rule').$type<DecisionRule>().notNull(),
    shares: text('shares').$type<ShareTime>().notNull().default('at-close'),
    pace: text('pace').$type<Pace>().notNull().default('own-pace'),
    /** The item the room is at, when it goes through them together. */
    currentProposalId: uuid('current_proposal_id'),
    holdUntilRead: boolean('hold_until_read').notNull().default(true),
    allowsRowExport: boolean('allows_row_export').notNull().default(false),
    timeZone: text('time_zone').notNull(),
    /** Hours after the close until the link between receipts and answers is cut (V7). */
    graceHours: integer('grace_hours').notNull().default(24),
    closedAt: at('closed_at'),
    answersCutAt: at('answers_cut_at'),
    deleteAt: at('delete_at').notNull(),
    /** Secret part of the projector's address, hashed. */
    observerTokenHash: text('observer_token_hash').notNull().unique(),
    /** Which link for the projector is good: a new one ends the one before. */
    observerLink: integer('observer_link').notNull().default(0),
    /** Which link for interpreters is good: a new one ends the one before; 0 while there is none. */
    interpreterLink: integer('interpreter_link').notNull().default(0),
    requestId: uuid('request_id').notNull().unique(),
    createdAt: at('created_at').notNull(),
  },
  (table) => [
    index('sessions_taxonomy').on(table.taxonomyId, table.createdAt),
    index('sessions_delete').on(table.deleteAt),
    check(
      'sessions_phase',
      sql`${table.phase} in ('lobby', 'propose', 'discuss', 'vote', 'decide', 'closed')`,
    ),
  ],
);

/** The communities a session offers. `is_affected`: named as affected by what is discussed (D2 `held`). */
export const communities = pgTable(
  'communities',
  {
    id: uuid('id').primaryKey(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    label: jsonb('label').$type<LanguageMap>().notNull(),
    isAffected: boolean('is_affected').notNull(),
    position: integer('position').notNull(),
  },
  (table) => [index('communities_session').on(table.sessionId, table.position)],
);

/** Labelled batches of single-use codes; a batch given out by a community attests it (S7). */
export const slipBatches = pgTable(
  'slip_batches',
  {
    id: uuid('id').primaryKey(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    communityId: uuid('community_id').references(() => communities.id),
    label: text('label').notNull(),
    /** A whole batch set aside before shares were visible, with the reason recorded. */
    setAsideAt: at('set_aside_at'),
    setAsideReason: text('set_aside_reason'),
    requestId: uuid('request_id').notNull().unique(),
    createdAt: at('created_at').notNull(),
  },
  (table) => [index('slip_batches_session').on(table.sessionId)],
);

export const slips = pgTable(
  'slips',
  {
    codeHash: text('code_hash').primaryKey(),
    batchId: uuid('batch_id')
      .notNull()
      .references(() => slipBatches.id, { onDelete: 'cascade' }),
    usedAt: at('used_at'),
  },
  (table) => [index('slips_batch').on(table.batchId)],
);

/** A person inside one session: no name, no address. */
export const participants = pgTable(
  'participants',
  {
    id: uuid('id').primaryKey(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    /** SHA-256 of the cookie's token. */
    tokenHash: text('token_hash').unique(),
    /** What answers are kept under; cleared at the cut, when answers get fresh numbers (V7). */
    voterId: uuid('voter_id').unique(),
    /** `waiting` in the waiting room, `refused` when not let in. */
    state: text('state').$type<'in' | 'waiting' | 'refused' | 'withdrawn'>().notNull(),
    communityId: uuid('community_id').references(() => communities.id),
    communityIsAttested: boolean('community_is_attested').notNull().default(false),
    slipBatchId: uuid('slip_batch_id').references(() => slipBatches.id),
    language: text('language').notNull(),
    readingLanguages: text('reading_languages').array().notNull(),
    isOwnDevice: boolean('is_own_device').notNull(),
    hidesSensitive: boolean('hides_sensitive').notNull().default(false),
    /** Keyed hash of the receipt, when one was made. */
    receiptHash: text('receipt_hash').unique(),
    requestId: uuid('request_id').notNull().unique(),
    joinedAt: at('joined_at').notNull(),
  },
  (table) => [
    index('participants_session').on(table.sessionId, table.state),
    index('participants_joined').on(table.sessionId, table.joinedAt),
  ],
);

/** Every change of a session but answers and presence (S2). Ids and facts, never people's text. */
export const sessionEvents = pgTable(
  'session_events',
  {
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    revision: bigint('revision', { mode: 'number' }).notNull(),
    type: text('type').notNull(),
    audience: text('audience').$type<'room' | 'facilitators' | 'participant'>().notNull(),
    /** Whom it concerns, when the audience is one participant. */
    participantId: uuid('participant_id'),
    facts: jsonb('facts').$type<Readonly<Record<string, unknown>>>().notNull(),
    at: at('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.revision] })],
);
