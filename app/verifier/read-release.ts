import type { Manifest } from '~/domain/snapshots/manifest';
import type { Snapshot } from '~/domain/snapshots/snapshot';
import type { FoundFile } from '~/domain/snapshots/verify';

const parse = (bytes: FoundFile): unknown => {
  if (bytes === undefined || bytes === 'withdrawn') return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string';

/** The versions of a list, oldest first. */
export const readVersions = (bytes: FoundFile): readonly string[] | undefined => {
  const list = parse(bytes);
  if (!isObject(list) || !Array.isArray(list.versions)) return undefined;
  const versions = list.versions.flatMap((one: unknown) =>
    isObject(one) && isText(one.version) && /^[0-9A-Za-z.-]{1,64}$/.test(one.version)
      ? [one.version]
      : [],
  );
  return versions.reverse();
};

const isEntry = (value: unknown): boolean =>
  isObject(value) &&
  isText(value.path) &&
  /^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/i.test(value.path) &&
  !value.path.includes('..') &&
  isText(value.sha256) &&
  typeof value.bytes === 'number';

const isManifest = (value: unknown): value is Manifest =>
  isObject(value) &&
  isText(value.taxonomy) &&
  isText(value.version) &&
  (value.previousManifestSha256 === null || isText(value.previousManifestSha256)) &&
  Array.isArray(value.artifacts) &&
  value.artifacts.every(isEntry);

/** A manifest; nothing where it is missing or broken. */
export const readManifest = (bytes: FoundFile): Manifest | undefined => {
  const value = parse(bytes);
  return isManifest(value) ? value : undefined;
};

/** Told apart from other JSON only: its digest stands in a signed manifest, and whoever signed it keeps its contract. */
const isSnapshot = (value: unknown): value is Snapshot =>
  isObject(value) &&
  isText(value.version) &&
  isText(value.uri) &&
  isObject(value.governance) &&
  Array.isArray(value.governance.rules) &&
  ['concepts', 'tombstones', 'linearizations'].every((key) => Array.isArray(value[key]));

export const readSnapshot = (bytes: FoundFile): Snapshot | undefined => {
  const value = parse(bytes);
  return isSnapshot(value) ? value : undefined;
};
