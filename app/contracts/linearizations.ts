import { z } from 'zod';
import type { LanguageMap, LanguageTag } from '~/domain/taxonomy/category';
import type { LocalizedText } from '~/domain/taxonomy/localized-text';
import { parseTaxonomySlug } from '~/domain/taxonomy/slug';
import { anyLanguageTag } from './api/parameters';
import { wordsByLanguage } from './languages';
import { limits, uuid, wholeNumber } from './text';

/** More classes than any classifier is asked to tell apart. */
export const mostClasses = 200;

const classes = wholeNumber(1, mostClasses);

/** The name of a cut as it stands in addresses; `new` is the form for another one. */
const cutSlug = z
  .string()
  .max(200)
  .transform((text, context) => {
    const parsed = parseTaxonomySlug(text);
    if (parsed.ok && parsed.value !== 'new') return parsed.value;
    context.addIssue({ code: 'custom', params: { code: 'slug-invalid' } });
    return z.NEVER;
  });

const cut = z.object({
  purpose: wordsByLanguage(limits.title),
  most: classes,
  heads: z.array(uuid).max(20_000).default([]),
});

export const newCutForm = cut.extend({ slug: cutSlug });

export const changeCutForm = z.discriminatedUnion('intent', [
  cut.extend({ intent: z.literal('save') }),
  z.object({ intent: z.literal('remove') }),
]);

/** `?most=14`: a suggestion is wanted for so many classes. What is no such number is none. */
export const suggestionQuery = z.object({ most: classes.optional().catch(undefined) });

/** What a builder may ask of a version: a published cut or so many classes, in a language, for a filter or for people. */
export const classesQuery = z.object({
  cut: z.string().max(100).optional(),
  most: classes.optional(),
  language: anyLanguageTag.optional(),
  for: z.enum(['filters', 'people']).default('filters'),
});

/** A cut in a list of them. */
export interface CutOverview {
  readonly slug: string;
  readonly purpose: LanguageMap;
  readonly most: number;
  readonly classes: number;
  /** Categories under no class. */
  readonly uncovered: number;
}

/** A category where a cut is drawn. */
export interface CutEntry {
  readonly id: string;
  readonly label: LocalizedText;
  readonly isHead: boolean;
  /** Heads below it, at any depth. */
  readonly headsBelow: number;
  readonly children: readonly CutEntry[];
}

export interface CutClassView {
  readonly key: string;
  readonly head: LocalizedText;
  /** Without the head. */
  readonly covers: readonly LocalizedText[];
}

/** What a cut makes of the list. */
export interface CutCoverView {
  readonly classes: readonly CutClassView[];
  readonly uncovered: readonly LocalizedText[];
}

export interface CutView {
  readonly slug: string;
  readonly title: LanguageMap;
  readonly languages: readonly LanguageTag[];
  readonly purpose: LanguageMap;
  readonly most: number;
  readonly tree: readonly CutEntry[];
  /** As it is kept; none for a new one. */
  readonly cover: CutCoverView | undefined;
  /** Whether the ticks are a suggestion that nobody has kept yet. */
  readonly isSuggested: boolean;
  /** Keys in use in the newest version that the kept cut no longer gives, or gives to another category. */
  readonly brokenKeys: readonly string[];
}
