import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { z } from 'zod';
import { changesSchema } from '~/contracts/release/changes';
import { manifestSchema } from '~/contracts/release/manifest';
import { qualitySchema } from '~/contracts/release/quality';
import { snapshotSchema } from '~/contracts/snapshot';
import { assessQuality } from '~/domain/quality/assess';
import { canonicalBytes } from '~/domain/snapshots/canonical';
import type { ChangeEntry } from '~/domain/snapshots/changes';
import type { Manifest, Sha256 } from '~/domain/snapshots/manifest';
import type { Snapshot } from '~/domain/snapshots/snapshot';
import {
  type ChainLink,
  type Check,
  checkChain,
  checkDecisions,
  checkDocument,
  checkFiles,
  checkSuccession,
  type FoundFile,
  sameBytes,
} from '~/domain/snapshots/verify';
import { verifyDetached } from './manifest-signature';
import { manifestPath, qualityPath, signaturePath } from './write-release';

/** Where releases are read from: an instance, or a folder. Paths are below the taxonomy's address. */
export interface ReleaseSource {
  /** Every version in the order of publication, oldest first; only those that can be read here. */
  readonly versions: readonly string[];
  read(path: string): Promise<FoundFile>;
  /** The public keys, as a JWK Set; nothing where there are none. */
  readonly jwks: unknown;
  /** The JSON Schema that the documents name. */
  readonly schema: unknown;
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const parseJson = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(text(bytes));
  } catch {
    return undefined;
  }
};

/** A file in its shape, or nothing where it is missing or broken. */
const readAs = async <Shape>(
  source: ReleaseSource,
  path: string,
  schema: z.ZodType<Shape>,
): Promise<{ readonly bytes: Uint8Array; readonly value: Shape } | undefined> => {
  const found = await source.read(path);
  if (found === undefined || found === 'withdrawn') return undefined;
  const parsed = schema.safeParse(parseJson(found));
  return parsed.success ? { bytes: found, value: parsed.data } : undefined;
};

/** A validator of the served schema: draft 2020-12, formats checked, nothing passed over in silence. */
export const compileSchema = (schema: unknown): ValidateFunction | undefined => {
  if (typeof schema !== 'object' || schema === null) return undefined;
  const ajv = new Ajv2020({ allErrors: false, strict: true, strictTuples: false });
  addFormats.default(ajv);
  return ajv.compile(schema);
};

const checkSchema = (source: ReleaseSource, version: string, bytes: Uint8Array): Check => {
  const about = { name: 'schema' as const, version, subject: 'snapshot.json' };
  const validate = compileSchema(source.schema);
  if (!validate) return { ...about, isRight: false, detail: 'no schema' };
  const isRight = validate(parseJson(bytes)) === true;
  const [error] = validate.errors ?? [];
  return { ...about, isRight, detail: error && `${error.instancePath} ${error.message}` };
};

const checkSignature = async (
  source: ReleaseSource,
  { version, bytes }: { readonly version: string; readonly bytes: Uint8Array },
): Promise<Check> => {
  const about = { name: 'signature' as const, version, subject: signaturePath };
  const found = await source.read(`v/${version}/${signaturePath}`);
  if (found === undefined || found === 'withdrawn')
    return { ...about, isRight: false, detail: 'missing' };
  const verdict = await verifyDetached(bytes, { jws: text(found), jwks: source.jwks });
  return 'keyId' in verdict
    ? { ...about, isRight: true, detail: verdict.keyId }
    : { ...about, isRight: false, detail: verdict.fault };
};

interface ReadManifest extends ChainLink {
  readonly bytes: Uint8Array;
}

/** The manifests up to and with `version`, each with its signature checked. */
const readChain = async (
  source: ReleaseSource,
  version: string,
  sha256: Sha256,
): Promise<{ readonly chain: ReadManifest[]; readonly checks: Check[] }> => {
  const chain: ReadManifest[] = [];
  const checks: Check[] = [];
  for (const known of source.versions.slice(0, source.versions.indexOf(version) + 1)) {
    const read = await readAs(source, `v/${known}/${manifestPath}`, manifestSchema);
    if (!read) {
      checks.push({ name: 'shape', isRight: false, version: known, subject: manifestPath });
      continue;
    }
    const { bytes, value: manifest } = read;
    chain.push({ version: known, manifest, bytes, sha256: sha256(bytes) });
    checks.push(await checkSignature(source, { version: known, bytes }));
  }
  return { chain, checks: [...checks, ...checkChain(chain)] };
};

const readFiles = async (
  source: ReleaseSource,
  { version, artifacts }: Manifest,
): Promise<Map<string, FoundFile>> => {
  const files = new Map<string, FoundFile>();
  for (const { path } of artifacts) files.set(path, await source.read(`v/${version}/${path}`));
  return files;
};

/**
 * The report on the list, made again: of what it says it looked at, nothing else is found, and nothing that would have had
 * to stop the release. Versions from before there were reports have none to check.
 */
const checkQuality = async (
  source: ReleaseSource,
  { version, artifacts }: Manifest,
  snapshot: Snapshot,
): Promise<Check[]> => {
  if (!artifacts.some(({ path }) => path === qualityPath)) return [];
  const about = { name: 'quality' as const, version, subject: qualityPath };
  const report = await readAs(source, `v/${version}/${qualityPath}`, qualitySchema);
  if (!report) return [{ ...about, isRight: false, detail: 'shape' }];
  const found = assessQuality(snapshot, report.value.checked);
  const again = canonicalBytes({ taxonomy: snapshot.id, version: snapshot.version, ...found });
  const error = found.findings.find(({ severity }) => severity === 'error');
  const isRight = error === undefined && sameBytes(again, report.bytes);
  return [{ ...about, isRight, detail: error?.code }];
};

const checkContents = async (
  source: ReleaseSource,
  manifest: Manifest,
  sha256: Sha256,
): Promise<Check[]> => {
  const { version } = manifest;
  const snapshotOf = (of: string) => readAs(source, `v/${of}/snapshot.json`, snapshotSchema);
  const document = await snapshotOf(version);
  if (!document) return [{ name: 'shape', isRight: false, version, subject: 'snapshot.json' }];
  const snapshot: Snapshot = document.value;
  const current = { bytes: document.bytes, snapshot };
  const before = snapshot.previousVersion && (await snapshotOf(snapshot.previousVersion.version));
  const previous = before && { bytes: before.bytes, snapshot: before.value };
  const changes = await readAs(source, `v/${version}/changes.json`, changesSchema);
  const entries: readonly ChangeEntry[] = changes?.value.entries ?? [];
  return [
    checkSchema(source, version, document.bytes),
    ...checkDocument(current, manifest),
    ...checkSuccession({ current, entries, previous }, sha256),
    ...checkDecisions(snapshot),
    ...(await checkQuality(source, manifest, snapshot)),
  ];
};

/**
 * Checks one release as a stranger would: every file against the signed manifest, the manifest's signature and those of
 * all before it, the chain back to the very first version, the document against its schema, the way from the version
 * before, and every decision from its numbers. Works the same from an instance and from a folder.
 */
export const verifyRelease = async (
  source: ReleaseSource,
  { version, sha256 }: { readonly version: string; readonly sha256: Sha256 },
): Promise<Check[]> => {
  if (!source.versions.includes(version)) {
    return [{ name: 'present', isRight: false, version, subject: manifestPath }];
  }
  const { chain, checks } = await readChain(source, version, sha256);
  const last = chain.at(-1);
  if (last?.version !== version) return checks;
  const files = await readFiles(source, last.manifest);
  return [
    ...checks,
    ...checkFiles(last.manifest, files, sha256),
    ...(await checkContents(source, last.manifest, sha256)),
  ];
};
