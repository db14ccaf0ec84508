import type { LanguageTag } from '../taxonomy/category';
import type { PublishedStatus, SnapshotConcept, Tombstone } from './snapshot-concept';

/** What stands in a version or has left it. */
export type PublishedSubject = SnapshotConcept | Tombstone;

type FacetName = 'modality' | 'actor' | 'detection' | 'affectedGroups';

/** What a concept must be to be wanted; what is left out does not matter. */
export interface ConceptFilter {
  readonly statuses: readonly (PublishedStatus | Tombstone['status'])[];
  /** Has a label in it. */
  readonly language?: LanguageTag;
  /** In each one that is named, at least one of the values. What states nothing does not fit. */
  readonly facets: Readonly<Partial<Record<FacetName, readonly string[]>>>;
  /** Right below this one, or below none. */
  readonly parent?: string;
  readonly notation?: string;
  readonly legacyId?: string;
  readonly slug?: string;
  /** One of these. */
  readonly ids?: ReadonlySet<string>;
}

/** The parent of those that stand below none. */
export const top = 'top';

const facetNames: readonly FacetName[] = ['modality', 'actor', 'detection', 'affectedGroups'];

const standingFits = (
  { facets, broader, notation, legacyIds, slug }: SnapshotConcept,
  filter: ConceptFilter,
): boolean =>
  facetNames.every((name) => {
    const stated: readonly string[] = facets[name];
    return filter.facets[name]?.some((value) => stated.includes(value)) ?? true;
  }) &&
  (filter.parent === undefined ||
    (filter.parent === top ? broader.length === 0 : broader.includes(filter.parent))) &&
  (filter.notation === undefined || notation === filter.notation) &&
  (filter.legacyId === undefined || legacyIds.includes(filter.legacyId)) &&
  (filter.slug === undefined || slug === filter.slug);

/** A tombstone has neither place nor facets nor codes any more: whoever asks for those does not mean it. */
const asksForStanding = ({ facets, parent, notation, legacyId, slug }: ConceptFilter): boolean =>
  Object.values(facets).some((values) => values !== undefined) ||
  [parent, notation, legacyId, slug].some((value) => value !== undefined);

/** Whether a concept, or the tombstone of one, is wanted. */
export const fitsFilter = (subject: PublishedSubject, filter: ConceptFilter): boolean =>
  filter.statuses.includes(subject.status) &&
  (filter.language === undefined || subject.prefLabel[filter.language] !== undefined) &&
  (filter.ids?.has(subject.id) ?? true) &&
  ('broader' in subject ? standingFits(subject, filter) : !asksForStanding(filter));
