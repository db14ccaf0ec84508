import { spawn } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { DatabaseProblem } from '../problem';
import { type Engine, findEngine } from './engine.server';
import type { Home } from './home.server';
import { databaseProcessEnvironment, runAs } from './identity.server';
import { isAlive, type Postmaster, releaseReusedPid, runningPostmaster } from './postmaster.server';

export const databaseUser = 'parlance';

type Say = (text: string) => void;

/** Makes the database's files where there are none yet. Of two that start at once, one's stay. */
export function ensureCluster({ home, say }: { home: Home; say: Say }): void {
  if (existsSync(home.clusterFolder)) return;
  say('Making a new database …');
  const engine = findEngine(home);
  const draft = `${home.clusterFolder}.${process.pid}`;
  const passwordFile = join(home.folder, `initdb.${process.pid}`);
  removeAbandonedDrafts(home);
  try {
    mkdirSync(draft, { mode: 0o700 });
    writeFileSync(passwordFile, home.password, { mode: 0o600 });
    for (const path of [draft, passwordFile]) own(home, path);
    const made = runAs(home.identity, {
      command: engine.initdb,
      args: [
        ...['--pgdata', draft, '--username', databaseUser, '--pwfile', passwordFile],
        ...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--no-locale'],
      ],
    });
    if (!made.succeeded) throw new DatabaseProblem(`No database could be made: ${made.output}`);
    if (!existsSync(home.clusterFolder)) renameSync(draft, home.clusterFolder);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Of a process that was interrupted while it made the files; and ours, if it had our number. */
function removeAbandonedDrafts(home: Home): void {
  for (const name of readdirSync(home.folder)) {
    const pid = Number(/^(?:cluster|initdb)\.(\d+)$/.exec(name)?.[1]);
    if (Number.isNaN(pid) || (pid !== process.pid && isAlive(pid))) continue;
    rmSync(join(home.folder, name), { recursive: true, force: true });
  }
}

function own(home: Home, path: string): void {
  if (home.identity) chownSync(path, home.identity.uid, home.identity.gid);
}

interface StartOptions {
  readonly home: Home;
  /** Where it listens if it cannot use a socket; undefined takes any free one. */
  readonly port: number | undefined;
  readonly say: Say;
}

/**
 * For a moment the files may still be held: by workers of a PostgreSQL that was killed, or by one
 * that another process is just starting or stopping.
 */
const stillHeld = /shared memory block|lock file .* already exists/;

/** Starts PostgreSQL on its files and waits until it takes connections. */
export async function startPostmaster(options: StartOptions): Promise<Postmaster> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await tryStart(options);
    if (outcome.started) return outcome.postmaster;
    if (attempt === 60 || !stillHeld.test(outcome.reason)) {
      throw new DatabaseProblem(`The embedded PostgreSQL did not start:\n${outcome.reason}`);
    }
    await delay(250);
  }
}

type StartOutcome =
  | { readonly started: true; readonly postmaster: Postmaster }
  | { readonly started: false; readonly reason: string };

/**
 * As a process group of its own (`detached`), so that Ctrl-C in the terminal reaches only us and
 * the last answers are still committed.
 */
async function tryStart({ home, port, say }: StartOptions): Promise<StartOutcome> {
  const engine = findEngine(home);
  refuseOtherVersion(home, engine);
  releaseReusedPid(home.clusterFolder);
  const log = openLog(home.logFile);
  const logStart = statSync(home.logFile).size;
  const child = spawn(engine.postgres, await postmasterArguments(home, port), {
    ...home.identity,
    cwd: '/',
    env: databaseProcessEnvironment(),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  let hasEnded = false;
  child.once('exit', () => {
    hasEnded = true;
  });
  child.once('error', () => {
    hasEnded = true;
  });
  for (let polls = 1; ; polls += 1) {
    const postmaster = runningPostmaster(home.clusterFolder);
    if (postmaster?.isReady) return { started: true, postmaster };
    if (hasEnded && !postmaster) {
      const logged = readFileSync(home.logFile).subarray(logStart);
      return { started: false, reason: logged.toString('utf8').trim() };
    }
    if (polls % 500 === 0) say('PostgreSQL is checking its files …');
    await delay(20);
  }
}

function refuseOtherVersion(home: Home, engine: Engine): void {
  const written = readFileSync(join(home.clusterFolder, 'PG_VERSION'), 'utf8').trim();
  if (written === engine.majorVersion) return;
  throw new DatabaseProblem(
    `The files in ${home.clusterFolder} were written by PostgreSQL ${written}; this Parlance brings ` +
      `PostgreSQL ${engine.majorVersion}. Export them with the Parlance that wrote them, or set DATABASE_URL.`,
  );
}

function openLog(file: string): number {
  const tenMegabytes = 10_000_000;
  if (existsSync(file) && statSync(file).size > tenMegabytes) truncateSync(file);
  return openSync(file, 'a', 0o600);
}

/** The kernel's limit is 104 bytes on macOS and 108 on Linux. */
const longestSocketPath = 100;

async function postmasterArguments(home: Home, wantedPort: number | undefined): Promise<string[]> {
  const settings: Record<string, string> = {
    ...(await listeningSettings(home, wantedPort)),
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Messages below the level "log" quote statements and values: what people typed.
    log_min_messages: 'log',
    log_checkpoints: 'off',
    log_error_verbosity: 'terse',
    // Containers often give 64 MB of shared memory, and no query here needs several workers.
    max_parallel_workers_per_gather: '0',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', home.clusterFolder, ...flags];
}

async function listeningSettings(
  home: Home,
  wantedPort: number | undefined,
): Promise<Record<string, string>> {
  if (usesSocket(home)) {
    return {
      listen_addresses: '',
      unix_socket_directories: `"${home.socketFolder.replaceAll('"', '""')}"`,
      unix_socket_permissions: '0700',
      port: '5432',
    };
  }
  return {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port: String(wantedPort ?? (await freePort())),
  };
}

function usesSocket(home: Home): boolean {
  const path = join(home.socketFolder, '.s.PGSQL.5432');
  return process.platform !== 'win32' && Buffer.byteLength(path) <= longestSocketPath;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('No free port.')),
      );
    });
  });
}

/** Ends every connection and waits until all is on the disk. */
export async function stopPostmaster(home: Home): Promise<void> {
  const postmaster = runningPostmaster(home.clusterFolder);
  if (!postmaster) return;
  const fastShutdown = 'SIGINT';
  try {
    process.kill(postmaster.pid, fastShutdown);
  } catch (error) {
    // It has just ended by itself.
    if (isAlive(postmaster.pid)) throw error;
  }
  while (isAlive(postmaster.pid) && runningPostmaster(home.clusterFolder)) await delay(20);
}
