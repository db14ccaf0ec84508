import { z } from 'zod';
import type { TaxonomyRole } from '~/domain/access/scopes';
import type { CoveredCategory, CoveringSystem } from '~/domain/crosswalk/coverage-document';
import type { Suggestion } from '~/domain/crosswalk/suggest';
import type { ReferenceSystem, SystemCode } from '~/domain/crosswalk/system';
import {
  certainties,
  type LanguageMap,
  type Mapping,
  mappingPredicates,
} from '~/domain/taxonomy/category';
import type { LocalizedText } from '~/domain/taxonomy/localized-text';
import { limits, typed } from './text';

const codeText = typed(200).default('');

const certaintyNames = z.enum(['sure', 'fairly', 'unsure']);
export type Certainty = z.infer<typeof certaintyNames>;

/** How a category relates to a code of another list, or that there is none; or that somebody takes back what they said. */
export const findingForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.enum(mappingPredicates),
    /** One of those that were suggested. */
    code: codeText,
    /** Another one; goes before. */
    other: codeText,
    certainty: certaintyNames.default('sure').transform((name) => certainties[name]),
    justification: typed(limits.note).default(''),
    /** What stood there when the form was made. */
    seen: z.string().max(20_000).default(''),
  }),
  z.object({
    intent: z.literal('take-back'),
    predicate: z.enum(mappingPredicates),
    object: codeText,
  }),
]);

/** What is shown of a system without its codes. */
export type SystemHead = Omit<ReferenceSystem, 'codes'>;

/** One system in the facilitators' overview. */
export interface SystemStanding extends SystemHead {
  readonly matched: number;
  readonly noMatch: number;
  readonly notLookedAt: number;
}

export interface CoverageOverview {
  readonly systems: readonly SystemStanding[];
  /** Categories that stand. */
  readonly categories: number;
  /** Categories that every system was looked at for and none has a word for. */
  readonly unnamed: readonly { readonly id: string; readonly label: LocalizedText }[];
}

/** One category in the list of a system. */
export interface CoverageRow {
  readonly id: string;
  readonly label: LocalizedText;
  readonly state: 'match' | 'no-match' | 'not-looked-at';
  readonly matches: readonly Pick<Mapping, 'predicate' | 'object' | 'objectLabel'>[];
}

/** Something that stands for a category in a system. */
export interface FindingView
  extends Pick<Mapping, 'predicate' | 'object' | 'objectLabel' | 'justification'> {
  /** Absent where a room decided it or a file brought it; then it stands. */
  readonly role: TaxonomyRole | undefined;
}

export interface PairView {
  readonly slug: string;
  readonly title: LanguageMap;
  readonly category: { readonly id: string; readonly label: LocalizedText };
  /** In the reader's language, else the original; then in English where that is another. */
  readonly words: readonly {
    readonly language: string;
    readonly label: string;
    readonly definition: string;
  }[];
  readonly system: SystemHead;
  readonly codes: readonly SystemCode[];
  /** `undefined`: there are no English words to compare. */
  readonly suggestions: readonly Suggestion[] | undefined;
  readonly findings: readonly FindingView[];
  readonly seen: string;
  readonly lookedAt: number;
  readonly total: number;
}

/** As many harms of a kind as a page shows, in the order of the list, each with its original label first. */
export interface ShownHarms {
  readonly shown: readonly CoveredCategory[];
  /** Of all. */
  readonly count: number;
}

/** The public page of one version. */
export interface CoveragePage {
  readonly slug: string;
  readonly title: LanguageMap;
  readonly version: string;
  readonly isNewest: boolean;
  readonly catalogue: string;
  readonly systems: readonly CoveringSystem[];
  /** Without a word in any system. */
  readonly unnamed: ShownHarms;
  /** Without one so far, as not every system was looked at. */
  readonly noneSoFar: ShownHarms;
  readonly notLookedAt: ShownHarms;
  /** Those that any system was looked at for. */
  readonly looked: ShownHarms;
}
