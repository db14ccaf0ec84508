import type { ExtractTablesWithRelations } from 'drizzle-orm';
import type { PgTransaction } from 'drizzle-orm/pg-core';
import {
  drizzle,
  type PostgresJsDatabase,
  type PostgresJsQueryResultHKT,
} from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import { connect } from './connection.server';

type Schema = Record<string, never>;

/**
 * The database, outside a transaction. `$client` is the driver, for the few statements that must be prepared:
 * through drizzle, PostgreSQL parses and plans each one anew.
 */
export type Db = PostgresJsDatabase<Schema> & { readonly $client: postgres.Sql };

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

/** A pool of connections to a PostgreSQL (15 or newer). Nothing is opened until the first query. */
export function connectDatabase(url: string, { connections = 10 } = {}): Connection {
  const sql = connect(url, {
    max: connections,
    connect_timeout: 10,
    idle_timeout: 60,
    backoff: pauseBeforeOpening,
    connection: { application_name: 'parlance', statement_timeout: 30_000 },
  });
  return {
    db: drizzle(sql),
    sql,
    isReachable: () =>
      sql`select 1`.then(
        () => true,
        () => false,
      ),
    close: () => sql.end({ timeout: 5 }),
  };
}
