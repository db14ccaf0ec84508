import type postgres from 'postgres';
import { connect, withDatabaseName } from '../connection.server';

/**
 * Who uses an embedded PostgreSQL, told by locks that each user's own connection holds inside it.
 * A process that dies in any way, `kill -9` included, loses its connection and so its locks at
 * that moment: nothing stale can be left, as it would with files.
 */
export interface Presence {
  /** Whether nobody else is left: then no one can come in any more, and it should be stopped. */
  leave(): Promise<'last' | 'others-remain'>;
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
  const state = { isMember: false };
  const sql = connect(withDatabaseName(options.address, 'postgres'), {
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    connect_timeout: 10,
    fetch_types: false,
    onclose: () => {
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
      async leave() {
        state.isMember = false;
        await sql`select pg_advisory_unlock_shared(${usersLock})`;
        const [row] = await sql`select pg_try_advisory_lock(${usersLock}) as alone`;
        return row?.alone === true ? 'last' : 'others-remain';
      },
      async end() {
        state.isMember = false;
        await sql.end({ timeout: 1 });
      },
    },
  };
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
