import { ok, type Refusal, type Result, refuse } from '../result';
import type { LanguageMap } from '../taxonomy/category';
import type { Review, Snapshot } from './snapshot';

/** What a facilitator says about the public review. */
export interface ReviewRequest {
  /** A release candidate for public review. */
  readonly candidate?: boolean;
  /** With a candidate: until when people can comment. */
  readonly reviewUntil?: Date;
  /** With a candidate: where they can. */
  readonly commentAt?: string;
  /** With a final version while a review is open: why it does not wait; published. */
  readonly endReview?: LanguageMap;
}

export type ReviewRefusal = Refusal<'review-end-not-ahead' | 'review-open'>;

/** Whether people can still comment. */
export const isReviewOpen = (review: Review, now: Date): boolean =>
  Date.parse(review.until) > now.getTime();

interface ReviewFacts {
  readonly request: ReviewRequest;
  readonly version: string;
  readonly now: Date;
  /** The newest release, where it is a candidate. */
  readonly newestCandidate: Snapshot | undefined;
}

/** The review that a release states: its own as a candidate, else that of the candidate before it. */
export const reviewOf = (facts: ReviewFacts): Review | undefined => {
  const { request, version, now } = facts;
  if (request.candidate) {
    const until = (request.reviewUntil ?? now).toISOString();
    return { candidate: version, until, commentAt: request.commentAt };
  }
  const review = facts.newestCandidate?.changes.review;
  if (!review) return undefined;
  const endedEarly = isReviewOpen(review, now) ? request.endReview : undefined;
  return { ...review, endedEarly };
};

/** A candidate needs an end of its review that is still ahead; a final version waits for it, or says why it does not. */
export const checkReview = (
  review: Review | undefined,
  { isCandidate, now }: { readonly isCandidate: boolean; readonly now: Date },
): Result<undefined, ReviewRefusal> => {
  const isOpen = review !== undefined && isReviewOpen(review, now);
  if (isCandidate) {
    return isOpen ? ok(undefined) : refuse('review-end-not-ahead', { field: 'reviewUntil' });
  }
  if (!isOpen || review.endedEarly) return ok(undefined);
  const params = { version: review.candidate, until: review.until.slice(0, 10) };
  return refuse('review-open', { field: 'endReview', params });
};
