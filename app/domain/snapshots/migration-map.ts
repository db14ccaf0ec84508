import { sortedUnique } from './order';
import type { Snapshot } from './snapshot';
import type { Tombstone } from './snapshot-concept';

type Tombstones = ReadonlyMap<string, Tombstone>;

/** Follows tombstones until standing concepts; a road that ends nowhere gives nothing, a circle ends. */
const successorsOf = (
  id: string,
  standing: ReadonlySet<string>,
  gone: Tombstones,
  seen: Set<string>,
): string[] => {
  if (standing.has(id)) return [id];
  if (seen.has(id)) return [];
  seen.add(id);
  const next = gone.get(id)?.replacedBy ?? [];
  return next.flatMap((successor) => successorsOf(successor, standing, gone, seen));
};

/**
 * For every id that was ever published and no longer stands, the standing ids to use instead, however many steps
 * away; an empty list where there is none (T5).
 */
export const migrationMap = (
  snapshot: Pick<Snapshot, 'concepts' | 'tombstones'>,
): Record<string, readonly string[]> => {
  const standing = new Set(snapshot.concepts.map(({ id }) => id));
  const gone: Tombstones = new Map(snapshot.tombstones.map((stone) => [stone.id, stone]));
  return Object.fromEntries(
    snapshot.tombstones.map(({ id }) => [
      id,
      sortedUnique(successorsOf(id, standing, gone, new Set())),
    ]),
  );
};
