import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { readLock } from '~/domain/snapshots/lock';
import { openPlace, PlaceProblem } from './place';
import { type Verdict, verifyLock } from './verify-lock';

const usage = `node parlance-verify.mjs [LOCK] [--from PLACE] [--update] [--json]

  LOCK           the lock file (default: parlance.lock.json)
  --from PLACE   read from this address of a list or from a folder that mirrors it, without a network
  --update       where all is well, pin the newest version in the lock file
  --json         say it as JSON

Exit status: 0 up to date, or small corrections only · 10 minor · 11 major · 12 something was withdrawn
             1 a check failed: do not rely on it · 2 wrong use`;

const exitCodes: Readonly<Record<Verdict['status'], number>> = {
  current: 0,
  patch: 0,
  minor: 10,
  major: 11,
  withdrawal: 12,
  failed: 1,
};

const wrongUse = 2;

const sentences: Readonly<Record<Verdict['status'], (verdict: Verdict) => string>> = {
  current: ({ pinned }) => `✓ ${pinned} is as it was pinned, and nothing is newer.`,
  patch: ({ pinned, newest }) => `✓ ${pinned} is as it was pinned. ${newest} only corrects it.`,
  minor: ({ pinned, newest }) => `✓ ${pinned} is as it was pinned. ${newest} adds to it (minor).`,
  major: ({ pinned, newest }) =>
    `! ${pinned} is as it was pinned. ${newest} changes ids, meanings or places (major): look before you update.`,
  withdrawal: ({ pinned, newest }) =>
    `! ${pinned} is as it was pinned. Something in it was withdrawn since (newest: ${newest}):`,
  failed: ({ pinned }) => `✗ ${pinned} could not be verified. Do not rely on it:`,
};

const tell = (verdict: Verdict): string =>
  [
    sentences[verdict.status](verdict),
    ...[...verdict.faults, ...verdict.withdrawn].map((line) => `  ${line}`),
  ].join('\n');

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const say = (text: string) => process.stdout.write(`${text}\n`);

function refuseUse(reason: string): number {
  process.stderr.write(`${reason}\n\n${usage}\n`);
  return wrongUse;
}

interface Words {
  readonly file: string;
  readonly from: string | undefined;
  readonly flags: ReadonlySet<string>;
}

function readWords(args: readonly string[]): Words | string {
  const rest = [...args];
  const at = rest.indexOf('--from');
  const [, from] = at < 0 ? [] : rest.splice(at, 2);
  if (at >= 0 && from === undefined) return '--from needs an address or a folder.';
  const flags = new Set(rest.filter((word) => word.startsWith('--')));
  const unknown = [...flags].find((flag) => !['--update', '--json', '--help'].includes(flag));
  if (unknown !== undefined) return `${unknown} is unknown.`;
  const [file = 'parlance.lock.json', ...more] = rest.filter((word) => !word.startsWith('--'));
  return more.length > 0 ? 'More than one lock file.' : { file, from, flags };
}

async function readLockFile(file: string) {
  try {
    return readLock(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
}

async function run(args: readonly string[]): Promise<number> {
  const words = readWords(args);
  if (typeof words === 'string') return refuseUse(words);
  if (words.flags.has('--help')) {
    say(usage);
    return 0;
  }
  const lock = await readLockFile(words.file);
  if (!lock) return refuseUse(`${words.file} is no lock file.`);
  const from = words.from ?? lock.uri.slice(0, lock.uri.lastIndexOf('/v/'));
  const verdict = await verifyLock(lock, { place: openPlace(from), sha256 });
  const isUpdated = words.flags.has('--update') && verdict.lock !== undefined;
  if (isUpdated) await writeFile(words.file, `${JSON.stringify(verdict.lock, undefined, 2)}\n`);
  const { lock: newLock, ...facts } = verdict;
  say(words.flags.has('--json') ? JSON.stringify({ ...facts, updated: isUpdated }) : tell(verdict));
  if (isUpdated && !words.flags.has('--json')) say(`  ${words.file} now pins ${newLock?.version}.`);
  return isUpdated ? 0 : exitCodes[verdict.status];
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof PlaceProblem)) throw error;
  process.stderr.write(`✗ ${error.message}\n`);
  process.exitCode = exitCodes.failed;
}
