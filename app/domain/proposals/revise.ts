import { atLeast } from '../decisions/fraction';
import { ok, type Refusal, type Result, refuse } from '../result';

/** What a facilitator says about a change of wording (P3). */
export type WordingChange = 'editorial' | 'semantic';

/** What a change of wording does to the revision and to the answers on it. */
export interface RevisionEffect {
  /** `same` puts a further rendering on the revision; `new` makes the next one. */
  readonly revision: 'same' | 'new';
  /** `carried` to the new revision, where each voter sees before and after; `asked-again` starts at nothing. */
  readonly answers: 'none-yet' | 'carried' | 'asked-again';
}

/**
 * What a change of the original wording means (P3). Before the first answer it is free. After it, a new revision is made
 * and somebody has to say whether the meaning stayed.
 */
export function reviseWording({
  answers,
  change,
}: {
  readonly answers: number;
  readonly change?: WordingChange;
}): Result<RevisionEffect, Refusal<'wording-change-unmarked'>> {
  if (answers === 0) return ok({ revision: 'same', answers: 'none-yet' });
  if (change === undefined) return refuse('wording-change-unmarked', { field: 'change' });
  return ok({ revision: 'new', answers: change === 'editorial' ? 'carried' : 'asked-again' });
}

/**
 * Whether an editorial change has turned out to change the meaning: at least 10 % of the people whose answers were
 * carried over say that their answer no longer fits (P3).
 */
export const hasBecomeSemantic = ({
  carried,
  noLongerFits,
}: {
  readonly carried: number;
  readonly noLongerFits: number;
}): boolean => noLongerFits > 0 && atLeast(noLongerFits, carried, [1, 10]);

/**
 * Whether somebody is asked again after a rendering was corrected (P3): only those whose answer was given on
 * an earlier rendering in that language.
 */
export const isAskedAgain = ({
  corrected,
  answered,
}: {
  readonly corrected: { readonly language: string; readonly ordinal: number };
  readonly answered: { readonly language: string; readonly ordinal: number };
}): boolean => answered.language === corrected.language && answered.ordinal < corrected.ordinal;
