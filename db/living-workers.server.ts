import { connect } from './connection.server';

/** Any constant; it only has to differ from the other locks'. */
const workerLock = 7_040_004;

/** A worker takes up work a moment before it is known to live. */
const grace = '5 seconds';

/**
 * Who carries out jobs, told by locks that each process's own connection holds: a process that dies in any way loses its
 * connection and so its locks at that moment, and what it was at is given back to the queue.
 */
export interface LivingWorkers {
  /** The worker lives as long as this process does; known from the next `renew` on. */
  add(workerId: string): void;
  /** Says that ours live, and gives back to the queue what is held by workers for whom nobody says so. */
  renew(): Promise<void>;
  close(): Promise<void>;
}

export function openLivingWorkers(databaseUrl: string): LivingWorkers {
  const sql = connect(databaseUrl, { max: 1, idle_timeout: 0, max_lifetime: null });
  const ours = new Set<string>();
  let held: { readonly connection: number; readonly workers: ReadonlySet<string> } | undefined;
  const holdOurs = async () => {
    const [row] = await sql`select pg_backend_pid() as connection`;
    const connection = Number(row?.connection);
    // A connection that was lost has taken its locks with it.
    const known = held?.connection === connection ? held.workers : new Set();
    const missing = [...ours].filter((id) => !known.has(id));
    await sql`
      select pg_advisory_lock(${workerLock}, hashtext(id)) from unnest(${missing}::text[]) as id`;
    held = { connection, workers: new Set(ours) };
  };
  return {
    add: (workerId) => void ours.add(workerId),
    renew: async () => {
      await holdOurs();
      await sql`
        select graphile_worker.force_unlock_workers(array_agg(locked_by))
        from (
          select distinct locked_by from graphile_worker.jobs
          where locked_at < now() - ${grace}::interval
        ) as holders
        where locked_by <> all(${[...ours]}::text[])
          and pg_try_advisory_xact_lock(${workerLock}, hashtext(locked_by))`;
    },
    close: () => sql.end({ timeout: 1 }),
  };
}
