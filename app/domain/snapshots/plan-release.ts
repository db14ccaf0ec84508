import { ok, type Result } from '../result';
import { type AssemblyInput, assembleSnapshot } from './assemble-snapshot';
import { sameCanonical } from './canonical';
import { type ChangeEntry, type Changes, envelopeMembers } from './changes';
import { diffSnapshots } from './diff';
import { highestLevel, levelReasons } from './level';
import type { LevelReason } from './level-reason';
import { migrationMap } from './migration-map';
import { type ReviewRequest, reviewOf } from './review';
import type { ChangeSummary, PreviousVersion, ReleaseLevel, Review, Snapshot } from './snapshot';
import type { PublishableState } from './state';
import { nextVersion, type VersionRefusal, type VersionRequest } from './version';

export interface PlanInput {
  readonly state: PublishableState;
  readonly baseUrl: string;
  readonly issued: Date;
  readonly toolVersion: string;
  /** Every version published so far. */
  readonly published: readonly string[];
  /** The newest release that is no candidate: what the new one is compared with. */
  readonly base?: { readonly snapshot: Snapshot; readonly sha256: string };
  /** The newest release of any kind, where it is a candidate. */
  readonly newestCandidate?: Snapshot;
  readonly request: Pick<VersionRequest, 'raiseTo' | 'ratify'> & ReviewRequest;
}

/** A release as it would be published now. */
export interface ReleasePlan {
  readonly version: string;
  readonly level: ReleaseLevel;
  /** Where it was raised above the computed level: to what. */
  readonly chosen: 'minor' | 'major' | undefined;
  readonly review: Review | undefined;
  readonly reasons: readonly LevelReason[];
  readonly snapshot: Snapshot;
  readonly changes: Changes;
}

const countsOf = (entries: readonly ChangeEntry[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { op } of entries) if (op !== 'document') counts[op] = (counts[op] ?? 0) + 1;
  return counts;
};

/** Members that a release states anew each time say nothing of whether the list itself changed. */
const contentOf = (snapshot: Snapshot): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(snapshot).filter(([key]) => !envelopeMembers.includes(key)));

/** Without the version in which something was first said. */
const undated = (snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  tombstones: snapshot.tombstones.map((stone) => ({ ...stone, since: '' })),
  concepts: snapshot.concepts.map((concept) =>
    concept.deprecation
      ? { ...concept, deprecation: { ...concept.deprecation, since: '' } }
      : concept,
  ),
});

/** Departures and announcements name their version, so they differ by number alone between candidate and draft. */
const isSameContent = (left: Snapshot, right: Snapshot): boolean =>
  sameCanonical(contentOf(undated(left)), contentOf(undated(right)));

const previousOf = (base: PlanInput['base']): PreviousVersion | undefined =>
  base && {
    version: base.snapshot.version,
    uri: base.snapshot.uri,
    sha256: base.sha256,
  };

/**
 * Works out the next release of a state: its document, its operations against the newest final version, its level and
 * number. The number depends on the difference and the document holds the number, so the document is assembled twice:
 * a draft to compare, then the real one.
 */
export const planRelease = (input: PlanInput): Result<ReleasePlan, VersionRefusal> => {
  const { state, base, newestCandidate, baseUrl, issued, toolVersion } = input;
  const before = base?.snapshot;
  const assemble = (version: string, changes: ChangeSummary): Snapshot => {
    const envelope: AssemblyInput['envelope'] = {
      baseUrl,
      version,
      issued,
      toolVersion,
      previousVersion: previousOf(base),
      changes,
    };
    return assembleSnapshot({ state, envelope, base: before, newest: newestCandidate });
  };
  const draft = assemble('0.0.0', { level: 'none', counts: {} });
  const draftEntries = diffSnapshots(before, draft);
  const reasons = before ? levelReasons(before, draft, draftEntries) : [];
  const newest = newestCandidate ?? before;
  const next = nextVersion({
    ...input.request,
    published: input.published,
    level: highestLevel(reasons),
    isSameAsNewest: newest !== undefined && isSameContent(newest, draft),
  });
  if (!next.ok) return next;
  const { version, level, chosen } = next.value;
  const review = reviewOf({ request: input.request, version, now: issued, newestCandidate });
  const stated = { from: before?.version, level, chosen, review };
  const summary: ChangeSummary = { ...stated, counts: countsOf(draftEntries) };
  const snapshot = assemble(version, summary);
  const changes: Changes = {
    taxonomy: state.id,
    ...stated,
    to: version,
    reasons,
    entries: diffSnapshots(before, snapshot),
    migrations: migrationMap(snapshot),
  };
  return ok({ version, level, chosen, review, reasons, snapshot, changes });
};
