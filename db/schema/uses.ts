import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  jsonb,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { StatementState } from '../../app/domain/uses/use';
import { taxonomies } from './taxonomies';

const at = (name: string) => timestamp(name, { withTimezone: true });

/** Somebody's use of a published taxonomy. Who holds the token of its private link may change it. */
export const uses = pgTable(
  'uses',
  {
    id: uuid('id').primaryKey(),
    taxonomyId: uuid('taxonomy_id')
      .notNull()
      .references(() => taxonomies.id, { onDelete: 'cascade' }),
    tokenHash: text('token_hash').notNull().unique(),
    /** For facilitators only. */
    contact: text('contact').notNull(),
    requestId: uuid('request_id').notNull().unique(),
    createdAt: at('created_at').notNull(),
    withdrawnAt: at('withdrawn_at'),
  },
  (table) => [index('uses_taxonomy').on(table.taxonomyId)],
);

/** A wording of a use: at most one that waits to be read, one that is shown and one that was refused. */
export const useStatements = pgTable(
  'use_statements',
  {
    id: uuid('id').primaryKey(),
    useId: uuid('use_id')
      .notNull()
      .references(() => uses.id, { onDelete: 'cascade' }),
    taxonomyId: uuid('taxonomy_id')
      .notNull()
      .references(() => taxonomies.id, { onDelete: 'cascade' }),
    state: text('state').$type<StatementState>().notNull(),
    /** Why a facilitator refused it, in their words. */
    refusedBecause: text('refused_because'),
    name: text('name').notNull(),
    url: text('url'),
    purpose: text('purpose').notNull(),
    /** In which it is written. */
    language: text('language').notNull(),
    version: text('version').notNull(),
    takesAll: boolean('takes_all').notNull(),
    taken: uuid('taken').array().$type<readonly string[]>().notNull(),
    refused: uuid('refused').array().$type<readonly string[]>().notNull(),
    reasons: jsonb('reasons').$type<Readonly<Record<string, string>>>().notNull(),
    restReason: text('rest_reason').notNull(),
    createdAt: at('created_at').notNull(),
    readAt: at('read_at'),
  },
  (table) => [
    uniqueIndex('use_statements_state').on(table.useId, table.state),
    index('use_statements_taxonomy').on(table.taxonomyId, table.state, table.createdAt),
    check('use_statements_known', sql`${table.state} in ('waiting', 'accepted', 'refused')`),
    check(
      'use_statements_read',
      sql`(${table.state} = 'waiting') = (${table.readAt} is null)
        and (${table.state} = 'refused') = (${table.refusedBecause} is not null)`,
    ),
  ],
);
