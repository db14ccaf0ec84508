import { z } from 'zod';
import type { TaxonomyRole } from '~/domain/access/scopes';
import type {
  AnnouncedDeprecation,
  CategoryStatus,
  CategoryText,
  Facets,
  LanguageMap,
  LanguageTag,
  Mapping,
  RenderingOrigin,
} from '~/domain/taxonomy/category';
import type { LocalizedText } from '~/domain/taxonomy/localized-text';
import { longestTaxonomySlug, parseTaxonomySlug } from '~/domain/taxonomy/slug';
import { licenseId } from './imports';
import { namedLanguage, wordsByLanguage } from './languages';
import { wordsInLanguage } from './moderation';
import { languageTag, limits, linesUpTo, required, storedLimits, typed, uuid } from './text';

/** More than any community has worked in; a bound for forms. */
const mostLanguages = 60;

const languages = z.array(languageTag).max(mostLanguages).default([]);
const further = z
  .array(namedLanguage)
  .max(mostLanguages)
  .default([])
  .transform((tags) => tags.flatMap((tag) => tag ?? []));

const slug = z
  .string()
  .max(10 * longestTaxonomySlug)
  .transform((text, context) => {
    const parsed = parseTaxonomySlug(text);
    if (parsed.ok) return parsed.value;
    context.addIssue({ code: 'custom', params: { code: parsed.refusal.code } });
    return z.NEVER;
  });

export const newTaxonomyForm = z.object({
  requestId: uuid,
  title: required(limits.title),
  description: typed(limits.note),
  slug,
  originalLanguage: namedLanguage.refine((tag) => tag !== undefined, {
    params: { code: 'required' },
  }),
  languages,
  further,
  license: licenseId,
  start: z.enum(['starter', 'empty', 'file']),
});

export const editTaxonomyForm = z.object({
  title: wordsByLanguage(limits.title).refine((title) => Object.keys(title).length > 0, {
    params: { code: 'required' },
  }),
  description: wordsByLanguage(limits.note),
  governance: wordsByLanguage(limits.note),
  languages,
  further,
  license: licenseId,
  rightsNote: typed(limits.note),
  attribution: typed(limits.note),
});

/** A category's words in a language other than the one it was written in. */
const categoryWords = z.object({
  intent: z.literal('render'),
  ...wordsInLanguage,
  altLabels: linesUpTo({ line: storedLimits.label, lines: storedLimits.labels }).default([]),
  /** The ladder's steps by their keys. */
  levels: z.record(z.string().max(40), typed(storedLimits.line)).default({}),
});
export type NewCategoryWords = Omit<z.output<typeof categoryWords>, 'intent'>;

export const categoryForm = z.discriminatedUnion('intent', [
  categoryWords,
  z.object({ intent: z.literal('warn'), warning: wordsByLanguage(limits.line).default({}) }),
]);

/** A taxonomy in a list of them. */
export interface TaxonomyOverview {
  readonly slug: string;
  readonly title: LanguageMap;
  readonly role: TaxonomyRole;
  readonly languages: readonly LanguageTag[];
  /** Categories that stand. */
  readonly standing: number;
  readonly isPublished: boolean;
}

/** A category where the tree draws it. */
export interface TreeEntry {
  readonly id: string;
  readonly label: LocalizedText;
  readonly notation: string | undefined;
  readonly status: CategoryStatus;
  /** How many lie under it, at any depth. */
  readonly below: number;
  /** Empty also where the tree is too large to be drawn whole: then `below` says so. */
  readonly children: readonly TreeEntry[];
}

/** A category that a search found: by its label, by another one, or by one that is for search only. */
export interface FoundCategory {
  readonly id: string;
  readonly label: LocalizedText;
  readonly otherLabel: string | undefined;
  /** From the top to its parent. */
  readonly path: readonly LocalizedText[];
}

export interface TaxonomyView {
  readonly slug: string;
  readonly title: LanguageMap;
  readonly description: LanguageMap;
  readonly license: string;
  readonly originalLanguage: LanguageTag;
  /** Each with how many of the standing categories have words in it. */
  readonly languages: readonly { readonly tag: LanguageTag; readonly labelled: number }[];
  /** The language in which the tree is read. */
  readonly chosen: LanguageTag;
  readonly standing: number;
  readonly levels: readonly number[];
  readonly tree: readonly TreeEntry[];
  readonly gone: readonly { readonly id: string; readonly label: LocalizedText }[];
  readonly query: string;
  readonly found: readonly FoundCategory[] | undefined;
  readonly isPublished: boolean;
  readonly derivedFrom: readonly { readonly source: string; readonly version: string }[];
}

/** A category's words in one language, with where they came from. */
export interface CategoryWords {
  /** Of the rendering. */
  readonly id: string;
  readonly language: LanguageTag;
  readonly isOriginal: boolean;
  readonly origin: RenderingOrigin;
  readonly isStale: boolean;
  readonly isReviewed: boolean;
  readonly text: CategoryText;
}

export interface CategoryMentioned {
  readonly id: string;
  readonly label: LocalizedText;
}

/** What was announced, with what takes its place by name. */
export interface AnnouncedDeparture extends Pick<AnnouncedDeprecation, 'kind' | 'reason'> {
  readonly successors: readonly CategoryMentioned[];
}

export interface CategoryView {
  readonly slug: string;
  readonly taxonomyTitle: LanguageMap;
  readonly id: string;
  readonly label: LocalizedText;
  readonly notation: string | undefined;
  readonly status: CategoryStatus;
  readonly legacyIds: readonly string[];
  /** Way down along primary parents, without itself. */
  readonly path: readonly CategoryMentioned[];
  readonly otherParents: readonly CategoryMentioned[];
  readonly children: readonly CategoryMentioned[];
  readonly related: readonly CategoryMentioned[];
  /** Said of a category that stands: it is going to leave. */
  readonly announced: AnnouncedDeparture | undefined;
  /** What covers its words until asked for (A3); empty for none. */
  readonly contentWarning: LanguageMap;
  /** The original first. */
  readonly words: readonly CategoryWords[];
  readonly missingLanguages: readonly LanguageTag[];
  /** Of the taxonomy. */
  readonly languages: readonly LanguageTag[];
  readonly facets: Facets;
  readonly mappings: readonly Mapping[];
  /** Whether a session has decided on it. */
  readonly isDecided: boolean;
  /** How often its wording was changed. */
  readonly wordings: number;
}
