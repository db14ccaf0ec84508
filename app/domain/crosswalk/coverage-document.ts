import type { TaxonomyRole } from '../access/scopes';
import { readMapping } from '../snapshots/published-mapping';
import type { Snapshot } from '../snapshots/snapshot';
import type { PublishedStatus, SnapshotConcept } from '../snapshots/snapshot-concept';
import type { LanguageMap, Mapping } from '../taxonomy/category';
import { type CategoryCoverage, mapCoverage, type Naming, type SystemCoverage } from './coverage';
import type { ReferenceSystem, SystemCode } from './system';

/** What somebody found of a category in another list; of whom there is the role only. */
export interface PublishedFinding {
  /** Id of a system, or the short name of a list that the catalogue does not have. */
  readonly system: string;
  readonly relation: Mapping['predicate'];
  readonly code?: string;
  readonly label?: string;
  readonly role?: TaxonomyRole;
  readonly confidence?: number;
}

export interface CoveredCategory {
  readonly id: string;
  readonly uri: string;
  readonly notation?: string;
  readonly status: PublishedStatus;
  readonly prefLabel: LanguageMap;
  readonly naming: Naming;
  /** In the order of the systems. A system that is not here has not been looked at. */
  readonly findings: readonly PublishedFinding[];
}

export interface CoveringSystem extends Omit<ReferenceSystem, 'codes'> {
  /** How many codes it has. */
  readonly codes: number;
  readonly matched: number;
  readonly noMatch: number;
  readonly notLookedAt: number;
  readonly unreached: readonly SystemCode[];
}

/** `coverage.json`: which other lists have a word for the categories of one version. */
export interface CoverageDocument {
  readonly $schema: string;
  readonly uri: string;
  readonly version: string;
  /** Digest of the `snapshot.json` that it was made of. */
  readonly snapshotSha256: string;
  readonly title: LanguageMap;
  /** The day of the catalogue of systems: a later one may know of more. */
  readonly catalogue: string;
  /** Ids of the categories that none of the systems has a word for, every one having been looked at. */
  readonly unnamed: readonly string[];
  readonly systems: readonly CoveringSystem[];
  readonly categories: readonly CoveredCategory[];
}

interface CoverageSource {
  readonly snapshot: Snapshot;
  readonly snapshotSha256: string;
  readonly systems: readonly ReferenceSystem[];
  readonly catalogue: string;
  /** Scheme, host and port under which the schema is served. */
  readonly baseUrl: string;
}

const findingOf = ({
  source,
  predicate,
  object,
  objectLabel,
  review,
}: Mapping): PublishedFinding => ({
  system: source,
  relation: predicate,
  code: object === '' ? undefined : object,
  label: objectLabel === '' ? undefined : objectLabel,
  role: review?.role,
  confidence: review?.confidence,
});

const findingsOf = (
  { cells, elsewhere }: CategoryCoverage,
  mappings: readonly Mapping[],
): PublishedFinding[] => {
  const none = (system: string) =>
    mappings.filter(({ source, predicate }) => source === system && predicate === 'no-match');
  const known = cells.flatMap(({ system, state, matches }) =>
    state === 'no-match' ? none(system) : matches,
  );
  return [...known, ...elsewhere].map(findingOf);
};

const categoryOf = (
  concept: SnapshotConcept,
  coverage: CategoryCoverage,
  mappings: readonly Mapping[],
): CoveredCategory => ({
  id: concept.id,
  uri: concept.uri,
  notation: concept.notation,
  status: concept.status,
  prefLabel: concept.prefLabel,
  naming: coverage.naming,
  findings: findingsOf(coverage, mappings),
});

const systemOf = ({ system, ...counts }: SystemCoverage): CoveringSystem => ({
  ...system,
  codes: system.codes.length,
  ...counts,
});

/** The coverage of one version. The same release and catalogue give the same document. */
export function coverageDocument(source: CoverageSource): CoverageDocument {
  const { snapshot, snapshotSha256, systems, catalogue, baseUrl } = source;
  const mapped = snapshot.concepts.map(({ id, mappings }) => ({
    id,
    mappings: mappings.map(readMapping),
  }));
  const map = mapCoverage(mapped, systems);
  const categories = snapshot.concepts.flatMap((concept, at): CoveredCategory[] => {
    const coverage = map.categories[at];
    return coverage ? [categoryOf(concept, coverage, mapped[at]?.mappings ?? [])] : [];
  });
  return {
    $schema: `${baseUrl}/schema/coverage-1.json`,
    uri: snapshot.uri,
    version: snapshot.version,
    snapshotSha256,
    title: snapshot.title,
    catalogue,
    unnamed: categories.filter(({ naming }) => naming === 'unnamed').map(({ id }) => id),
    systems: map.systems.map(systemOf),
    categories,
  };
}
