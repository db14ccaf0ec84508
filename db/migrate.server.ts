import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import { runMigrations as migrateJobQueue } from 'graphile-worker';
import type postgres from 'postgres';
import { projectRoot } from '~/platform/project-root';
import { connect } from './connection.server';
import { DatabaseProblem } from './problem';

const migrationsFolder = join(projectRoot, 'db', 'migrations');
const oldestServer = 150_000;
/** Milliseconds until a server that says nothing is taken for none. */
const usualPatience = 15_000;

/** Any constant; other programs on the same database must not use it. */
const migrationLock = 7_040_003;

/**
 * Brings the database's tables up to what this code expects, one process at a time.
 * Throws a DatabaseProblem where the server cannot be reached or is too old, or where a newer
 * Parlance has already changed the tables.
 */
export async function migrateDatabase(
  url: string,
  { patience = usualPatience } = {},
): Promise<void> {
  const sql = connect(url, { max: 1, connect_timeout: 10 });
  try {
    await refuseOldServer({ sql, url, patience });
    await sql`select pg_advisory_lock(${migrationLock})`;
    await refuseNewerTables(sql);
    await migrate(drizzle(sql), { migrationsFolder });
    await migrateJobQueue({ connectionString: url });
  } catch (error) {
    throw isForbidden(error) ? mayNotMakeTables(url) : error;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

interface Asked {
  readonly sql: postgres.Sql;
  readonly url: string;
  /** Milliseconds. The driver goes on for ever where something takes the connection and drops it. */
  readonly patience: number;
}

async function refuseOldServer({ sql, url, patience }: Asked): Promise<void> {
  const silence = delay(patience, undefined, { ref: false }).then(() => {
    throw new Error('no PostgreSQL answers there');
  });
  const asked = sql`
    select current_setting('server_version_num')::int as number, current_setting('server_version') as name`;
  const [row] = await Promise.race([asked, silence]).catch((error: unknown) => {
    throw unreachable(url, error);
  });
  if (row && row.number >= oldestServer) return;
  throw new DatabaseProblem(
    `The database server is PostgreSQL ${row?.name}. Parlance needs PostgreSQL 15 or newer.`,
  );
}

function isForbidden(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const insufficientPrivilege = '42501';
  return Reflect.get(error, 'code') === insufficientPrivilege || isForbidden(error.cause);
}

function mayNotMakeTables(address: string): DatabaseProblem {
  const { username, pathname } = new URL(address);
  return new DatabaseProblem(
    `The user "${username}" may not make tables in the database "${pathname.slice(1)}". ` +
      'Let it own the database, or name another user in DATABASE_URL.',
  );
}

/** Names the server, never the password. */
function unreachable(address: string, error: unknown): DatabaseProblem {
  const { hostname, port, pathname, searchParams } = new URL(address);
  const place = searchParams.get('host') ?? `${hostname}:${port || 5432}`;
  const reason = error instanceof Error ? error.message : String(error);
  return new DatabaseProblem(
    `The database "${pathname.slice(1)}" at ${place} cannot be used: ${reason}. ` +
      'Is the server running, and is DATABASE_URL right?',
  );
}

async function refuseNewerTables(sql: postgres.Sql): Promise<void> {
  const [journal] = await sql`select to_regclass('drizzle.__drizzle_migrations') as name`;
  if (!journal?.name) return;
  const [applied] =
    await sql`select max(created_at)::float8 as latest from drizzle.__drizzle_migrations`;
  const known = readMigrationFiles({ migrationsFolder }).at(-1)?.folderMillis ?? 0;
  if (!applied || Number(applied.latest) <= known) return;
  throw new DatabaseProblem(
    'The database was last changed by a newer Parlance than this one. Update this one; nothing was touched.',
  );
}
