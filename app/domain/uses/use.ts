import { ok, type Refusal, type Result, refuse } from '../result';

/**
 * What a builder says of a use, in one wording. `waiting`: no facilitator has read it, and nobody else sees it. One use may
 * have one wording in each state: what was accepted stays up while a later one waits.
 */
export const statementStates = ['waiting', 'accepted', 'refused'] as const;
export type StatementState = (typeof statementStates)[number];

/** Bounds against flooding. */
export const useBounds = {
  /** Unread, within one taxonomy. */
  waiting: 100,
  /** In all, within one taxonomy. */
  standing: 1_000,
  /** Sent from one address within an hour. */
  perHour: 10,
} as const;

/** Which categories a program takes over, and why not the others. */
export interface UseChoices {
  readonly takesAll: boolean;
  readonly taken: readonly string[];
  readonly refused: readonly string[];
  /** For some of the refused, a reason of their own. */
  readonly reasons: Readonly<Record<string, string>>;
  /** For all the others; may be empty where each has its own. */
  readonly restReason: string;
}

interface Wish {
  /** All categories of the version that is used. */
  readonly conceptIds: readonly string[];
  readonly scope: 'all' | 'some';
  readonly ticked: readonly string[];
  /** By category; empty ones are none. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly restReason: string;
}

export type ChoiceRefusal = Refusal<'use-takes-nothing' | 'use-reason-missing' | 'moved-on'>;

/**
 * Sorts the categories of a version into taken and refused. Refused itself: nothing taken, a category that the version does not
 * have, and one that is left out without a word about it.
 */
export function sortChoices(wish: Wish): Result<UseChoices, ChoiceRefusal> {
  const { conceptIds, scope, reasons, restReason } = wish;
  if (scope === 'all') {
    return ok({ takesAll: true, taken: conceptIds, refused: [], reasons: {}, restReason: '' });
  }
  const ticked = new Set(wish.ticked);
  const taken = conceptIds.filter((id) => ticked.has(id));
  const refused = conceptIds.filter((id) => !ticked.has(id));
  if (taken.length < ticked.size) return refuse('moved-on');
  if (taken.length === 0) return refuse('use-takes-nothing', { field: 'taken' });
  const own = Object.fromEntries(refused.flatMap((id) => (reasons[id] ? [[id, reasons[id]]] : [])));
  if (restReason === '' && refused.some((id) => own[id] === undefined)) {
    return refuse('use-reason-missing', { field: 'restReason' });
  }
  return ok({ takesAll: refused.length === 0, taken, refused, reasons: own, restReason });
}

/** Why a refused category was left out. */
export const whyRefused = (
  { reasons, restReason }: Pick<UseChoices, 'reasons' | 'restReason'>,
  id: string,
): string => reasons[id] ?? restReason;

/**
 * How many later versions there are than the one in use, candidates for review left out. `versions`: the whole chain, oldest
 * first.
 */
export function versionsBehind(version: string, versions: readonly string[]): number {
  const place = versions.indexOf(version);
  return versions.slice(place + 1).filter((later) => !later.includes('-')).length;
}
