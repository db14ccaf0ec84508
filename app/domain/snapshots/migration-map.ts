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

/** The ids of an older version from which each later id came, by the tombstones of the later one. */
const originsOf = ({ tombstones }: Pick<Snapshot, 'tombstones'>): ReadonlyMap<string, string[]> => {
  const origins = new Map<string, string[]>();
  for (const { id, replacedBy } of tombstones) {
    for (const successor of replacedBy) {
      origins.set(successor, [...(origins.get(successor) ?? []), id]);
    }
  }
  return origins;
};

/**
 * For every id known to either version that does not stand in `to`, the ids that do and take its place. Where `to` is the
 * older one, an id that it never knew leads back to what it was made of, however many steps away.
 */
export const migrationBetween = (
  from: Pick<Snapshot, 'concepts' | 'tombstones'>,
  to: Pick<Snapshot, 'concepts' | 'tombstones'>,
): Record<string, readonly string[]> => {
  const forward = migrationMap(to);
  const standing = new Set(to.concepts.map(({ id }) => id));
  const origins = originsOf(from);
  const backFrom = (id: string, seen: Set<string>): string[] => {
    if (standing.has(id)) return [id];
    if (seen.has(id)) return [];
    seen.add(id);
    return (origins.get(id) ?? []).flatMap((origin) => backFrom(origin, seen));
  };
  const unknown = [...from.concepts, ...from.tombstones]
    .map(({ id }) => id)
    .filter((id) => !standing.has(id) && forward[id] === undefined);
  return {
    ...forward,
    ...Object.fromEntries(unknown.map((id) => [id, sortedUnique(backFrom(id, new Set()))])),
  };
};
