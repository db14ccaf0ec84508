import { sortedUnique } from '../snapshots/order';
import type { Linearization, Snapshot } from '../snapshots/snapshot';
import type { SnapshotConcept, Tombstone } from '../snapshots/snapshot-concept';
import { findCycles } from '../taxonomy/find-cycles';
import type { Finding } from './finding';
import { Grouping } from './grouping';

/** S9 and S37: what is a concept is neither the list nor a grouping of concepts, nor is the list a grouping. */
const identityFindings = ({ id, uri, concepts, linearizations }: Snapshot): Finding[] => {
  const groupings = new Set(linearizations.map((cut) => cut.id));
  const isScheme = (concept: SnapshotConcept) => concept.id === id || concept.uri === uri;
  return [
    ...concepts
      .filter(isScheme)
      .map((concept): Finding => ({ code: 'scheme-is-concept', concepts: [concept.id] })),
    ...concepts
      .filter((concept) => groupings.has(concept.id) || groupings.has(concept.uri))
      .map((concept): Finding => ({ code: 'grouping-is-concept', concepts: [concept.id] })),
    ...(groupings.has(id) || groupings.has(uri)
      ? [{ code: 'grouping-is-concept', concepts: [], text: id } as const]
      : []),
  ];
};

const idsTwice = ({ concepts, tombstones }: Snapshot): Finding[] => {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { id } of [...concepts, ...tombstones]) {
    if (seen.has(id)) twice.add(id);
    seen.add(id);
  }
  return sortedUnique(twice).map((id) => ({ code: 'id-twice', concepts: [id] }));
};

const isWrongPrimary = ({ primaryParent, broader }: SnapshotConcept): boolean =>
  primaryParent !== undefined && !broader.includes(primaryParent);

const unknownReferences = ({ concepts, tombstones }: Snapshot): Finding[] => {
  const standing = new Set(concepts.map(({ id }) => id));
  const known = new Set([...standing, ...tombstones.map(({ id }) => id)]);
  const leadsNowhere = ({ replacedBy = [] }: Partial<Pick<Tombstone, 'replacedBy'>>) =>
    replacedBy.some((id) => !known.has(id));
  const isLost = (concept: SnapshotConcept) =>
    [...concept.broader, ...concept.related].some((id) => !standing.has(id)) ||
    isWrongPrimary(concept) ||
    leadsNowhere(concept.deprecation ?? {});
  return [...concepts.filter(isLost), ...tombstones.filter(leadsNowhere)].map(({ id }) => ({
    code: 'reference-unknown',
    concepts: [id],
  }));
};

/** The tops that the document names are those without a parent. */
const wrongTops = ({ concepts, topConcepts }: Snapshot): Finding[] => {
  const tops = new Set(concepts.filter(({ broader }) => broader.length === 0).map(({ id }) => id));
  const named = new Set(topConcepts);
  const wrong = sortedUnique([
    ...topConcepts.filter((id) => !tops.has(id)),
    ...[...tops].filter((id) => !named.has(id)),
  ]);
  return wrong.length === 0 ? [] : [{ code: 'tops-wrong', concepts: wrong }];
};

const forwardingFindings = ({ tombstones }: Snapshot): Finding[] => {
  const circles = findCycles(new Map(tombstones.map(({ id, replacedBy }) => [id, replacedBy])));
  const ended = tombstones
    .filter(
      ({ kind, replacedBy }) =>
        kind !== 'withdrawn' && kind !== 'retired' && replacedBy.length === 0,
    )
    .map(({ id }) => id);
  return [
    ...circles.map(
      (circle): Finding => ({ code: 'forwarding-circle', concepts: sortedUnique(circle) }),
    ),
    ...(ended.length === 0
      ? []
      : [{ code: 'successor-missing', concepts: sortedUnique(ended) } as const]),
  ];
};

const classFindings = ({ id: cut, max, keys }: Linearization, standing: ReadonlySet<string>) => {
  const holders = new Grouping();
  for (const [id, key] of Object.entries(keys)) holders.add(key, { id, text: cut });
  const unknown = Object.keys(keys).filter((id) => !standing.has(id));
  const findings: Finding[] = holders
    .shared()
    .map(({ ids, first: { text } }) => ({ code: 'class-key-shared', concepts: ids, text }));
  if (unknown.length > 0) {
    findings.push({ code: 'class-unknown', concepts: sortedUnique(unknown), text: cut });
  }
  if (Object.keys(keys).length > max) {
    findings.push({ code: 'class-list-full', concepts: [], text: cut });
  }
  return findings;
};

/** Whether everything that an id leads to is there, once, and of the right kind. */
export const checkReferences = (snapshot: Snapshot): Finding[] => {
  const standing = new Set(snapshot.concepts.map(({ id }) => id));
  return [
    ...identityFindings(snapshot),
    ...idsTwice(snapshot),
    ...unknownReferences(snapshot),
    ...wrongTops(snapshot),
    ...forwardingFindings(snapshot),
    ...snapshot.linearizations.flatMap((cut) => classFindings(cut, standing)),
  ];
};
