import type { Snapshot } from '../snapshots/snapshot';
import { noTermFound, type SnapshotConcept } from '../snapshots/snapshot-concept';
import type { Finding } from './finding';
import { Grouping } from './grouping';

/** Predicates that exclude each other for one pair; `skos:closeMatch` excludes none. */
const excluding: Readonly<Record<string, readonly string[]>> = {
  // S46; the inverse of a broader match is a narrower one, and an exact match is its own inverse.
  'skos:exactMatch': ['skos:broadMatch', 'skos:narrowMatch', 'skos:relatedMatch'],
  // S27, since these are kinds of "related" and of "broader" (S41).
  'skos:relatedMatch': ['skos:broadMatch', 'skos:narrowMatch'],
  // Above and below at once would be a circle of two.
  'skos:broadMatch': ['skos:narrowMatch'],
};

const conflictsOf = ({ id, mappings }: SnapshotConcept): Finding[] => {
  const predicates = new Map<string, Set<string>>();
  for (const { predicateId, objectId, objectSource } of mappings) {
    if (objectId === noTermFound) continue;
    const object = `${objectSource} ${objectId}`;
    predicates.set(object, (predicates.get(object) ?? new Set()).add(predicateId));
  }
  return [...predicates]
    .filter(([, held]) =>
      [...held].some((one) => excluding[one]?.some((other) => held.has(other)) === true),
    )
    .map(([text]) => ({ code: 'match-conflict', concepts: [id], text }));
};

/** Two concepts that match the same code exactly would have to be one (an exact match is transitive, S45). */
const sharedMatches = (concepts: readonly SnapshotConcept[]): Finding[] => {
  const holders = new Grouping();
  for (const { id, mappings } of concepts) {
    for (const { predicateId, objectId, objectSource } of mappings) {
      if (predicateId !== 'skos:exactMatch' || objectId === noTermFound) continue;
      const text = `${objectSource} ${objectId}`;
      holders.add(text, { id, text });
    }
  }
  return holders
    .shared()
    .map(({ ids, first: { text } }) => ({ code: 'exact-match-shared', concepts: ids, text }));
};

/** Mappings to other lists that cannot all be true. */
export const checkMappings = ({ concepts }: Snapshot): Finding[] => [
  ...concepts.flatMap(conflictsOf),
  ...sharedMatches(concepts),
];
