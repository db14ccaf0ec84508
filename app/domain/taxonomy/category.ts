import type { TaxonomyRole } from '../access/scopes';

/** A canonical BCP-47 tag, such as `es` or `zh-Hant`. Made by `parseLanguageTag` only. */
export type LanguageTag = string;

/** Text per canonical BCP-47 tag. A language that is missing is missing: nobody falls back in silence. */
export type LanguageMap = Readonly<Record<LanguageTag, string>>;

/** One step of the optional ladder of severity, mildest first. */
export interface SeverityLevel {
  readonly key: string;
  readonly text: string;
}

/** The words of one revision in one language (T3). Empty parts are empty strings or lists, never absent. */
export interface CategoryText {
  readonly label: string;
  readonly altLabels: readonly string[];
  /** Slurs and misspellings, for search only, never shown unasked. */
  readonly hiddenLabels: readonly string[];
  /** One sentence. */
  readonly definition: string;
  readonly inclusions: readonly string[];
  readonly exclusions: readonly string[];
  readonly scopeNote: string;
  readonly levels: readonly SeverityLevel[];
}

export const modalities = ['text', 'image', 'audio', 'video', 'agent-action'] as const;
export const actors = ['person', 'model', 'agent', 'tool'] as const;
export const detectionPoints = [
  'input',
  'output',
  'conversation',
  'tool-call',
  'system-audit',
  'not-by-a-filter',
] as const;

/** What a category applies to (T3). Empty lists mean "not stated". `affectedGroups` are plain words in the original language. */
export interface Facets {
  readonly modality: readonly (typeof modalities)[number][];
  readonly actor: readonly (typeof actors)[number][];
  readonly detection: readonly (typeof detectionPoints)[number][];
  readonly affectedGroups: readonly string[];
  /** What other systems sort by and this one has no facet for, as the list says it: `maturity` → `realized`. */
  readonly further?: Readonly<Record<string, readonly string[]>>;
}

export const noFacets: Facets = { modality: [], actor: [], detection: [], affectedGroups: [] };

/** Where a category stands (T6). */
export const categoryStatuses = [
  'proposed',
  'deliberating',
  'accepted',
  'contested',
  'held',
  'withdrawn',
  'deprecated',
] as const;
export type CategoryStatus = (typeof categoryStatuses)[number];

/** Statuses with which a category stands in the published tree. */
export const activeStatuses = [
  'accepted',
  'contested',
  'held',
] as const satisfies readonly CategoryStatus[];

/** Whether a category has left the tree for good or until it is restored. Its place is kept for the record. */
export const isGone = (status: CategoryStatus): boolean =>
  status === 'withdrawn' || status === 'deprecated';

/** How well the notion exists in a language (T3). */
export const equivalences = ['exact', 'near', 'partial', 'none'] as const;
export type Equivalence = (typeof equivalences)[number];

/** Why and how a category left the active set, and where it went (T5, T6). */
export interface Deprecation {
  readonly kind: 'merged' | 'split' | 'retired' | 'withdrawn';
  readonly reason: string;
  readonly successors: readonly string[];
}

/** That a category which still stands is going to leave, and what to use then. */
export interface AnnouncedDeprecation {
  readonly kind: AnnouncedKind;
  /** A file brought it; absent where a role said it here. */
  readonly isImported?: true;
  /** In the words of whoever announced it. */
  readonly reason: LanguageMap;
  /** Ids of categories that take its place. */
  readonly successors: readonly string[];
}

export const announcedKinds = ['retired', 'merged', 'split'] as const;
export type AnnouncedKind = (typeof announcedKinds)[number];

/** How a category of ours relates to one of another system. `no-match` says that somebody looked and found none. */
export const mappingPredicates = [
  'exact',
  'close',
  'broad',
  'narrow',
  'related',
  'no-match',
] as const;

/** How sure somebody was, as SSSOM wants it: 1 for full confidence. */
export const certainties = { sure: 1, fairly: 0.75, unsure: 0.5 } as const;

/** Who looked, and how a code was found. */
export interface MappingReview {
  /** In what role, never who. */
  readonly role: TaxonomyRole;
  /** The day, `YYYY-MM-DD`, in UTC. */
  readonly on: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** 0 to 1, where the code had been suggested by how alike the words are; absent where somebody chose it themself. */
  readonly similarity?: number;
}

export interface Mapping {
  readonly predicate: (typeof mappingPredicates)[number];
  /** The other taxonomy's short name, e.g. `ailuminate-v1.0`. */
  readonly source: string;
  /** The other side's code; empty for `no-match`. */
  readonly object: string;
  readonly objectLabel: string;
  readonly justification: string;
  /** Absent where a room decided it or a file brought it. */
  readonly review?: MappingReview;
}

/** Where a rendering came from. */
export const renderingOrigins = ['original', 'human', 'machine'] as const;
export type RenderingOrigin = (typeof renderingOrigins)[number];

/** Longest ancestry, root included (T4). */
export const maximumDepth = 16;
