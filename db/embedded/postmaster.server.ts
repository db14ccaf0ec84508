import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a running PostgreSQL says of itself in `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** Undefined where it listens on the loopback address. */
  readonly socketFolder: string | undefined;
  readonly isReady: boolean;
}

/** The PostgreSQL that runs on these files now, whoever started it; undefined where none does. */
export function runningPostmaster(clusterFolder: string): Postmaster | undefined {
  const lines = readLines(join(clusterFolder, 'postmaster.pid'));
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isPostmasterOf(clusterFolder, pid)) return undefined;
  return {
    pid,
    port: Number(lines[3]),
    socketFolder: lines[4] || undefined,
    isReady: lines[7]?.trim() === 'ready',
  };
}

function readLines(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

/**
 * A process id alone proves nothing: after a restart of the machine or container the same number
 * may belong to any program, even to ourselves. The command line names the files it works on.
 */
function isPostmasterOf(clusterFolder: string, pid: number): boolean {
  if (!isAlive(pid)) return false;
  const command = commandLine(pid);
  return command === undefined || command.includes(clusterFolder);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function commandLine(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    const listed = spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
    return listed.status === 0 ? listed.stdout : undefined;
  }
}

/**
 * PostgreSQL refuses to start while `postmaster.pid` names a living process, though it be another
 * program that got the number. The file is not deleted, because its other lines let PostgreSQL
 * find out whether workers of the dead one still hold the shared memory: only the number is
 * replaced by one that no process has.
 */
export function releaseReusedPid(clusterFolder: string): void {
  const file = join(clusterFolder, 'postmaster.pid');
  const lines = readLines(file);
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || !isAlive(pid) || isPostmasterOf(clusterFolder, pid)) return;
  let unused = 4_194_303;
  while (isAlive(unused)) unused -= 1;
  writeFileSync(file, [String(unused), ...lines.slice(1)].join('\n'));
}
