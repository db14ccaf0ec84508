import type { Visibility } from '../proposals/proposal';
import { type AnnotationPurpose, type AnnotationScope, isExample } from './annotation';

/**
 * From where somebody looks. `author`: the one who wrote it; `facilitator`: of its taxonomy; `room`: another participant of its
 * session, or its projector; `taxonomy-page`: a visitor of the taxonomy; `published-data`: whoever downloads a release.
 */
export type AnnotationReader =
  | 'author'
  | 'facilitator'
  | 'room'
  | 'taxonomy-page'
  | 'published-data';

interface AnnotationState {
  readonly scope: AnnotationScope;
  readonly visibility: Visibility;
  readonly isWithdrawn: boolean;
}

/** The nearest scope that reaches a reader (A2); author and facilitators are always near enough. */
const needed: Readonly<Record<AnnotationReader, readonly AnnotationScope[]>> = {
  author: ['facilitators', 'session', 'taxonomy', 'published'],
  facilitator: ['facilitators', 'session', 'taxonomy', 'published'],
  room: ['session', 'taxonomy', 'published'],
  'taxonomy-page': ['taxonomy', 'published'],
  'published-data': ['published'],
};

/**
 * Whether somebody may read an annotation (A2). What was withdrawn nobody reads any more, its author included. What no
 * facilitator let pass, or what was hidden, only its author and facilitators read.
 */
export function mayReadAnnotation(
  { scope, visibility, isWithdrawn }: AnnotationState,
  reader: AnnotationReader,
): boolean {
  if (isWithdrawn) return false;
  const isInside = reader === 'author' || reader === 'facilitator';
  return (isInside || visibility === 'passed') && needed[reader].includes(scope);
}

/** Whether an example may become a test case for tool builders (A4): published, accepted, and its author agreed to that use. */
export const mayTestAi = (
  annotation: AnnotationState & { readonly mayTestAi: boolean; readonly isAccepted: boolean },
): boolean =>
  annotation.mayTestAi && annotation.isAccepted && mayReadAnnotation(annotation, 'published-data');

/** Whether a facilitator may take it as a test case: an example that published data may hold. */
export const canBeAccepted = (
  annotation: AnnotationState & { readonly purpose: AnnotationPurpose },
): boolean => isExample(annotation) && mayReadAnnotation(annotation, 'published-data');
