import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseProblem } from '../problem';
import { canEnter, databaseIdentity, type Identity } from './identity.server';

/** Where one embedded PostgreSQL keeps its files, and whom it runs as. */
export interface Home {
  readonly folder: string;
  readonly identity: Identity | undefined;
  readonly password: string;
  readonly clusterFolder: string;
  readonly logFile: string;
  readonly socketFolder: string;
}

/** Kept across restarts of the machine and meant for data, unlike /tmp and /var/tmp. */
const placesForRoot = ['/var/lib/parlance', '/opt/parlance', '/srv/parlance'];

/**
 * Finds or makes the place of the database's files: `DATA_DIR/embedded`; or, where root started us
 * and the unprivileged user that PostgreSQL then needs cannot enter that folder, a folder below
 * /var/lib/parlance that `DATA_DIR/embedded/location` names.
 */
export function openHome(dataDir: string, say: (text: string) => void): Home {
  const keeper = join(dataDir, 'embedded');
  makeFolder(dataDir, { mode: 0o711 });
  makeFolder(keeper, { mode: 0o700 });
  refuseFilesOfOthers(keeper);
  const pointer = join(keeper, 'location');
  const folder = existsSync(pointer)
    ? followPointer(pointer)
    : chooseFolder({ keeper, pointer, say });
  const clusterFolder = join(folder, 'cluster');
  const identity = databaseIdentity(clusterFolder);
  const socketFolder = join(folder, 'socket');
  admit(identity, folder);
  makeFolder(socketFolder, { mode: 0o700, owner: identity });
  return {
    folder,
    identity,
    clusterFolder,
    socketFolder,
    logFile: join(folder, 'postgresql.log'),
    password: keptPassword(join(keeper, 'password')),
  };
}

function makeFolder(
  folder: string,
  { mode, owner }: { readonly mode: number; readonly owner?: Identity | undefined },
): void {
  try {
    if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode });
    if (owner) chownSync(folder, owner.uid, owner.gid);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatabaseProblem(
      `DATA_DIR: the folder ${folder} cannot be made or used. Does it belong to another user? (${reason})`,
    );
  }
}

/** Root could go on, but would leave files behind that their owner can no longer open. */
function refuseFilesOfOthers(keeper: string): void {
  const { uid } = statSync(keeper);
  if (process.getuid?.() !== 0 || uid === 0) return;
  throw new DatabaseProblem(
    `DATA_DIR: the database in ${keeper} belongs to another user (number ${uid}). Run this as that user.`,
  );
}

function followPointer(pointer: string): string {
  const folder = readFileSync(pointer, 'utf8').trim();
  if (existsSync(folder)) return folder;
  throw new DatabaseProblem(
    `${pointer} says that the database lies in ${folder}, but that folder is missing. ` +
      'Put it back, or delete the folder that holds this file to begin with an empty database.',
  );
}

function chooseFolder(options: {
  readonly keeper: string;
  readonly pointer: string;
  readonly say: (text: string) => void;
}): string {
  const { keeper, pointer, say } = options;
  const clusterFolder = join(keeper, 'cluster');
  const identity = databaseIdentity(clusterFolder);
  admit(identity, keeper);
  if (canEnter(identity, keeper)) return keeper;
  if (existsSync(clusterFolder)) throw unreachable(keeper);
  const folder = makeReachableFolder(identity, keeper);
  writeFileSync(pointer, `${folder}\n`, { mode: 0o600 });
  say(
    `PostgreSQL refuses to run as root, and the user "nobody" that it runs as instead cannot enter ${keeper}.\n` +
      `Its files are therefore kept in ${folder}; ${pointer} remembers it. Back up both together.`,
  );
  return folder;
}

function unreachable(folder: string): DatabaseProblem {
  return new DatabaseProblem(
    `PostgreSQL refuses to run as root, and the user that it runs as instead can no longer enter ${folder}. ` +
      'Let others pass through the folders above it (chmod o+x), move DATA_DIR to where they can, ' +
      'or start Parlance as the user who owns the files.',
  );
}

function makeReachableFolder(identity: Identity | undefined, keeper: string): string {
  for (const place of placesForRoot) {
    const folder = join(place, randomBytes(6).toString('hex'));
    try {
      mkdirSync(place, { recursive: true, mode: 0o755 });
      mkdirSync(folder, { mode: 0o700 });
    } catch {
      continue;
    }
    admit(identity, folder);
    if (canEnter(identity, folder)) {
      writeFileSync(join(folder, 'belongs-to'), `${dirname(keeper)}\n`, { mode: 0o600 });
      return folder;
    }
    rmSync(folder, { recursive: true });
  }
  throw unreachable(keeper);
}

/** Lets the database's group pass through the folder without listing it or writing into it. */
function admit(identity: Identity | undefined, folder: string): void {
  if (!identity) return;
  chownSync(folder, 0, identity.gid);
  chmodSync(folder, 0o710);
}

/** Made once. `link` is all or nothing, so of two that start at once both read the same one. */
function keptPassword(file: string): string {
  if (!existsSync(file)) {
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600 });
    try {
      linkSync(draft, file);
    } catch (error) {
      if (!existsSync(file)) throw error;
    } finally {
      rmSync(draft);
    }
  }
  return readFileSync(file, 'utf8').trim();
}
