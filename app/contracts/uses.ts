import { z } from 'zod';
import type { ReleaseLevel } from '~/domain/snapshots/snapshot';
import type { LanguageMap, LanguageTag } from '~/domain/taxonomy/category';
import type { LocalizedText } from '~/domain/taxonomy/localized-text';
import type { ConceptMention, UseMention } from './published-pages';
import { semver } from './release/primitives';
import { limits, required, typed, uuid } from './text';

/** Bounds of what a builder writes, in UTF-16 units. */
export const useLimits = {
  name: limits.label,
  url: 500,
  contact: 200,
  text: 600,
  reason: 300,
} as const;

const mostConcepts = 20_000;

/** An address that may be made a link of: nothing but http and https, and no name or password in it. */
const link = z
  .string()
  .trim()
  .max(useLimits.url)
  .default('')
  .transform((text, context) => {
    if (text === '') return undefined;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const isWhole = url && /^https?:$/.test(url.protocol) && url.username === '' && !url.password;
    if (isWhole) return url.href;
    context.addIssue({ code: 'custom', params: { code: 'use-url-invalid' } });
    return z.NEVER;
  });

const statement = z.object({
  version: semver,
  name: required(useLimits.name),
  url: link,
  purpose: typed(useLimits.text).default(''),
  contact: typed(useLimits.contact).default(''),
  scope: z.enum(['all', 'some']),
  taken: z.array(uuid).max(mostConcepts).default([]),
  reasons: z.record(uuid, typed(useLimits.reason)).default({}),
  restReason: typed(useLimits.text).default(''),
});
export type UseStatementForm = z.output<typeof statement>;

export const newUseForm = statement.extend({ requestId: uuid });
export const editUseForm = statement;
export const withdrawUseForm = z.object({ intent: z.literal('withdraw') });

/** `?version=1.0.0`: which version's categories the form shows. What is no version is none. */
export const formVersionQuery = z.object({ version: semver.optional().catch(undefined) });

/** What a facilitator does with a wording. */
export const judgeUseForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('accept'), statementId: uuid }),
  z.object({
    intent: z.literal('refuse'),
    statementId: uuid,
    because: required(useLimits.text),
  }),
]);

/** How the version in use stands to the newest. */
export interface UseAge {
  readonly version: string;
  /** Later versions, without candidates. */
  readonly behind: number;
  /** What the newest changed since; absent where nothing is newer. */
  readonly since:
    | { readonly to: string; readonly level: ReleaseLevel; readonly touched: number }
    | undefined;
}

/** A use in a list of them. */
export interface UseOverview extends UseMention {
  readonly url: string | undefined;
  readonly purpose: string;
  readonly language: LanguageTag;
  readonly age: UseAge;
  readonly taken: number;
  readonly refused: number;
}

/** One use, whole. */
export interface UseView extends UseOverview {
  readonly takenConcepts: readonly ConceptMention[];
  readonly refusedConcepts: readonly (ConceptMention & { readonly reason: string })[];
}

/** What is said of one category by those who use the list. */
export interface ConceptUses {
  readonly takenBy: readonly (UseMention & { readonly age: UseAge })[];
  readonly refusedBy: readonly (UseMention & {
    readonly reason: string;
    readonly language: LanguageTag;
    readonly age: UseAge;
  })[];
}

/** A category with a box, in the form. */
export interface UseFormEntry {
  readonly id: string;
  readonly label: LocalizedText;
  /** Not there in the version that was used before. */
  readonly isNew: boolean;
  readonly children: readonly UseFormEntry[];
}

/** What the form to register a use, or to change one, begins with. */
export interface UseFormView {
  readonly slug: string;
  readonly title: LanguageMap;
  readonly version: string;
  /** Newest first. */
  readonly versions: readonly string[];
  readonly tree: readonly UseFormEntry[];
  readonly conceptCount: number;
  readonly start: UseFormStart;
  /** Where it is changed over from another version: which, and what was taken there and is gone. */
  readonly from: { readonly version: string; readonly gone: readonly LanguageMap[] } | undefined;
}

export interface UseFormStart {
  readonly name: string;
  readonly url: string;
  readonly purpose: string;
  readonly contact: string;
  readonly takesAll: boolean;
  readonly taken: readonly string[];
  readonly reasons: Readonly<Record<string, string>>;
  readonly restReason: string;
}
