import { conceptUri, isStanding } from './concept';
import { sortedById } from './order';
import type { Snapshot } from './snapshot';
import type { Tombstone } from './snapshot-concept';
import type { PublishableCategory } from './state';

interface TombstoneSources {
  readonly taxonomyUri: string;
  readonly version: string;
  readonly categories: readonly PublishableCategory[];
  /** The release compared with. */
  readonly base?: Snapshot;
  /** The newest release, where it is another: a candidate, whose ids are published too. */
  readonly newest?: Snapshot;
}

/** An id that a release held, with the last version and label it had there. */
type Published = Pick<Tombstone, 'id' | 'lastVersion' | 'prefLabel'>;

const everPublished = ({ base, newest }: TombstoneSources): Published[] => {
  const known = new Map<string, Published>();
  for (const release of [base, newest]) {
    if (!release) continue;
    const { version, concepts, tombstones } = release;
    for (const { id, lastVersion, prefLabel } of tombstones) {
      known.set(id, { id, lastVersion, prefLabel });
    }
    for (const { id, prefLabel } of concepts)
      known.set(id, { id, lastVersion: version, prefLabel });
  }
  return [...known.values()];
};

/**
 * One tombstone for every id that was ever published and no longer stands (T5), sorted by id. A known one keeps its
 * `since`; where it leads may still change. An id whose category is no longer there at all counts as withdrawn.
 */
export const buildTombstones = (sources: TombstoneSources): Tombstone[] => {
  const categories = new Map(sources.categories.map((category) => [category.id, category]));
  const since = new Map(sources.base?.tombstones.map((stone) => [stone.id, stone.since]));
  const gone = everPublished(sources).filter(({ id }) => {
    const category = categories.get(id);
    return category === undefined || !isStanding(category);
  });
  return sortedById(
    gone.map(({ id, lastVersion, prefLabel }): Tombstone => {
      const { deprecation, status, departureReason } = categories.get(id) ?? {};
      const kind = deprecation?.kind ?? 'withdrawn';
      return {
        uri: conceptUri(sources.taxonomyUri, id),
        id,
        status: status === 'deprecated' && kind !== 'withdrawn' ? 'deprecated' : 'withdrawn',
        kind,
        since: since.get(id) ?? sources.version,
        replacedBy: deprecation?.successors ?? [],
        reason: departureReason ?? {},
        lastVersion,
        prefLabel,
      };
    }),
  );
};
