/** `parlance.lock.json`: what a consumer has pinned. Only these keys are believed, whatever the instance says later. */
export interface Lock {
  /** Address of the version. */
  readonly uri: string;
  readonly version: string;
  /** Digest of its `snapshot.json`. */
  readonly sha256: string;
  /** Public keys (JWK), those of earlier releases included. */
  readonly keys: readonly unknown[];
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** Reads a lock; nothing where it is none. */
export const readLock = (value: unknown): Lock | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  const { uri, version, sha256, keys }: Partial<Record<string, unknown>> = { ...value };
  if (!isText(uri) || !isText(version) || !isText(sha256) || !Array.isArray(keys)) return undefined;
  const isOfVersion = uri.endsWith(`/v/${version}`) && /^[0-9a-f]{64}$/.test(sha256);
  return isOfVersion ? { uri, version, sha256, keys } : undefined;
};
