import { type Assessment, assessQuality } from '~/domain/quality/assess';
import { ok, type Refusal, type Result, refuse } from '~/domain/result';
import { planRelease, type ReleasePlan } from '~/domain/snapshots/plan-release';
import type { ReviewRefusal, ReviewRequest } from '~/domain/snapshots/review';
import type { PublishableState } from '~/domain/snapshots/state';
import { newestFinal, type VersionRefusal } from '~/domain/snapshots/version';
import type { Deps } from '~/usecases/deps';
import type { Executor } from '~db/client.server';
import { countNeedingRebase, type Release, releasesOf } from '~db/repositories/snapshots.server';
import type { Taxonomy } from '~db/repositories/taxonomies.server';
import { loadPublishableState } from './load-publishable-state.server';
import { readSnapshot } from './read-snapshot.server';

/** What a facilitator may ask of a release. */
export interface ReleaseRequest extends ReviewRequest {
  /** At least this level; never less than computed (R2). */
  readonly raiseTo?: 'minor' | 'major';
  /** The community declares the list ratified: 1.0.0. */
  readonly ratify?: boolean;
}

export type ReleaseRefusal =
  | VersionRefusal
  | ReviewRefusal
  | Refusal<
      'nothing-to-publish' | 'needs-rebase' | 'not-found' | 'ratify-needs-owner' | 'quality-errors'
    >;

export interface NextRelease {
  readonly plan: ReleasePlan;
  readonly quality: Assessment;
  readonly state: PublishableState;
  /** The chain so far, oldest first. */
  readonly history: readonly Release[];
  readonly baseUrl: string;
}

const snapshotOf = async (tx: Executor, { taxonomyId, version }: Release) => {
  const read = await readSnapshot(tx, { taxonomyId, version });
  if (!read) throw new Error(`release ${version} of ${taxonomyId} has no snapshot`);
  return read;
};

/**
 * Works out the next release of a taxonomy from its decided state; writes nothing. Refused: nothing stands yet, a decided
 * change waits for a rebase (P1), or the version's own refusals.
 */
export async function planNextRelease(
  deps: Pick<Deps, 'clock' | 'secrets' | 'texts' | 'baseUrl' | 'version'>,
  tx: Executor,
  { taxonomy, request }: { readonly taxonomy: Taxonomy; readonly request: ReleaseRequest },
): Promise<Result<NextRelease, ReleaseRefusal>> {
  const waiting = await countNeedingRebase(tx, taxonomy.id);
  if (waiting > 0) return refuse('needs-rebase', { params: { count: waiting } });
  const history = await releasesOf(tx, taxonomy.id);
  const finalVersion = newestFinal(history.map(({ version }) => version));
  const base = history.find(({ version }) => version === finalVersion);
  const newest = history.at(-1);
  const state = await loadPublishableState(deps, tx, taxonomy);
  const baseUrl = taxonomy.baseUrl ?? deps.baseUrl;
  const plan = planRelease({
    state,
    baseUrl,
    issued: deps.clock.now(),
    toolVersion: deps.version,
    published: history.map(({ version }) => version),
    base: base && (await snapshotOf(tx, base)),
    newestCandidate:
      newest && newest !== base ? (await snapshotOf(tx, newest)).snapshot : undefined,
    request,
  });
  if (!plan.ok) return plan;
  const { concepts, tombstones } = plan.value.snapshot;
  if (concepts.length === 0 && tombstones.length === 0) return refuse('nothing-to-publish');
  const quality = assessQuality(plan.value.snapshot);
  return ok({ plan: plan.value, quality, state, history, baseUrl });
}
