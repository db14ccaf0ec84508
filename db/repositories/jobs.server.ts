import { sql } from 'drizzle-orm';
import type { Executor } from '../client.server';

export interface NewJob {
  /** A name in `app/jobs/tasks.server.ts`. */
  readonly task: string;
  /** Ids only. */
  readonly payload: Readonly<Record<string, string | number>>;
  /** A job with the same key takes the place of the earlier one, so that a moved deadline leaves no second job. */
  readonly key: string;
  /** The earliest time; now if absent. */
  readonly runAt?: Date;
  /** Jobs of one queue run one after the other, whichever process takes them. */
  readonly queue?: string;
}

/** Queues a job. Within a transaction it exists exactly if the transaction commits. */
export async function enqueueJob(
  db: Executor,
  { task, payload, key, runAt, queue }: NewJob,
): Promise<void> {
  await db.execute(sql`
    select graphile_worker.add_job(
      ${task},
      payload => ${JSON.stringify(payload)}::json,
      queue_name => ${queue ?? null},
      run_at => ${runAt?.toISOString() ?? null}::timestamptz,
      job_key => ${key},
      max_attempts => 10
    )
  `);
}

/** Takes back a job that has not begun. */
export async function removeJob(db: Executor, key: string): Promise<void> {
  await db.execute(sql`select graphile_worker.remove_job(${key})`);
}

/** Rows that serve nobody any more: ended sign-ins, old failure counts, uploads never confirmed. */
export async function pruneExpired(db: Executor, { now, window }: { now: Date; window: Date }) {
  await db.execute(
    sql`delete from account_sessions where expires_at < ${now.toISOString()}::timestamptz`,
  );
  await db.execute(
    sql`delete from pending_imports where expires_at < ${now.toISOString()}::timestamptz`,
  );
  await db.execute(
    sql`delete from attempts where window_started_at < ${window.toISOString()}::timestamptz`,
  );
}
