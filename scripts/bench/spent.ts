import { existsSync, readFileSync } from 'node:fs';
import type postgres from 'postgres';

/** Microseconds of processor time that whatever is measured has used until now; absent where the system does not say. */
export type Spent = () => number | undefined;

/** What Linux counts processor time in, for programs: hundredths of a second. */
const microsecondsPerTick = 10_000;

/** Of these processes together; one that has ended counts no more. */
function timeOf(pids: readonly number[]): number | undefined {
  if (!existsSync('/proc/self/stat')) return undefined;
  return pids.reduce((sum, pid) => sum + ticksOf(pid), 0) * microsecondsPerTick;
}

/** In user and in system mode; the name of the program, which may hold anything, ends with the last bracket. */
function ticksOf(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return 0;
  const fields = readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return Number(fields[11]) + Number(fields[12]);
}

export const spentByProcess =
  (pid: number | undefined): Spent =>
  () =>
    pid === undefined ? undefined : timeOf([pid]);

export const spentByThisProcess: Spent = () => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

/** Of every process of a database on this machine that serves somebody or writes something down. */
export async function spentByDatabase(sql: postgres.Sql): Promise<Spent> {
  const rows = await sql<{ pid: number }[]>`select pid from pg_stat_activity`;
  const pids = rows.map(({ pid }) => pid);
  return () => timeOf(pids);
}
