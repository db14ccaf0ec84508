import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type {
  AnnotationPurpose,
  AnnotationScope,
  AnnotationTarget,
} from '../../app/domain/annotations/annotation';
import type { ExampleSide } from '../../app/domain/annotations/example-sides';
import type { ReportableType, ReportKind } from '../../app/domain/moderation/report';
import type {
  Change,
  ProposalKind,
  ProposalStatus,
  Visibility,
} from '../../app/domain/proposals/proposal';
import { accounts } from './accounts';
import { participants, sessions } from './sessions';
import { taxonomies } from './taxonomies';

const at = (name: string) => timestamp(name, { withTimezone: true });

/** One requested change of the taxonomy, made within a session (P1). */
export const proposals = pgTable(
  'proposals',
  {
    id: uuid('id').primaryKey(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    taxonomyId: uuid('taxonomy_id')
      .notNull()
      .references(() => taxonomies.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<ProposalKind>().notNull(),
    change: jsonb('change').$type<Change>().notNull(),
    /** The category it is about; none for `add`. */
    categoryId: uuid('category_id'),
    status: text('status').$type<ProposalStatus>().notNull(),
    visibility: text('visibility').$type<Visibility>().notNull(),
    /** Why it was hidden; its author sees it. */
    hiddenReason: text('hidden_reason'),
    needsRebase: boolean('needs_rebase').notNull().default(false),
    isForNextRound: boolean('is_for_next_round').notNull().default(false),
    joinedIntoId: uuid('joined_into_id'),
    /** Place on the agenda, in which decided changes are applied. */
    position: integer('position').notNull(),
    rationale: text('rationale').notNull().default(''),
    rationaleLanguage: text('rationale_language').notNull(),
    /** A content warning, in the language of its author; empty for none (A3). */
    contentWarning: text('content_warning').notNull().default(''),
    currentRevisionId: uuid('current_revision_id').notNull(),
    /** Its author: a participant, or an account, or nobody any more. */
    participantId: uuid('participant_id').references(() => participants.id, {
      onDelete: 'set null',
    }),
    accountId: uuid('account_id').references(() => accounts.id),
    requestId: uuid('request_id').notNull().unique(),
    createdAt: at('created_at').notNull(),
    openedAt: at('opened_at'),
  },
  (table) => [
    index('proposals_session').on(table.sessionId, table.position),
    index('proposals_participant').on(table.participantId),
    index('proposals_category').on(table.categoryId),
    uniqueIndex('proposals_affirm')
      .on(table.sessionId, table.categoryId)
      .where(sql`${table.kind} = 'affirm'`),
    check(
      'proposals_status',
      sql`${table.status} in ('draft', 'open', 'decided', 'withdrawn', 'joined')`,
    ),
  ],
);

/** What a person brings in their own words; raw material of proposals. Emptied, not deleted, when withdrawn. */
export const contributions = pgTable(
  'contributions',
  {
    id: uuid('id').primaryKey(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    participantId: uuid('participant_id').references(() => participants.id, {
      onDelete: 'set null',
    }),
    language: text('language').notNull(),
    body: text('body').notNull(),
    visibility: text('visibility').$type<Visibility>().notNull(),
    hiddenReason: text('hidden_reason'),
    /** The proposal it was joined into (`composedFrom`). */
    proposalId: uuid('proposal_id').references(() => proposals.id),
    isForNextRound: boolean('is_for_next_round').notNull().default(false),
    requestId: uuid('request_id').notNull().unique(),
    createdAt: at('created_at').notNull(),
    withdrawnAt: at('withdrawn_at'),
  },
  (table) => [
    index('contributions_session').on(table.sessionId, table.createdAt),
    index('contributions_participant').on(table.participantId),
  ],
);

/** To whom an item was shown: the base of the quorum (D1). */
export const showings = pgTable(
  'showings',
  {
    proposalId: uuid('proposal_id')
      .notNull()
      .references(() => proposals.id, { onDelete: 'cascade' }),
    voterId: uuid('voter_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.proposalId, table.voterId] })],
);

/** A reasoned block; seconded it counts, otherwise it is kept as dissent. */
export const objections = pgTable(
  'objections',
  {
    id: uuid('id').primaryKey(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    proposalId: uuid('proposal_id')
      .notNull()
      .references(() => proposals.id, { onDelete: 'cascade' }),
    participantId: uuid('participant_id').references(() => participants.id, {
      onDelete: 'set null',
    }),
    language: text('language').notNull(),
    reason: text('reason').notNull(),
    /** In the language of the reason; empty for none (A3). */
    contentWarning: text('content_warning').notNull().default(''),
    mayPublish: boolean('may_publish').notNull(),
    visibility: text('visibility').$type<Visibility>().notNull(),
    hiddenReason: text('hidden_reason'),
    requestId: uuid('request_id').notNull().unique(),
    createdAt: at('created_at').notNull(),
    withdrawnAt: at('withdrawn_at'),
  },
  (table) => [
    index('objections_proposal').on(table.proposalId),
    index('objections_session').on(table.sessionId),
    index('objections_participant').on(table.participantId),
  ],
);

export const objectionSeconds = pgTable(
  'objection_seconds',
  {
    objectionId: uuid('objection_id')
      .notNull()
      .references(() => objections.id, { onDelete: 'cascade' }),
    voterId: uuid('voter_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.objectionId, table.voterId] })],
);

/** Something attached to a category, a proposal or a passage of its text (A1–A4). */
export const annotations = pgTable(
  'annotations',
  {
    id: uuid('id').primaryKey(),
    taxonomyId: uuid('taxonomy_id')
      .notNull()
      .references(() => taxonomies.id, { onDelete: 'cascade' }),
    sessionId: uuid('session_id').references(() => sessions.id, { onDelete: 'cascade' }),
    participantId: uuid('participant_id').references(() => participants.id, {
      onDelete: 'set null',
    }),
    accountId: uuid('account_id').references(() => accounts.id),
    targetId: uuid('target_id').notNull(),
    target: jsonb('target').$type<AnnotationTarget>().notNull(),
    purpose: text('purpose').$type<AnnotationPurpose>().notNull(),
    language: text('language').notNull(),
    body: text('body').notNull(),
    scope: text('scope').$type<AnnotationScope>().notNull(),
    mayTestAi: boolean('may_test_ai').notNull(),
    /** A content warning, in the language of the body; empty for none (A3). */
    contentWarning: text('content_warning').notNull().default(''),
    /** For examples (A4): what kind of material it is, and which severity level. */
    modality: text('modality'),
    level: text('level'),
    visibility: text('visibility').$type<Visibility>().notNull(),
    hiddenReason: text('hidden_reason'),
    /** An example that a role accepted as a test case. */
    acceptedAt: at('accepted_at'),
    requestId: uuid('request_id').notNull().unique(),
    createdAt: at('created_at').notNull(),
    withdrawnAt: at('withdrawn_at'),
  },
  (table) => [
    index('annotations_target').on(table.targetId),
    index('annotations_session').on(table.sessionId, table.createdAt),
    index('annotations_participant').on(table.participantId),
    index('annotations_taxonomy').on(table.taxonomyId),
  ],
);

/** Where people in the room see an example (A4). Like seconds, no foreign key to people: the cut renumbers voters. */
export const exampleAnswers = pgTable(
  'example_answers',
  {
    annotationId: uuid('annotation_id')
      .notNull()
      .references(() => annotations.id, { onDelete: 'cascade' }),
    voterId: uuid('voter_id').notNull(),
    side: text('side').$type<ExampleSide>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.annotationId, table.voterId] }),
    check('example_answers_side', sql`${table.side} in ('in', 'borderline', 'out')`),
  ],
);

/** What people in the room told the facilitators about a text that was let pass (A3). It changes nothing by itself. */
export const reports = pgTable(
  'reports',
  {
    id: uuid('id').primaryKey(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    participantId: uuid('participant_id').references(() => participants.id, {
      onDelete: 'set null',
    }),
    textType: text('text_type').$type<ReportableType>().notNull(),
    textId: uuid('text_id').notNull(),
    kind: text('kind').$type<ReportKind>().notNull(),
    language: text('language').notNull(),
    /** The warning that is suggested, or what should be looked at. */
    words: text('words').notNull(),
    requestId: uuid('request_id').notNull().unique(),
    createdAt: at('created_at').notNull(),
    /** When a facilitator dealt with it. */
    settledAt: at('settled_at'),
  },
  (table) => [
    index('reports_session').on(table.sessionId, table.settledAt),
    index('reports_participant').on(table.participantId),
  ],
);
