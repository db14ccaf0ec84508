import { ok, type Refusal, type Result, refuse } from '../result';
import type { Mapping } from '../taxonomy/category';
import { prefixOf } from './address';

/** Two mappings of one category that cannot both stand: of one code, or one of them saying that there is none. */
const contradict = (one: Mapping, other: Mapping): boolean =>
  one.source === other.source &&
  (one.object === other.object || one.predicate === 'no-match' || other.predicate === 'no-match');

const isSame = (one: Mapping, other: Mapping): boolean =>
  one.source === other.source && one.object === other.object && one.predicate === other.predicate;

/** What is said of a category in one system. */
export const findingsIn = (mappings: readonly Mapping[], system: string): readonly Mapping[] =>
  mappings.filter(({ source }) => source === system);

/** What was on the screen when somebody looked at a category in one system, so that a change beneath them is noticed. */
export const findingsKey = (findings: readonly Mapping[]): string =>
  findings
    .map(({ predicate, object }) => `${predicate} ${object}`)
    .sort()
    .join('; ');

export type FindingRefusal = Refusal<'mapping-fixed' | 'mapping-match-stands' | 'moved-on'>;

/**
 * Adds what somebody in a role found. One who found a code takes back that there was none; the other way round the codes
 * have to be taken back first. What a room decided or a file brought is not changed here (`mapping-fixed`). `seen` is the
 * `findingsKey` of what they saw: when it is no longer so, nothing is changed (`moved-on`), so that nobody's finding is lost.
 * The same finding again changes nothing.
 */
export function addFinding(
  mappings: readonly Mapping[],
  finding: Mapping,
  seen: string,
): Result<readonly Mapping[], FindingRefusal> {
  if (mappings.some((mapping) => isSame(mapping, finding))) return ok(mappings);
  if (findingsKey(findingsIn(mappings, finding.source)) !== seen) return refuse('moved-on');
  const against = mappings.filter((mapping) => contradict(mapping, finding));
  if (against.some(({ review }) => review === undefined)) return refuse('mapping-fixed');
  if (finding.predicate === 'no-match' && against.length > 0) return refuse('mapping-match-stands');
  return ok([...mappings.filter((mapping) => !against.includes(mapping)), finding]);
}

/** Takes back what somebody in a role found; what is gone already stays so. */
export function takeBackFinding(
  mappings: readonly Mapping[],
  finding: Pick<Mapping, 'source' | 'object' | 'predicate'>,
): Result<readonly Mapping[], FindingRefusal> {
  const found = mappings.find(
    ({ source, object, predicate }) =>
      source === finding.source && object === finding.object && predicate === finding.predicate,
  );
  if (!found) return ok(mappings);
  if (found.review === undefined) return refuse('mapping-fixed');
  return ok(mappings.filter((mapping) => mapping !== found));
}

/** Within one file: what says that there is no code in a list of which the file names one. The code counts more. */
export const needlessNoMatches = (mappings: readonly Mapping[]): readonly Mapping[] =>
  mappings.filter(
    ({ predicate, source }) =>
      predicate === 'no-match' &&
      mappings.some((other) => other.predicate !== 'no-match' && other.source === source),
  );

/**
 * Adds what a file brought to what stands. What says otherwise of the same code, or that there is none where there is one, is
 * a conflict: what stands stays. Lists whose names are written alike but for case and signs are one.
 */
export function addImported(
  mappings: readonly Mapping[],
  brought: readonly Mapping[],
): { readonly added: readonly Mapping[]; readonly conflicts: readonly Mapping[] } {
  const names = new Map(mappings.map(({ source }) => [prefixOf(source), source]));
  const named = brought.map((mapping) => ({
    ...mapping,
    source: names.get(prefixOf(mapping.source)) ?? mapping.source,
  }));
  const fresh = named.filter((mapping) => !mappings.some((other) => isSame(other, mapping)));
  const conflicts = fresh.filter((mapping) => mappings.some((other) => contradict(other, mapping)));
  return { added: fresh.filter((mapping) => !conflicts.includes(mapping)), conflicts };
}

/** Adds what a room decided; whatever says otherwise gives way. */
export const addDecided = (mappings: readonly Mapping[], decided: Mapping): readonly Mapping[] => [
  ...mappings.filter((mapping) => !contradict(mapping, decided)),
  decided,
];
