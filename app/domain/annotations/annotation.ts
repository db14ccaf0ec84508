/** What an annotation is for (A1). The three examples say on which side of the line a case falls. */
export const annotationPurposes = [
  'example-in',
  'example-out',
  'example-borderline',
  'concern',
  'lived-experience',
  'question',
  'source',
  'translation-note',
] as const;
export type AnnotationPurpose = (typeof annotationPurposes)[number];

/** How far it may travel, nearest first (A2). */
export const annotationScopes = ['facilitators', 'session', 'taxonomy', 'published'] as const;
export type AnnotationScope = (typeof annotationScopes)[number];

/** A passage, held by its words so that it survives edits (A1). */
export interface TextQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** What an annotation is attached to. `field` is a key of the category's text; `quote` lies within that field. */
export interface AnnotationTarget {
  readonly type: 'category' | 'proposal';
  readonly id: string;
  readonly field?: 'label' | 'definition' | 'inclusions' | 'exclusions' | 'scopeNote';
  readonly quote?: TextQuote;
}

/** A2's defaults: lived experience stays with the facilitators, everything else in the session. */
export const defaultScope = (purpose: AnnotationPurpose): AnnotationScope =>
  purpose === 'lived-experience' ? 'facilitators' : 'session';

/** A case on one side of the line or on it: only these carry a modality and a level, and become test cases (A4). */
export const isExample = ({ purpose }: { readonly purpose: AnnotationPurpose }): boolean =>
  purpose.startsWith('example-');
