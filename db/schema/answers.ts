import { sql } from 'drizzle-orm';
import {
  bigint,
  bigserial,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgSequence,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { AnswerWord, Tally } from '../../app/domain/answers/answer';
import type { ItemNeed, OpinionMap } from '../../app/domain/opinions/opinion-map';
import { sessions } from './sessions';

const at = (name: string) => timestamp(name, { withTimezone: true });

/**
 * Every answer given, changed or taken back, in order (V2). No foreign keys to people or revisions:
 * the write checks them set-wise in the same transaction, and the cut (V7) must be free to renumber voters.
 * `answer` is null for one taken back.
 */
export const answerLog = pgTable(
  'answer_log',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    voterId: uuid('voter_id').notNull(),
    revisionId: uuid('revision_id').notNull(),
    renderingId: uuid('rendering_id'),
    answer: text('answer').$type<AnswerWord>(),
    /** Made by the sender; the same one again changes nothing. */
    clientId: uuid('client_id').notNull(),
    at: at('at').notNull(),
  },
  (table) => [
    uniqueIndex('answer_log_client').on(table.voterId, table.clientId),
    index('answer_log_session').on(table.sessionId),
  ],
);

/** The answer that stands, one per voter and revision. Figures are counted here, never kept in a hot row. */
export const currentAnswers = pgTable(
  'current_answers',
  {
    revisionId: uuid('revision_id').notNull(),
    voterId: uuid('voter_id').notNull(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    renderingId: uuid('rendering_id'),
    answer: text('answer').$type<AnswerWord>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.revisionId, table.voterId] }),
    // Both columns, so that whichever index a plan takes leads to one row.
    index('current_answers_voter').on(table.voterId, table.revisionId),
    index('current_answers_session').on(table.sessionId),
    check(
      'current_answers_answer',
      sql`${table.answer} in ('agree', 'disagree', 'pass', 'unclear', 'declined')`,
    ),
  ],
);

/**
 * Answers that came along when a wording changed editorially (P3): whose, to which wording, and whether its giver has said
 * since that it no longer fits. Goes with the answers' log at the cut (V7).
 */
export const carriedAnswers = pgTable(
  'carried_answers',
  {
    revisionId: uuid('revision_id').notNull(),
    voterId: uuid('voter_id').notNull(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    fromRevisionId: uuid('from_revision_id').notNull(),
    noLongerFits: boolean('no_longer_fits').notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.revisionId, table.voterId] }),
    index('carried_answers_session').on(table.sessionId),
  ],
);

/** Hands raised in the room by people without a device, entered by a facilitator; the latest entry stands. */
export const handCounts = pgTable(
  'hand_counts',
  {
    revisionId: uuid('revision_id').notNull(),
    answer: text('answer').$type<AnswerWord>().notNull(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    people: integer('people').notNull(),
    enteredAt: at('entered_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.revisionId, table.answer] }),
    index('hand_counts_session').on(table.sessionId),
    check('hand_counts_people', sql`${table.people} between 0 and 10000`),
  ],
);

/** Numbers the readings of figures, so that one that arrives late is not taken for the latest. */
export const figuresVersion = pgSequence('figures_version');

/**
 * The last steps of a revision's shares before the close (V5: of five ballots); what everybody is shown is the one before
 * the last. Kept here, because every process, and one that was started anew, must show the same step:
 * from two different ones a single answer could be worked out.
 */
export const shownFigures = pgTable(
  'shown_figures',
  {
    revisionId: uuid('revision_id').primaryKey(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    tally: jsonb('tally').$type<Tally>().notNull(),
    before: jsonb('before').$type<Tally>(),
  },
  (table) => [index('shown_figures_session').on(table.sessionId)],
);

/**
 * What the room was last found to think; one result per session, worked out by a job. It names nobody: places are without
 * identity, and nothing in it leads from a person to an answer (V6, V7).
 */
export const opinionMaps = pgTable('opinion_maps', {
  sessionId: uuid('session_id')
    .primaryKey()
    .references(() => sessions.id, { onDelete: 'cascade' }),
  /** 1 for the first result. */
  number: integer('number').notNull(),
  /** The last row of `answer_log` that went in. */
  answerNumber: bigint('answer_number', { mode: 'number' }).notNull(),
  /** Found after the close: the figures are those of all answers that count. */
  isFinal: boolean('is_final').notNull(),
  map: jsonb('map').$type<OpinionMap>().notNull(),
  /**
   * What may be seen before the close: the result before this one, so that whoever looks always lies a step of people behind,
   * and nothing that is found later differs from it by fewer (V5, D5). None before the second result.
   */
  shown: jsonb('shown').$type<OpinionMap>(),
  /** How much each item asks for answers. Shown to nobody: it chooses what somebody is asked next. */
  needs: jsonb('needs').$type<readonly ItemNeed[]>().notNull(),
  at: at('at').notNull(),
});
