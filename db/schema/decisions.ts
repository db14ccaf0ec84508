import {
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { DecisionRecord } from '../../app/domain/decisions/record';
import type { Outcome } from '../../app/domain/decisions/rule';
import { proposals } from './proposals';
import { sessions } from './sessions';
import { taxonomies } from './taxonomies';

/** The outcome for one proposal with everything that produced it (D3). Frozen: a trigger refuses changes of `record`. */
export const decisions = pgTable(
  'decisions',
  {
    id: uuid('id').primaryKey(),
    taxonomyId: uuid('taxonomy_id')
      .notNull()
      .references(() => taxonomies.id, { onDelete: 'cascade' }),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    proposalId: uuid('proposal_id')
      .notNull()
      .references(() => proposals.id, { onDelete: 'cascade' }),
    revisionId: uuid('revision_id').notNull(),
    outcome: text('outcome').$type<Outcome>().notNull(),
    /** Why, as a code: for `open` too few answers or words that need work; empty where the outcome says it all. */
    reason: text('reason').notNull(),
    /** The communities that hold it, when the room did not agree (D2). */
    heldBy: uuid('held_by').array().notNull().default([]),
    /** The whole record: rule, counts, communities after D5, objections, hashes of renderings. */
    record: jsonb('record').$type<DecisionRecord>().notNull(),
    /** What became of its change: applied, no change by the table, or waiting for a rebase. */
    effect: text('effect').$type<'applied' | 'none' | 'needs-rebase'>().notNull(),
    /** The category it concerned or made. */
    categoryId: uuid('category_id'),
    position: integer('position').notNull(),
    decidedAt: timestamp('decided_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    uniqueIndex('decisions_proposal_revision').on(table.proposalId, table.revisionId),
    index('decisions_session').on(table.sessionId, table.position),
    index('decisions_category').on(table.categoryId),
    index('decisions_taxonomy').on(table.taxonomyId, table.decidedAt),
  ],
);
