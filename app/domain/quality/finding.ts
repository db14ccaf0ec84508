import type { LanguageTag } from '../taxonomy/category';

/**
 * Everything that is looked at before a list is published, in the order in which it is told, and what a find means: an
 * `error` stops the release, a `warning` is published with it. The conditions with an S are those of the SKOS reference
 * (https://www.w3.org/TR/skos-reference/); most others are quality issues that qSKOS looks for
 * (https://github.com/cmader/qSKOS/wiki/Quality-Issues).
 */
export const severities = {
  /** S9: the list itself is none of its concepts. */
  'scheme-is-concept': 'error',
  /** S37: a grouping (a linearization) is neither a concept nor the list. */
  'grouping-is-concept': 'error',
  /** An id stands once, and not among what has gone as well. */
  'id-twice': 'error',
  'label-missing': 'error',
  'label-empty': 'error',
  /** S13: in one language a text is preferred, other or hidden label, not two of them. */
  'labels-overlap': 'error',
  /** S14: at most one preferred label in a language, however its tag is spelt. */
  'label-twice': 'error',
  'language-omitted': 'error',
  'language-invalid': 'error',
  cycle: 'error',
  'too-deep': 'error',
  /** S27: what is related does not lie above. */
  'related-to-ancestor': 'error',
  /** S46: what matches exactly is not a broader, narrower or related match as well; S27 for the latter two. */
  'match-conflict': 'error',
  /** A parent, a related concept or a successor that is not in the list. */
  'reference-unknown': 'error',
  'tops-wrong': 'error',
  'forwarding-circle': 'error',
  'class-unknown': 'error',
  'class-key-shared': 'error',
  'class-list-full': 'error',
  'license-not-stated': 'warning',
  'definition-missing': 'warning',
  undocumented: 'warning',
  'translation-missing': 'warning',
  'definition-untranslated': 'warning',
  'translation-stale': 'warning',
  'machine-unreviewed': 'warning',
  'text-empty': 'warning',
  'text-control-character': 'warning',
  'label-shared': 'warning',
  'notation-shared': 'warning',
  'exact-match-shared': 'warning',
  orphan: 'warning',
  'primary-parent-missing': 'warning',
  'hierarchy-redundant': 'warning',
  'one-child': 'warning',
  'relation-one-sided': 'warning',
  'successor-missing': 'warning',
} as const satisfies Readonly<Record<string, Severity>>;

export type Severity = 'error' | 'warning';
export type FindingCode = keyof typeof severities;

const isFindingCode = (code: string): code is FindingCode => Object.hasOwn(severities, code);

/** Every code, errors first. */
export const findingCodes: readonly FindingCode[] = Object.keys(severities).filter(isFindingCode);

/** One thing found. */
export interface Finding {
  readonly code: FindingCode;
  /**
   * Ids of the concepts it is about; empty where it is about the list. Sorted, but for a redundant place: the concept
   * first, then the parents it need not have.
   */
  readonly concepts: readonly string[];
  readonly language?: LanguageTag;
  /** What the concepts share, or what is wrong: a label, a notation, a code, the id of a linearization. */
  readonly text?: string;
}
