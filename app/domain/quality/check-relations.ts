import { type Ancestry, ancestryOf, isAbove } from '../snapshots/ancestry';
import { byCodeUnits, sortedUnique } from '../snapshots/order';
import type { Snapshot } from '../snapshots/snapshot';
import type { SnapshotConcept } from '../snapshots/snapshot-concept';
import { maximumDepth } from '../taxonomy/category';
import { findCycles } from '../taxonomy/find-cycles';
import { parseTree } from '../taxonomy/tree';
import type { Finding } from './finding';

type Concepts = readonly SnapshotConcept[];

const cyclesIn = (concepts: Concepts): Finding[] =>
  findCycles(new Map(concepts.map(({ id, broader }) => [id, broader]))).map((cycle) => ({
    code: 'cycle',
    concepts: sortedUnique(cycle),
  }));

/** One that lies deeper than 16; asked only where there is no circle, which would have no depth. */
const tooDeep = (concepts: Concepts): Finding[] => {
  const known = new Set(concepts.map(({ id }) => id));
  const tree = parseTree(
    concepts.map(({ id, broader }) => ({
      id,
      parents: sortedUnique(broader.filter((parent) => known.has(parent))),
      primaryParent: null,
    })),
  );
  if (tree.ok || tree.refusal.code !== 'tree-too-deep') return [];
  const id = String(tree.refusal.params?.id);
  return [{ code: 'too-deep', concepts: [id], text: String(maximumDepth) }];
};

/** S27, and relations that only one side states. */
const relatedFindings = (concepts: Concepts, ancestry: Ancestry): Finding[] => {
  const related = new Map(concepts.map(({ id, related: others }) => [id, new Set(others)]));
  const findings: Finding[] = [];
  for (const { id, related: others } of concepts) {
    for (const other of others) {
      const pair = sortedUnique([id, other]);
      const isAncestor = isAbove(ancestry, other, id) || isAbove(ancestry, id, other);
      const isMutual = related.get(other)?.has(id) === true;
      // A pair that both sides state is told once.
      const isTold = isMutual && byCodeUnits(other, id) < 0;
      if (isAncestor && !isTold) findings.push({ code: 'related-to-ancestor', concepts: pair });
      if (!isMutual && related.has(other)) {
        findings.push({ code: 'relation-one-sided', concepts: pair });
      }
    }
  }
  return findings;
};

/** Parents that lie above another parent anyway. */
const redundantPlaces = (concepts: Concepts, ancestry: Ancestry): Finding[] =>
  concepts.flatMap(({ id, broader }): Finding[] => {
    const needless = broader.filter((parent) =>
      broader.some((other) => other !== parent && isAbove(ancestry, parent, other)),
    );
    return needless.length === 0
      ? []
      : [{ code: 'hierarchy-redundant', concepts: [id, ...sortedUnique(needless)] }];
  });

const together = (code: Finding['code'], ids: Iterable<string>): Finding[] => {
  const concepts = sortedUnique(ids);
  return concepts.length === 0 ? [] : [{ code, concepts }];
};

/** Concepts beside the tree, only children, and those that no tree can draw below one parent. */
const shapeFindings = (concepts: Concepts): Finding[] => {
  const children = new Map<string, number>();
  const touched = new Set<string>();
  for (const { id, broader, related } of concepts) {
    for (const parent of broader) children.set(parent, (children.get(parent) ?? 0) + 1);
    if (broader.length + related.length > 0) touched.add(id);
    for (const other of [...broader, ...related]) touched.add(other);
  }
  const ids = concepts.map(({ id }) => id);
  // A list without any relation is flat on purpose; then nobody stands apart.
  const orphans = touched.size === 0 ? [] : ids.filter((id) => !touched.has(id));
  const unplaced = concepts.filter(
    ({ broader, primaryParent }) => broader.length > 0 && primaryParent === undefined,
  );
  return [
    ...together('orphan', orphans),
    ...together(
      'one-child',
      ids.filter((id) => children.get(id) === 1),
    ),
    ...together(
      'primary-parent-missing',
      unplaced.map(({ id }) => id),
    ),
  ];
};

/** Places and relations: circles, depth, S27, and what is apart, needless or stated by one side only. */
export const checkRelations = ({ concepts }: Snapshot): Finding[] => {
  const cycles = cyclesIn(concepts);
  const ancestry = ancestryOf(concepts);
  return [
    ...cycles,
    ...(cycles.length === 0 ? tooDeep(concepts) : []),
    ...relatedFindings(concepts, ancestry),
    ...redundantPlaces(concepts, ancestry),
    ...shapeFindings(concepts),
  ];
};
