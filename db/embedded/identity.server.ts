import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { DatabaseProblem } from '../problem';

/** Whom the database's processes run as, where that is not simply whoever started us. */
export interface Identity {
  readonly uid: number;
  readonly gid: number;
}

/**
 * A group that nobody is a member of. The database runs as `nobody` with this group, and its files
 * lie behind a folder that only root and this group can pass: other services that run as `nobody`
 * stay outside.
 */
const privateGroup = 64_217;

/** PostgreSQL refuses to run as root; anyone else runs it as themselves (undefined). */
export function databaseIdentity(existingFiles: string): Identity | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(existingFiles, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return { uid: uidOfNobody(), gid: privateGroup };
}

function uidOfNobody(): number {
  const entry = /^nobody:[^:]*:(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'));
  if (entry) return Number(entry[1]);
  throw new DatabaseProblem(
    'PostgreSQL refuses to run as root, and this machine has no user "nobody" to run it as. ' +
      'Start Parlance as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
  );
}

export interface CommandResult {
  readonly succeeded: boolean;
  readonly output: string;
}

/** Runs a short command as the database's user, from a folder that everyone can enter. */
export function runAs(
  identity: Identity | undefined,
  { command, args }: { readonly command: string; readonly args: readonly string[] },
): CommandResult {
  const done = spawnSync(command, args, {
    ...identity,
    cwd: '/',
    env: databaseProcessEnvironment(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const isForbidden = done.error && 'code' in done.error && done.error.code === 'EPERM';
  if (identity && isForbidden) {
    throw new DatabaseProblem(
      'PostgreSQL refuses to run as root, and this system does not let root start a program as ' +
        'another user. Start Parlance as an ordinary user, or set DATABASE_URL.',
    );
  }
  const output = [done.stdout, done.stderr, done.error?.message].filter(Boolean).join('\n').trim();
  return { succeeded: done.status === 0, output };
}

/** Only what a program needs to run: cookie secrets and keys are not the database's business. */
export function databaseProcessEnvironment(): NodeJS.ProcessEnv {
  const { NODE_ENV, PATH, SystemRoot, TEMP } = process.env;
  return { NODE_ENV, PATH, SystemRoot, TEMP, LC_ALL: 'C', TZ: 'UTC' };
}

/** Whether the database's user can pass through all the folders above this one and into it. */
export function canEnter(identity: Identity | undefined, folder: string): boolean {
  if (!identity) return true;
  return runAs(identity, { command: '/bin/sh', args: ['-c', 'cd "$1"', 'sh', folder] }).succeeded;
}
