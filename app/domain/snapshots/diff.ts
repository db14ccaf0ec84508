import { sameCanonical } from './canonical';
import {
  type ChangeEntry,
  type ChangeOp,
  definitionParts,
  type JsonObject,
  labelParts,
  languageParts,
  membersByOp,
} from './changes';
import { byCodeUnits, sortedUnique } from './order';
import type { Snapshot } from './snapshot';
import type { SnapshotConcept, Tombstone } from './snapshot-concept';

interface Pair {
  readonly before: SnapshotConcept;
  readonly after: SnapshotConcept;
}

type Difference = Pick<ChangeEntry, 'before' | 'after'>;

const provenanceParts = ['text', 'equivalence'] as const;

/** The members among `keys` in which two objects differ, or nothing. */
const difference = (
  before: JsonObject,
  after: JsonObject,
  keys: readonly string[],
): Difference | undefined => {
  const differing = keys.filter((key) => !sameCanonical(before[key], after[key]));
  if (differing.length === 0) return undefined;
  const present = (side: JsonObject): JsonObject | undefined => {
    const held = differing.filter((key) => side[key] !== undefined);
    return held.length === 0 ? undefined : Object.fromEntries(held.map((key) => [key, side[key]]));
  };
  return { before: present(before), after: present(after) };
};

/** What a concept holds in one language; empty where it holds nothing. */
const inLanguage = (concept: SnapshotConcept, language: string): JsonObject =>
  Object.fromEntries(
    languageParts
      .map((part) => [part, concept[part][language]] as const)
      .filter(([, value]) => value !== undefined),
  );

const languagesOf = ({ before, after }: Pair): string[] =>
  sortedUnique(
    languageParts.flatMap((part) => [...Object.keys(before[part]), ...Object.keys(after[part])]),
  );

const meaningOf = ({ before, after }: Pair): 'semantic' | 'editorial' =>
  before.meaning === after.meaning ? 'editorial' : 'semantic';

/** The original's words: other names are a `relabel`, other rules a `redefine`; provenance rides on the first of them. */
const originalChanges = (pair: Pair, lang: string): ChangeEntry[] => {
  const { id } = pair.after;
  const before = inLanguage(pair.before, lang);
  const after = inLanguage(pair.after, lang);
  const meaning = meaningOf(pair);
  const entries: ChangeEntry[] = [];
  for (const [op, parts] of [
    ['relabel', labelParts],
    ['redefine', definitionParts],
  ] as const) {
    if (!difference(before, after, parts)) continue;
    const carried = entries.length === 0 ? [...parts, ...provenanceParts] : parts;
    entries.push({ op, id, lang, meaning, ...difference(before, after, carried) });
  }
  const provenance = difference(before, after, provenanceParts);
  if (entries.length === 0 && provenance)
    entries.push({ op: 'retranslate', id, lang, ...provenance });
  return entries;
};

const languageChanges = (pair: Pair, lang: string): ChangeEntry[] => {
  if (pair.before.text[lang]?.original && pair.after.text[lang]?.original) {
    return originalChanges(pair, lang);
  }
  const before = inLanguage(pair.before, lang);
  const changed = difference(before, inLanguage(pair.after, lang), languageParts);
  if (!changed) return [];
  const op = before.prefLabel === undefined ? 'translate' : 'retranslate';
  return [{ op, id: pair.after.id, lang, ...changed }];
};

const memberChanges = (pair: Pair): ChangeEntry[] =>
  membersByOp.flatMap(({ op, members }) => {
    const changed = difference({ ...pair.before }, { ...pair.after }, members);
    if (!changed) return [];
    const meaning = op === 'redefine' ? { meaning: meaningOf(pair) } : {};
    return [{ op, id: pair.after.id, ...meaning, ...changed }];
  });

const conceptChanges = (pair: Pair): ChangeEntry[] => {
  if (sameCanonical(pair.before, pair.after)) return [];
  const entries = [
    ...languagesOf(pair).flatMap((language) => languageChanges(pair, language)),
    ...memberChanges(pair),
  ];
  const decision = pair.after.decision?.id;
  if (decision === undefined || decision === pair.before.decision?.id) return entries;
  return entries.map((entry) => ({ ...entry, decision }));
};

const additionOf = (concept: SnapshotConcept): ChangeEntry => ({
  op: 'add',
  id: concept.id,
  after: { ...concept },
  decision: concept.decision?.id,
});

const opOfDeparture: Record<Tombstone['kind'], ChangeOp> = {
  merged: 'merge',
  split: 'split',
  retired: 'remove',
  withdrawn: 'remove',
};

const departureChanges = (before: Snapshot | undefined, after: Snapshot): ChangeEntry[] => {
  const old = new Map(before?.tombstones.map((tombstone) => [tombstone.id, tombstone]));
  return after.tombstones
    .filter((tombstone) => !sameCanonical(old.get(tombstone.id), tombstone))
    .map((tombstone) => {
      const known = old.get(tombstone.id);
      return {
        op: opOfDeparture[tombstone.kind],
        id: tombstone.id,
        before: known ? { ...known } : undefined,
        after: { ...tombstone },
        reason: tombstone.reason,
      };
    });
};

/** What the later document knows nothing of: on the way back to an older version, whatever came after it. */
const unknownChanges = (before: Snapshot | undefined, after: Snapshot): ChangeEntry[] => {
  const known = new Set([...after.concepts, ...after.tombstones].map(({ id }) => id));
  return [...(before?.concepts ?? []), ...(before?.tombstones ?? [])]
    .filter(({ id }) => !known.has(id))
    .map((gone) => ({ op: 'remove', id: gone.id, before: { ...gone } }));
};

const documentChanges = (before: Snapshot | undefined, after: Snapshot): ChangeEntry[] => {
  const outside = (key: string) => key !== 'concepts' && key !== 'tombstones';
  const left: JsonObject = { ...before };
  const right: JsonObject = { ...after };
  const keys = sortedUnique([...Object.keys(left), ...Object.keys(right)]).filter(outside);
  const changed = difference(left, right, keys);
  return changed ? [{ op: 'document', id: after.id, ...changed }] : [];
};

/**
 * The operations that make `after` out of `before`, by domain and not by text position: sorted by concept, each with
 * only what differs. Without `before` (the first version) everything is an `add`. Reads identity from ids only, so
 * that another order of the same concepts is no change. Works in both directions of time: the way back to an older
 * version removes what it never knew. The inverse is `applyChanges`.
 */
export const diffSnapshots = (before: Snapshot | undefined, after: Snapshot): ChangeEntry[] => {
  const old = new Map(before?.concepts.map((concept) => [concept.id, concept]));
  const concepts = after.concepts.flatMap((concept) => {
    const known = old.get(concept.id);
    return known ? conceptChanges({ before: known, after: concept }) : [additionOf(concept)];
  });
  const inOrder = [
    ...concepts,
    ...departureChanges(before, after),
    ...unknownChanges(before, after),
  ].sort((left, right) => byCodeUnits(left.id, right.id));
  return [...inOrder, ...documentChanges(before, after)];
};
