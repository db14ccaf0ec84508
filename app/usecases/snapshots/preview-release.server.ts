import type { FindingNote } from '~/contracts/published-pages';
import type { HostScope, TaxonomyScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import type { ChangeEntry } from '~/domain/snapshots/changes';
import type { LevelReason } from '~/domain/snapshots/level-reason';
import { isReviewOpen } from '~/domain/snapshots/review';
import type { ReleaseLevel, Review } from '~/domain/snapshots/snapshot';
import type { LanguageMap, LanguageTag } from '~/domain/taxonomy/category';
import type { Deps } from '~/usecases/deps';
import { onOneView } from '~db/repositories/snapshots.server';
import { taxonomyById } from '~db/repositories/taxonomies.server';
import { describeFindings } from './describe-findings';
import { mayRatify } from './may-ratify';
import {
  type NextRelease,
  planNextRelease,
  type ReleaseRefusal,
  type ReleaseRequest,
} from './plan-next-release.server';

/** Something about the address of a release that its publisher should know; what is found in the list is `quality`. */
export type ReleaseWarning =
  | { readonly code: 'address-only-local'; readonly baseUrl: string }
  | { readonly code: 'address-changed'; readonly baseUrl: string };

/** One operation, in short, with the label of the category it is about. */
export interface PreviewedChange {
  readonly op: ChangeEntry['op'];
  readonly id: string;
  readonly label: LanguageMap;
  readonly lang?: LanguageTag;
  readonly meaning?: ChangeEntry['meaning'];
}

export interface ReleasePreview {
  readonly version: string;
  /** As computed. */
  readonly level: ReleaseLevel;
  /** Where `version` was raised above it: to what. */
  readonly chosen: 'minor' | 'major' | undefined;
  /** A review that is still open: a final version waits for it, or says why it does not. */
  readonly openReview: Review | undefined;
  /** Why the level is what it is, gravest first; empty for the first release. */
  readonly reasons: readonly LevelReason[];
  readonly previousVersion: string | undefined;
  readonly concepts: number;
  readonly languages: readonly LanguageTag[];
  readonly counts: Readonly<Record<string, number>>;
  readonly changes: readonly PreviewedChange[];
  /** What was found in the list; an error among them stops the release. */
  readonly quality: readonly FindingNote[];
  readonly warnings: readonly ReleaseWarning[];
  /** Where it will be. */
  readonly uri: string;
}

const isLocal = (baseUrl: string): boolean => {
  const { protocol, hostname } = new URL(baseUrl);
  return protocol === 'http:' || hostname === 'localhost';
};

const addressWarnings = (used: string, current: string): ReleaseWarning[] => {
  if (used !== current) return [{ code: 'address-changed', baseUrl: used }];
  return isLocal(used) ? [{ code: 'address-only-local', baseUrl: used }] : [];
};

const severity = { major: 0, minor: 1, patch: 2, none: 3 } as const;

const openReviewOf = ({ plan: { review, version, snapshot } }: NextRelease): Review | undefined =>
  review && review.candidate !== version && isReviewOpen(review, new Date(snapshot.issued))
    ? review
    : undefined;

const previewOf = (next: NextRelease, current: string): ReleasePreview => {
  const { plan } = next;
  const { snapshot, changes } = plan;
  const labels = new Map(
    [...snapshot.tombstones, ...snapshot.concepts].map(({ id, prefLabel }) => [id, prefLabel]),
  );
  return {
    version: plan.version,
    level: plan.level,
    chosen: plan.chosen,
    openReview: openReviewOf(next),
    reasons: [...plan.reasons].sort((one, other) => severity[one.level] - severity[other.level]),
    previousVersion: snapshot.previousVersion?.version,
    concepts: snapshot.concepts.length,
    languages: snapshot.languages,
    counts: snapshot.changes.counts,
    changes: changes.entries
      .filter(({ op }) => op !== 'document')
      .map(({ op, id, lang, meaning }) => ({ op, id, lang, meaning, label: labels.get(id) ?? {} })),
    quality: describeFindings(snapshot, next.quality),
    warnings: addressWarnings(next.baseUrl, current),
    uri: snapshot.uri,
  };
};

/** What would be published now: number, level with its reasons, operations, warnings. Writes nothing. */
export async function previewRelease(
  deps: Deps,
  scope: TaxonomyScope | HostScope,
  request: ReleaseRequest,
): Promise<Result<ReleasePreview, ReleaseRefusal>> {
  if (request.ratify && !mayRatify(scope)) return refuse('ratify-needs-owner');
  return onOneView(deps.db, async (tx) => {
    const taxonomy = await taxonomyById(tx, scope.taxonomyId);
    if (!taxonomy) return refuse('not-found');
    const next = await planNextRelease(deps, tx, { taxonomy, request });
    return next.ok ? ok(previewOf(next.value, deps.baseUrl)) : next;
  });
}
