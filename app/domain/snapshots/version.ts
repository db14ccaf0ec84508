import { gt, inc, prerelease, rcompare, valid } from 'semver';
import { ok, type Refusal, type Result, refuse } from '../result';
import { type ChangeLevel, changeLevels, type ReleaseLevel } from './snapshot';

export interface VersionRequest {
  /** Every version published so far, candidates included, in any order. */
  readonly published: readonly string[];
  /** As computed from the difference to the newest version that is no candidate. */
  readonly level: ChangeLevel;
  /** Whether anything differs from the newest release of any kind. */
  readonly isSameAsNewest: boolean;
  /** A facilitator may ask for more than was computed, never for less. */
  readonly raiseTo?: 'minor' | 'major';
  /** The community declares the list ratified: 1.0.0. */
  readonly ratify?: boolean;
  /** A release candidate for public review. */
  readonly candidate?: boolean;
}

export interface NextVersion {
  readonly version: string;
  /** As computed. */
  readonly level: ReleaseLevel;
  /** Where it was raised above that: to what. */
  readonly chosen?: 'minor' | 'major';
}

export type VersionRefusal = Refusal<
  'nothing-changed' | 'level-too-low' | 'already-ratified' | 'nothing-to-ratify'
>;

const isCandidate = (version: string): boolean => prerelease(version) !== null;

/** The newest by precedence, or none. */
const newest = (versions: readonly string[]): string | undefined => [...versions].sort(rcompare)[0];

/** The newest version that `latest` may point at: no candidate. */
export const newestFinal = (versions: readonly string[]): string | undefined =>
  newest(versions.filter((version) => !isCandidate(version)));

/** Whether `version` comes after `other` by precedence: a final version after its candidates. */
export const newerThan = (version: string, other: string): boolean => gt(version, other);

const greater = (left: ChangeLevel, right: ChangeLevel): ChangeLevel =>
  changeLevels.indexOf(left) >= changeLevels.indexOf(right) ? left : right;

/** The number after `base`: while the major number is 0, major and minor raise the middle one. */
const stepped = (base: string, level: ChangeLevel): string => {
  if (level === 'none') return base;
  const isDraft = base.startsWith('0.');
  const step = isDraft && level === 'major' ? 'minor' : level;
  return inc(base, step) ?? base;
};

/** The n of the next `-rc.n` of a version. */
const asCandidate = (version: string, published: readonly string[]): string => {
  const numbers = published
    .filter((known) => known.startsWith(`${version}-rc.`))
    .map((known) => Number(prerelease(known)?.[1] ?? 0));
  return `${version}-rc.${Math.max(0, ...numbers) + 1}`;
};

/**
 * The number of the next release (R2). The first is 0.1.0; while 0, major and minor raise the middle number; ratifying
 * gives 1.0.0; candidates count up `-rc.n` of the number the release would get. Refused: nothing changed (unless it is
 * ratified, or a reviewed candidate becomes final), a level below the computed one, ratifying twice or before anything
 * was published.
 */
export const nextVersion = (request: VersionRequest): Result<NextVersion, VersionRefusal> => {
  const { published, level, raiseTo, ratify = false, candidate = false } = request;
  const base = newestFinal(published.filter((version) => valid(version) !== null));
  const finish = (version: string): string =>
    candidate ? asCandidate(version, published) : version;
  if (base === undefined) {
    if (ratify) return refuse('nothing-to-ratify');
    if (candidate && published.length > 0 && request.isSameAsNewest)
      return refuse('nothing-changed');
    return ok({ version: finish('0.1.0'), level: 'first' });
  }
  if (raiseTo && greater(raiseTo, level) !== raiseTo) {
    return refuse('level-too-low', { field: 'level', params: { level } });
  }
  const chosen = raiseTo === level ? undefined : raiseTo;
  if (ratify) {
    if (!base.startsWith('0.')) return refuse('already-ratified');
    if (candidate && request.isSameAsNewest && newest(published) !== base) {
      return refuse('nothing-changed');
    }
    return ok({ version: finish('1.0.0'), level, chosen });
  }
  if (level === 'none' || (candidate && request.isSameAsNewest)) return refuse('nothing-changed');
  return ok({ version: finish(stepped(base, raiseTo ?? level)), level, chosen });
};
