import { semver } from '~/contracts/release/primitives';
import type { VersionPair } from '~/usecases/snapshots/load-comparison.server';

/** `1.0.0...1.2.0` as two versions; nothing for anything else. */
export const versionPair = (text: string | undefined): VersionPair | undefined => {
  const [from, to, ...more] = (text ?? '').split('...');
  if (more.length > 0 || !semver.safeParse(from).success || !semver.safeParse(to).success) {
    return undefined;
  }
  return from !== undefined && to !== undefined ? { from, to } : undefined;
};
