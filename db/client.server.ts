import type { ExtractTablesWithRelations } from 'drizzle-orm';
import type { PgTransaction } from 'drizzle-orm/pg-core';
import {
  drizzle,
  type PostgresJsDatabase,
  type PostgresJsQueryResultHKT,
} from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import { connect } from './connection.server';
import { PipelinedConnection } from './pipelined.server';

type Schema = Record<string, never>;

/**
 * The database, outside a transaction. `$answers` is for answers alone: they wait for nobody's page, and what is sent on a
 * connection of its own is planned once, the way that connection says.
 */
export type Db = PostgresJsDatabase<Schema> & { readonly $answers: PipelinedConnection };

/** Within a transaction. */
export type Tx = PgTransaction<
  PostgresJsQueryResultHKT,
  Schema,
  ExtractTablesWithRelations<Schema>
>;

/** What repositories take: they work within a transaction and without. */
export type Executor = Db | Tx;

export interface Connection {
  readonly db: Db;
  /** The driver itself, for what drizzle has no words for. */
  readonly sql: postgres.Sql;
  /** Whether it answers now. */
  isReachable(): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * Seconds before a lost connection is opened again. The driver's own pause grows with every connection that was lost: after a
 * restart of the database a pool of ten would have stood still for up to twenty seconds.
 */
const pauseBeforeOpening = () => 0.1 + Math.random() * 0.4;

/**
 * Answers are looked up by keys, row by row. PostgreSQL plans a prepared statement once, perhaps while the tables are
 * still empty and reading them whole looks cheapest; with that plan a batch took three times as long after 30,000
 * answers.
 */
const plannedByKeys = {
  plan_cache_mode: 'force_generic_plan',
  enable_seqscan: 'off',
  enable_bitmapscan: 'off',
  enable_hashjoin: 'off',
  enable_mergejoin: 'off',
};

/** A pool of connections to a PostgreSQL (15 or newer). Nothing is opened until the first query. */
export function connectDatabase(url: string, { connections = 10 } = {}): Connection {
  const timing = { connect_timeout: 10, idle_timeout: 60, backoff: pauseBeforeOpening };
  const connection = { application_name: 'parlance', statement_timeout: 30_000 };
  const sql = connect(url, { ...timing, max: connections, connection });
  const answers = new PipelinedConnection(url, {
    ...timing,
    connection: { ...connection, ...plannedByKeys },
  });
  return {
    db: Object.assign(drizzle(sql), { $answers: answers }),
    sql,
    isReachable: () =>
      sql`select 1`.then(
        () => true,
        () => false,
      ),
    close: async () => {
      await Promise.all([answers.close(), sql.end({ timeout: 5 })]);
    },
  };
}
