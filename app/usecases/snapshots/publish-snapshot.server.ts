import type { HostScope, TaxonomyScope } from '~/domain/access/scopes';
import { errorsIn } from '~/domain/quality/assess';
import { ok, type Result, refuse } from '~/domain/result';
import { checkReview } from '~/domain/snapshots/review';
import type { Deps } from '~/usecases/deps';
import type { Tx } from '~db/client.server';
import {
  claimForPublishing,
  markPublished,
  markRatified,
  onOneView,
  releaseByRequest,
} from '~db/repositories/snapshots.server';
import { logForTaxonomy, type Taxonomy } from '~db/repositories/taxonomies.server';
import { mayRatify } from './may-ratify';
import {
  type NextRelease,
  planNextRelease,
  type ReleaseRefusal,
  type ReleaseRequest,
} from './plan-next-release.server';
import { type PublishedRelease, storeRelease } from './store-release.server';

interface Publication {
  readonly taxonomy: Taxonomy;
  readonly next: NextRelease;
  readonly release: PublishedRelease;
  readonly request: ReleaseRequest;
  readonly accountId: string | null;
}

async function recordPublication(
  deps: Deps,
  tx: Tx,
  { taxonomy, next, release, request, accountId }: Publication,
): Promise<void> {
  const at = new Date(next.plan.snapshot.issued);
  if (taxonomy.firstPublishedAt === null) {
    await markPublished(tx, { id: taxonomy.id, baseUrl: next.baseUrl, at });
  }
  if (request.ratify && !request.candidate) await markRatified(tx, { id: taxonomy.id, at });
  await logForTaxonomy(tx, {
    id: deps.ids.uuid(),
    taxonomyId: taxonomy.id,
    accountId,
    action: 'published',
    facts: {
      version: release.version,
      level: release.level,
      chosen: next.plan.chosen,
      ratified: request.ratify === true,
      endedReviewEarly: next.plan.review?.endedEarly !== undefined,
    },
    at,
  });
}

/**
 * Publishes the next version of a taxonomy, whole or not at all: computes it from decided state, signs its manifest,
 * chains it to the one before and keeps every file for ever. The first time it freezes the address and makes the taxonomy
 * public. The same `requestId` again gives the same release. Refused besides what planning refuses: a candidate without an
 * end of its review ahead, a final version while a review is open, unless it says why it does not wait, and a list with
 * errors in it.
 */
export async function publishSnapshot(
  deps: Deps,
  scope: TaxonomyScope | HostScope,
  input: ReleaseRequest & { readonly requestId: string },
): Promise<Result<PublishedRelease, ReleaseRefusal>> {
  const { requestId, ...request } = input;
  if (request.ratify && !mayRatify(scope)) return refuse('ratify-needs-owner');
  return onOneView(deps.db, async (tx) => {
    const taxonomy = await claimForPublishing(tx, scope.taxonomyId);
    if (!taxonomy) return refuse('not-found');
    const done = await releaseByRequest(tx, requestId);
    if (done && done.taxonomyId === taxonomy.id) {
      const { version, level, manifestSha256 } = done;
      const uri = `${taxonomy.baseUrl ?? deps.baseUrl}/t/${taxonomy.slug}/v/${version}`;
      return ok({ version, level, uri, manifestSha256 });
    }
    const next = await planNextRelease(deps, tx, { taxonomy, request });
    if (!next.ok) return next;
    const errors = errorsIn(next.value.quality);
    if (errors.length > 0) return refuse('quality-errors', { params: { count: errors.length } });
    const checked = checkReview(next.value.plan.review, {
      isCandidate: request.candidate === true,
      now: new Date(next.value.plan.snapshot.issued),
    });
    if (!checked.ok) return checked;
    const release = await storeRelease(deps, tx, { taxonomy, next: next.value, requestId });
    const accountId = 'accountId' in scope ? scope.accountId : null;
    await recordPublication(deps, tx, {
      taxonomy,
      next: next.value,
      release,
      request,
      accountId,
    });
    return ok(release);
  });
}
