import type { Finding } from '~/contracts/imports';
import {
  type AnnouncedDeprecation,
  type CategoryStatus,
  type Deprecation,
  isGone,
} from '~/domain/taxonomy/category';
import type { Place } from '~/domain/taxonomy/tree';
import type { ExistingCategory } from './existing-category';
import type { ImportedCategory, ImportedTaxonomy } from './imported-taxonomy';
import { CodeIndex, type MatchedCategory, matchCategories } from './match-categories';
import { changesOf, type PlannedChange } from './plan-change';
import { planDepartures } from './plan-departures';
import { planPlaces } from './plan-places';
import { planRelations } from './plan-relations';
import { planRetirement } from './plan-retirement';
import { shorten } from './shorten';

export interface PlanOptions {
  /** Retire what came from an earlier import and is not in this file, relations and announcements among it. */
  readonly retiresMissing: boolean;
  readonly newId: () => string;
}

export interface PlannedCategory {
  readonly id: string;
  readonly source: ImportedCategory;
  readonly place: Place;
  readonly status: CategoryStatus;
  /** With successors as our ids. */
  readonly deprecation?: Deprecation;
  /** It stands, and is going to leave; with successors as our ids. */
  readonly announced?: AnnouncedDeprecation;
}

/** Everything an import would do, before it does it. Nothing of it holds if a finding is an error. */
export interface ImportPlan {
  /** In the order of the file. */
  readonly added: readonly PlannedCategory[];
  readonly changed: readonly PlannedChange[];
  readonly unchanged: number;
  /** Came from an earlier import, stand, and are not in the file. */
  readonly missing: readonly ExistingCategory[];
  /** Those of the missing that go. */
  readonly retired: readonly ExistingCategory[];
  /** Pairs of categories that are related from now on. */
  readonly relations: readonly (readonly [string, string])[];
  /** Pairs that no longer are. */
  readonly parted: readonly (readonly [string, string])[];
  /** How many of the file's categories stand on each level of the tree as drawn, tops first. */
  readonly levels: readonly number[];
  /** Of reading and of planning, errors first. */
  readonly findings: readonly Finding[];
}

/**
 * Holds a file against what a taxonomy has, matched by codes (`legacyIds`). What the community has decided
 * since the last import is not overwritten: where both sides changed, ours stands and a finding says so.
 */
export function planImport(
  imported: ImportedTaxonomy,
  existing: readonly ExistingCategory[],
  options: PlanOptions,
): ImportPlan {
  const index = new CodeIndex(existing);
  const all = matchCategories(imported.categories, { index, newId: options.newId });
  const subjects = knownSubjects(all.pairs);
  const matched = { pairs: subjects.pairs, findings: [...all.findings, ...subjects.findings] };
  const isSound = !hasErrors(imported.findings);
  const places = planPlaces(matched.pairs, { existing, index, isSound });
  const { retiresMissing } = options;
  const ground = { existing, index, places: places.byId, retiresMissing };
  const departures = planDepartures(matched.pairs, ground);
  const related = planRelations(matched.pairs, ground);
  const findings: Finding[] = [imported, matched, places, departures, related].flatMap(
    (part) => part.findings,
  );
  const added: PlannedCategory[] = [];
  const changed: PlannedChange[] = [];
  let unchanged = 0;
  for (const { source, id, known } of matched.pairs) {
    const place = places.byId.get(id) ?? { id, parents: [], primaryParent: null };
    const deprecation = departures.byId.get(id);
    const announced = departures.announced.get(id);
    if (!known) {
      const status = statusOf(source, deprecation);
      added.push({ id, source, place, status, deprecation, announced: announced ?? undefined });
      continue;
    }
    const leaving = { deprecation, announced, related: related.byId.get(id) };
    const planned = changesOf({ source, known, place, ...leaving });
    findings.push(...planned.findings);
    if (planned.change) changed.push(planned.change);
    else unchanged += 1;
  }
  const kept = new Set(matched.pairs.map(({ id }) => id));
  const isWholeList = imported.categories.some(({ said }) => said.words);
  const missing = existing.filter(
    ({ id, status, legacyIds }) =>
      isWholeList && legacyIds.length > 0 && !isGone(status) && !kept.has(id),
  );
  const leaving = retiresMissing ? missing : [];
  const retirement = planRetirement(leaving, { existing, places: places.byId });
  findings.push(...retirement.findings);
  return {
    added,
    changed,
    unchanged,
    missing,
    retired: retirement.retired,
    relations: related.pairs,
    parted: related.parted,
    levels: isWholeList ? levelsOf(imported.categories) : [],
    findings: findings.sort((a, b) => weight[a.severity] - weight[b.severity]),
  };
}

/** What names no category of its own can only add to one that is there. */
function knownSubjects(pairs: readonly MatchedCategory[]) {
  const unknown = pairs.filter(({ source, known }) => !source.said.words && !known);
  const findings = unknown.map(({ source: { at, sourceId } }): Finding => {
    const params = { id: shorten(sourceId) };
    return { severity: 'warning', ...at, code: 'import-unknown-subject', params };
  });
  if (pairs.length > 0 && unknown.length === pairs.length) {
    findings.push({ severity: 'error', path: '', code: 'import-no-known-subject' });
  }
  return { pairs: pairs.filter((pair) => !unknown.includes(pair)), findings };
}

/** What the file has taken out of use, and others need, stands. */
const statusOf = (source: ImportedCategory, planned?: Deprecation): CategoryStatus =>
  source.deprecation && !planned ? 'accepted' : source.status;

const weight = { error: 0, warning: 1, info: 2 } as const;

export const hasErrors = (findings: readonly Finding[]): boolean =>
  findings.some(({ severity }) => severity === 'error');

/** Depth by primary parents. What stands in a circle or under one, an error anyway, is on no level. */
function levelsOf(categories: readonly ImportedCategory[]): number[] {
  const above = new Map(categories.map(({ sourceId, primaryParent }) => [sourceId, primaryParent]));
  const depths = new Map<string, number>();
  for (const { sourceId } of categories) {
    const path = new Set<string>();
    let at: string | undefined = sourceId;
    while (at !== undefined && above.has(at) && !depths.has(at) && !path.has(at)) {
      path.add(at);
      at = above.get(at);
    }
    const isCircle = at !== undefined && path.has(at);
    let depth = at === undefined ? 0 : (depths.get(at) ?? 0);
    const isLost = isCircle || (at !== undefined && depths.get(at) === 0);
    for (const step of [...path].reverse()) {
      depth += 1;
      depths.set(step, isLost ? 0 : depth);
    }
  }
  const levels: number[] = [];
  for (const { sourceId } of categories) {
    const level = depths.get(sourceId) ?? 0;
    if (level > 0) levels[level - 1] = (levels[level - 1] ?? 0) + 1;
  }
  return Array.from(levels, (count) => count ?? 0);
}
