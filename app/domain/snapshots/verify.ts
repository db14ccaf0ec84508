import { applyChanges } from './apply';
import { canonicalBytes } from './canonical';
import type { ChangeEntry, JsonObject } from './changes';
import type { Manifest, Sha256 } from './manifest';
import { findDecisionFaults } from './published-decision';
import type { Snapshot } from './snapshot';
import { mayBeWithdrawn } from './withdrawal';

/** What is looked at when a release is checked. */
export const checkNames = [
  'present',
  'shape',
  'digest',
  'signature',
  'schema',
  'canonical',
  'identity',
  'chain',
  'previous-version',
  'changes',
  'decisions',
  'quality',
] as const;
export type CheckName = (typeof checkNames)[number];

/** One look at one thing: a file of a version, or the version as a whole. */
export interface Check {
  readonly name: CheckName;
  readonly isRight: boolean;
  readonly version: string;
  /** A file's path, or a category's id. */
  readonly subject?: string;
  /** Further facts in a machine's words: what was expected and found. */
  readonly detail?: string;
}

/** A file as it was found: its bytes, withdrawn by its host with the digest kept (R5), or not there. */
export type FoundFile = Uint8Array | 'withdrawn' | undefined;

/** One link of the chain of manifests. */
export interface ChainLink {
  readonly version: string;
  readonly manifest: Manifest;
  /** Digest of the manifest's bytes. */
  readonly sha256: string;
}

/**
 * Every file that a manifest names: there, of its length and of its digest. A withdrawn one counts as there, if it is one
 * that may hold people's own words (R5): no host can do away with another by saying so.
 */
export const checkFiles = (
  manifest: Manifest,
  files: ReadonlyMap<string, FoundFile>,
  sha256: Sha256,
): Check[] =>
  manifest.artifacts.map((entry): Check => {
    const about = { version: manifest.version, subject: entry.path };
    const found = files.get(entry.path);
    if (found === undefined) return { name: 'present', isRight: false, ...about };
    if (found === 'withdrawn') {
      const isRight = mayBeWithdrawn(entry.path);
      return { name: 'present', isRight, ...about, detail: 'withdrawn' };
    }
    const digest = sha256(found);
    return digest === entry.sha256 && found.byteLength === entry.bytes
      ? { name: 'digest', isRight: true, ...about, detail: digest }
      : { name: 'digest', isRight: false, ...about, detail: `${digest} ≠ ${entry.sha256}` };
  });

/**
 * The chain of manifests, oldest first: it begins with one that has nothing before it, each names the digest of the one
 * before, all are of one taxonomy. A hidden, added or rewritten release breaks it.
 */
export const checkChain = (chain: readonly ChainLink[]): Check[] =>
  chain.map(({ version, manifest }, index): Check => {
    const before = chain[index - 1];
    const expected = before?.sha256 ?? null;
    const named = manifest.previousManifestSha256;
    const isSameTaxonomy = manifest.taxonomy === (before ?? chain[0])?.manifest.taxonomy;
    if (!isSameTaxonomy || manifest.version !== version) {
      return { name: 'identity', isRight: false, version, detail: manifest.version };
    }
    return named === expected
      ? { name: 'chain', isRight: true, version, detail: before?.version }
      : { name: 'chain', isRight: false, version, detail: `${named} ≠ ${expected}` };
  });

interface VerifiedDocument {
  readonly bytes: Uint8Array;
  readonly snapshot: Snapshot;
}

export const sameBytes = (left: Uint8Array, right: Uint8Array): boolean =>
  left.byteLength === right.byteLength && left.every((byte, index) => byte === right[index]);

/** The document is what its manifest says it is, and is written in the one canonical way (RFC 8785). */
export const checkDocument = (
  { bytes, snapshot }: VerifiedDocument,
  manifest: Manifest,
): Check[] => {
  const { version } = manifest;
  return [
    {
      name: 'identity',
      isRight: snapshot.id === manifest.taxonomy && snapshot.version === version,
      version,
      subject: 'snapshot.json',
    },
    {
      name: 'canonical',
      isRight: sameBytes(canonicalBytes(snapshot), bytes),
      version,
      subject: 'snapshot.json',
    },
  ];
};

interface Succession {
  readonly current: VerifiedDocument;
  readonly entries: readonly ChangeEntry[];
  /** The document of `previousVersion`; absent for the first version. */
  readonly previous?: VerifiedDocument;
}

/** `previousVersion` names the digest of the earlier document, and the operations lead from it to this one, byte for byte. */
export const checkSuccession = (
  { current, entries, previous }: Succession,
  sha256: Sha256,
): Check[] => {
  const { version, previousVersion } = current.snapshot;
  const named = previousVersion?.sha256;
  const found = previous && sha256(previous.bytes);
  const before: JsonObject = { ...previous?.snapshot };
  const applied = canonicalBytes(applyChanges(entries, before));
  return [
    {
      name: 'previous-version',
      isRight: named === found,
      version,
      subject: 'snapshot.json',
      detail: named === found ? previousVersion?.version : `${found} ≠ ${named}`,
    },
    {
      name: 'changes',
      isRight: sameBytes(applied, current.bytes),
      version,
      subject: 'changes.json',
    },
  ];
};

/** Every decision computed again from nothing but its published numbers and rule (D3). */
export const checkDecisions = ({ version, concepts, governance }: Snapshot): Check[] =>
  concepts.flatMap(({ id, decision }): Check[] => {
    if (!decision) return [];
    const rule = governance.rules.find(({ key }) => key === decision.rule);
    const faults = rule ? findDecisionFaults(decision, rule) : ['rule'];
    const detail = faults.length === 0 ? decision.outcome : faults.join(', ');
    return [{ name: 'decisions', isRight: faults.length === 0, version, subject: id, detail }];
  });
