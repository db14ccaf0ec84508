import { compareSnapshots } from '~/domain/snapshots/compare';
import type { Lock } from '~/domain/snapshots/lock';
import type { Sha256 } from '~/domain/snapshots/manifest';
import { type ChangeLevel, changeLevels, type Snapshot } from '~/domain/snapshots/snapshot';
import {
  type ChainLink,
  type Check,
  checkChain,
  checkDecisions,
  checkFiles,
  type FoundFile,
} from '~/domain/snapshots/verify';
import { newerThan, newestFinal } from '~/domain/snapshots/version';
import { verifyDetached } from '~/exports/manifest-signature';
import type { Place } from './place';
import { readManifest, readSnapshot, readVersions } from './read-release';

/** What is newer than the pinned version, gravest last. */
export const statuses = ['current', 'patch', 'minor', 'major', 'withdrawal'] as const;

export interface Verdict {
  readonly pinned: string;
  /** The newest version that is no candidate, or the pinned one where nothing is newer. */
  readonly newest: string;
  readonly status: (typeof statuses)[number] | 'failed';
  /** What is wrong; empty unless failed. */
  readonly faults: readonly string[];
  /** Ids withdrawn since, and files withdrawn from the pinned version. */
  readonly withdrawn: readonly string[];
  /** The lock of the newest version; absent where something is wrong. */
  readonly lock?: Lock;
}

interface Tools {
  readonly place: Place;
  readonly sha256: Sha256;
}

/** What is wrong, in one line each. */
const faultsOf = (checks: readonly Check[]): string[] =>
  checks
    .filter(({ isRight }) => !isRight)
    .map(({ version, name, subject, detail }) =>
      [`${version}: ${[name, subject].filter(Boolean).join(': ')}`, detail]
        .filter(Boolean)
        .join(subject ? ' ' : ': '),
    );

interface Chain {
  readonly links: readonly ChainLink[];
  readonly faults: readonly string[];
}

/** Every manifest in order of publication, each signed by a pinned key, each naming the one before. */
async function followChain(
  lock: Lock,
  versions: readonly string[],
  { place, sha256 }: Tools,
): Promise<Chain> {
  const links: ChainLink[] = [];
  const faults: string[] = [];
  for (const version of versions) {
    const bytes = await place(`v/${version}/manifest.json`);
    const manifest = readManifest(bytes);
    if (!manifest || !(bytes instanceof Uint8Array)) {
      faults.push(`${version}: manifest.json is missing or broken`);
      continue;
    }
    const found = await place(`v/${version}/manifest.jws`);
    const jws = found instanceof Uint8Array ? new TextDecoder().decode(found) : '';
    const signed = await verifyDetached(bytes, { jws, jwks: { keys: lock.keys } });
    if ('fault' in signed) faults.push(`${version}: signature: ${signed.fault}`);
    links.push({ version, manifest, sha256: sha256(bytes) });
  }
  return { links, faults: [...faults, ...faultsOf(checkChain(links))] };
}

interface ReadFiles {
  readonly files: ReadonlyMap<string, FoundFile>;
  readonly faults: readonly string[];
}

/** The files of a version, each with the digest that its manifest says; `only` a few of them, or all. */
async function readFiles(
  { manifest }: ChainLink,
  { place, sha256 }: Tools,
  only?: readonly string[],
): Promise<ReadFiles> {
  const artifacts = manifest.artifacts.filter(({ path }) => only?.includes(path) ?? true);
  const files = new Map<string, FoundFile>();
  for (const { path } of artifacts) files.set(path, await place(`v/${manifest.version}/${path}`));
  return { files, faults: faultsOf(checkFiles({ ...manifest, artifacts }, files, sha256)) };
}

const document = 'snapshot.json';

const graver = (left: ChangeLevel, right: ChangeLevel | undefined): ChangeLevel =>
  right !== undefined && changeLevels.indexOf(right) > changeLevels.indexOf(left) ? right : left;

/** Categories of the pinned version that were withdrawn since. */
const withdrawnSince = (from: Snapshot, to: Snapshot): string[] => {
  const standing = new Set(from.concepts.map(({ id }) => id));
  return to.tombstones
    .filter(({ id, status }) => status === 'withdrawn' && standing.has(id))
    .map(({ id }) => id);
};

interface Found {
  readonly pinned: Snapshot;
  readonly newest: Snapshot;
}

const statusOf = (
  { pinned, newest }: Found,
  withdrawn: readonly string[],
): (typeof statuses)[number] => {
  if (withdrawn.length > 0) return 'withdrawal';
  if (pinned.version === newest.version) return 'current';
  const level = graver(compareSnapshots(pinned, newest).level, newest.changes.chosen);
  return level === 'none' ? 'patch' : level;
};

/**
 * Checks what a lock pins: the chain of manifests signed by its keys, the digest of its document, every file of its
 * version, every outcome from its published numbers; then what is newer, by the difference between the two documents and not by their numbers. Nothing that the
 * instance says is believed unless a pinned key signed it.
 */
export async function verifyLock(lock: Lock, tools: Tools): Promise<Verdict> {
  const failed = (...faults: string[]): Verdict => ({
    ...{ pinned: lock.version, newest: lock.version, status: 'failed', withdrawn: [] },
    faults,
  });
  const versions = readVersions(await tools.place('versions.json'));
  if (!versions) return failed('versions.json is missing or broken');
  if (!versions.includes(lock.version)) return failed(`${lock.version} is not published here`);
  const { links, faults } = await followChain(lock, versions, tools);
  if (faults.length > 0) return failed(...faults);
  const linkOf = (version: string) => links.find((link) => link.version === version);
  const pinnedLink = linkOf(lock.version);
  const latest = newestFinal(versions);
  const newestLink =
    latest !== undefined && newerThan(latest, lock.version) ? linkOf(latest) : pinnedLink;
  if (!pinnedLink || !newestLink) return failed(`${lock.version} is not published here`);
  const own = await readFiles(pinnedLink, tools);
  const next = newestLink === pinnedLink ? own : await readFiles(newestLink, tools, [document]);
  const wrong = [...own.faults, ...(next === own ? [] : next.faults)];
  if (wrong.length > 0) return failed(...wrong);
  return judge(lock, {
    ...{ pinnedLink, newestLink, sha256: tools.sha256 },
    ownFiles: own.files,
    nextDocument: next.files.get(document),
  });
}

interface Evidence {
  readonly pinnedLink: ChainLink;
  readonly newestLink: ChainLink;
  readonly ownFiles: ReadonlyMap<string, FoundFile>;
  readonly nextDocument: FoundFile;
  readonly sha256: Sha256;
}

function judge(lock: Lock, evidence: Evidence): Verdict {
  const bytes = evidence.ownFiles.get(document);
  const [pinned, newest] = [readSnapshot(bytes), readSnapshot(evidence.nextDocument)];
  const isPinned = bytes instanceof Uint8Array && evidence.sha256(bytes) === lock.sha256;
  const about = { pinned: lock.version, newest: evidence.newestLink.version };
  if (!pinned || !newest || !isPinned || !(evidence.nextDocument instanceof Uint8Array)) {
    const fault = `${lock.version}: ${document} is not the one that was pinned`;
    return { ...about, status: 'failed', faults: [fault], withdrawn: [] };
  }
  const faults = faultsOf(
    [pinned, ...(newest.version === pinned.version ? [] : [newest])].flatMap(checkDecisions),
  );
  if (faults.length > 0) return { ...about, status: 'failed', faults, withdrawn: [] };
  const withdrawnFiles = [...evidence.ownFiles].flatMap(([path, found]) =>
    found === 'withdrawn' ? [path] : [],
  );
  const withdrawn = [...withdrawnSince(pinned, newest), ...withdrawnFiles];
  return {
    ...about,
    status: statusOf({ pinned, newest }, withdrawn),
    ...{ faults: [], withdrawn },
    lock: {
      uri: newest.uri,
      version: newest.version,
      sha256: evidence.sha256(evidence.nextDocument),
      keys: lock.keys,
    },
  };
}
