import { setTimeout as delay } from 'node:timers/promises';
import type postgres from 'postgres';
import { connect, withDatabaseName } from '../connection.server';

/**
 * Who uses an embedded PostgreSQL, told by locks that each user's own connection holds inside it.
 * A process that dies in any way, `kill -9` included, loses its connection and so its locks at
 * that moment: nothing stale can be left, as it would with files.
 */
export interface Presence {
  /**
   * Whether nobody else is left: then no one can come in any more, and it should be stopped. `gone`: it ended before us, as
   * when the whole machine is shut down.
   */
  leave(): Promise<'last' | 'others-remain' | 'gone'>;
  end(): Promise<void>;
}

export type Role = 'server' | 'script';

/** Any two constants; they only have to differ from each other. */
const usersLock = 7_040_001;
const serverLock = 7_040_002;

const lockNotAvailable = '55P03';

export type JoinOutcome =
  | { readonly joined: true; readonly presence: Presence }
  | {
      readonly joined: false;
      readonly reason: 'another-server' | 'shutting-down';
      readonly cause: unknown;
    };

/** Registers this process. `onGone` is called when the connection ends without `leave`. */
export async function joinUsers(options: {
  readonly address: string;
  readonly role: Role;
  readonly database: string;
  readonly onGone: () => void;
}): Promise<JoinOutcome> {
  const state = { isMember: false, isCutOff: false };
  const sql = connect(withDatabaseName(options.address, 'postgres'), {
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    connect_timeout: 10,
    fetch_types: false,
    onclose: () => {
      state.isCutOff = true;
      if (state.isMember) options.onGone();
    },
  });
  try {
    if (options.role === 'server') await takeServerLock(sql);
    await sql`select pg_advisory_lock_shared(${usersLock})`;
    await ensureDatabase(sql, options.database);
  } catch (error) {
    await sql.end({ timeout: 1 });
    const isTaken = codeOf(error) === lockNotAvailable;
    return { joined: false, reason: isTaken ? 'another-server' : 'shutting-down', cause: error };
  }
  state.isMember = true;
  return {
    joined: true,
    presence: {
      leave() {
        state.isMember = false;
        return leaveUsers(sql).catch((error: unknown) => {
          if (!state.isCutOff) throw error;
          return 'gone';
        });
      },
      async end() {
        state.isMember = false;
        await sql.end({ timeout: 1 });
      },
    },
  };
}

async function leaveUsers(sql: postgres.Sql): Promise<'last' | 'others-remain'> {
  await sql`select pg_advisory_unlock_shared(${usersLock})`;
  const [row] = await sql`select pg_try_advisory_lock(${usersLock}) as alone`;
  if (row?.alone !== true) return 'others-remain';
  await untilConnectionsEnd(sql);
  return 'last';
}

/**
 * A connection that its driver has just ended may still be open on a busy machine, and nobody listens to it any more: the
 * word that the database shuts down would arrive as an error that ends the process (the job queue's driver does so).
 */
async function untilConnectionsEnd(sql: postgres.Sql): Promise<void> {
  for (let polls = 1; polls < 100; polls += 1) {
    const [row] = await sql`
      select count(*)::int as open from pg_stat_activity
      where backend_type = 'client backend' and pid <> pg_backend_pid()`;
    if (row?.open === 0) return;
    await delay(20);
  }
}

/** Waits a moment, because PostgreSQL needs one to notice that a killed server is gone. */
async function takeServerLock(sql: postgres.Sql): Promise<void> {
  await sql`set lock_timeout = '2s'`;
  await sql`select pg_advisory_lock(${serverLock})`;
  await sql`set lock_timeout = 0`;
}

async function ensureDatabase(sql: postgres.Sql, name: string): Promise<void> {
  const existing = await sql`select 1 from pg_database where datname = ${name}`;
  if (existing.length > 0) return;
  try {
    await sql`create database ${sql(name)}`;
  } catch (error) {
    const madeByAnother = ['42P04', '23505'];
    if (!madeByAnother.includes(codeOf(error) ?? '')) throw error;
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}
