import { z } from 'zod';
import {
  languageTag,
  limits,
  linesUpTo,
  required,
  storedLimits,
  typed,
  typedLines,
  uuid,
} from './text';

/** Forms in which participants ask for a change (P1), or say in their own words what harms them. */

/** A choice that may be left open. */
const uuidOrNone = z
  .union([z.literal(''), uuid])
  .default('')
  .transform((id) => (id === '' ? undefined : id));

/** A checkbox is in the form only when ticked. */
const ticked = z
  .literal('yes')
  .optional()
  .transform((value) => value === 'yes');

const writing = {
  requestId: uuid,
  /** The language that it is written in; any. */
  language: languageTag,
  rationale: typed(limits.rationale).default(''),
};

/** Words of one's own may carry what others are warned of before they read them (A3). */
const warned = { ...writing, contentWarning: typed(limits.line).default('') };

/** Name a harm. */
export const harmForm = z.object({
  ...warned,
  label: required(limits.label),
  definition: required(limits.definition),
  inclusions: typedLines.default([]),
  exclusions: typedLines.default([]),
  /** Where it would stand; none when its author does not know. */
  parentId: uuidOrNone,
  /** Similar ones that were on the screen while it was written. */
  seen: z.array(uuid).max(20).default([]),
  /** "Mine is different", said on the page of similar ones. */
  isDifferent: z.literal('yes').optional(),
  /** "It is the same as this one": a proposal or a category (P4). */
  sameAs: uuid.optional(),
  /** "Change what I wrote", said there: the form comes back as it was. */
  isChanging: z.literal('yes').optional(),
});
export type HarmForm = z.output<typeof harmForm>;

/** Say it better. Bounds are those of stored texts, since imported wordings may be long to begin with. */
export const wordingForm = z.object({
  ...warned,
  label: required(storedLimits.label),
  definition: required(storedLimits.definition),
  inclusions: linesUpTo(storedLimits).default([]),
  exclusions: linesUpTo(storedLimits).default([]),
  meaning: z.enum(['editorial', 'semantic']),
});
export type WordingForm = z.output<typeof wordingForm>;

/** "These are the same." */
export const sameForm = z.object({
  ...writing,
  firstId: uuid,
  secondId: uuid,
  /** Whose name stays. */
  keep: z.enum(['first', 'second']),
});
export type SameForm = z.output<typeof sameForm>;

/** What happened, what harms us? */
export const contributionForm = z.object({
  requestId: uuid,
  language: languageTag,
  body: required(limits.body),
  /** The proposal it is about, when it is about one. */
  proposalId: uuidOrNone,
  /** "Send it as it is", said after the gentle check for personal details. */
  isChecked: ticked,
});
export type ContributionForm = z.output<typeof contributionForm>;

/** A block with its reason. */
export const objectionForm = z.object({
  requestId: uuid,
  language: languageTag,
  reason: required(limits.rationale),
  contentWarning: typed(limits.line).default(''),
  mayPublish: ticked,
});
export type ObjectionForm = z.output<typeof objectionForm>;

/** What is typed so far, to find what is like it. */
export const similarQuery = z.object({ text: typed(limits.label + limits.definition + 10) });
