import type { Linearization } from '~/domain/snapshots/snapshot';
import {
  aboutOf,
  type ExportFile,
  forFilters,
  markedLabel,
  noLinearization,
  type Pack,
  type PackEntry,
} from './pack';
import { inPrompt } from './plain-text';

interface GuardClass {
  readonly key: string;
  readonly entry: PackEntry;
  /** Ids of all concepts that are judged under this class, its own first. */
  readonly covers: readonly string[];
}

/** Order of `S2` before `S10`. */
const byKey = (left: GuardClass, right: GuardClass): number =>
  left.key.length - right.key.length || (left.key < right.key ? -1 : 1);

const parentOf = (pack: Pack) => {
  const parents = new Map(
    pack.source.snapshot.concepts.map(({ id, primaryParent }) => [id, primaryParent]),
  );
  return (id: string) => parents.get(id);
};

/** Keys by concept, where a cut is published; else the topmost categories that a filter can notice, by id. */
const keysOf = (pack: Pack, cut: Linearization | undefined): ReadonlyMap<string, string> => {
  if (cut) return new Map(Object.entries(cut.keys));
  const above = parentOf(pack);
  const inPack = new Set(pack.entries.map(({ concept }) => concept.id));
  const hasUpper = (id: string | undefined): boolean =>
    id !== undefined && (inPack.has(id) || hasUpper(above(id)));
  return new Map(
    pack.entries
      .map(({ concept }) => concept.id)
      .filter((id) => !hasUpper(above(id)))
      .map((id, index) => [id, `S${index + 1}`]),
  );
};

const classesOf = (pack: Pack, keys: ReadonlyMap<string, string>): GuardClass[] => {
  const above = parentOf(pack);
  const classOf = (id: string | undefined): string | undefined =>
    id === undefined || keys.has(id) ? id : classOf(above(id));
  const covered = new Map<string, string[]>();
  for (const { concept } of pack.entries) {
    const head = classOf(concept.id);
    if (head === undefined) continue;
    covered.set(head, [...(covered.get(head) ?? []), concept.id]);
  }
  return pack.entries
    .flatMap((entry) => {
      const key = keys.get(entry.concept.id);
      return key === undefined ? [] : [{ key, entry, covers: covered.get(entry.concept.id) ?? [] }];
    })
    .sort(byKey);
};

/** The block that stands between the markers of a Llama Guard prompt: a line with the key, a line with the meaning. */
const blockOf = (classes: readonly GuardClass[]): string =>
  classes
    .map(({ key, entry }) => {
      const meaning = [entry.definition, ...entry.inclusions].filter((text) => text !== '');
      return `${key}: ${inPrompt(markedLabel(entry))}.\n${inPrompt(meaning.join(' ')) || inPrompt(entry.label)}`;
    })
    .join('\n');

/**
 * Classes in the manner of Llama Guard (https://github.com/meta-llama/PurpleLlama): a map from key to class, the block to
 * put between `<BEGIN UNSAFE CONTENT CATEGORIES>` and its end, and the way back from an answered key to our ids. One file
 * per published cut; where there is none, the topmost categories, with keys that hold for this version only.
 */
export const exportLlamaGuard = (whole: Pack): ExportFile[] => {
  const pack = forFilters(whole);
  const { linearizations } = pack.source.snapshot;
  const cuts = linearizations.length > 0 ? linearizations : [undefined];
  return cuts.map((cut) => {
    const id = cut?.id ?? noLinearization;
    const classes = classesOf(pack, keysOf(pack, cut));
    const covered = new Set(classes.flatMap(({ covers }) => covers));
    const document = {
      about: {
        ...aboutOf(pack, id),
        keys: cut ? 'frozen within a major version' : 'hold for this version only',
        coveredByNoClass: pack.entries
          .map(({ concept }) => concept.id)
          .filter((concept) => !covered.has(concept)),
      },
      categories: Object.fromEntries(
        classes.map(({ key, entry, covers }) => [
          key,
          {
            id: entry.concept.id,
            name: entry.label,
            description: entry.definition,
            status: entry.concept.status,
            humanReviewRequired: entry.concept.status !== 'accepted',
            covers,
          },
        ]),
      ),
      block: blockOf(classes),
      readBack: Object.fromEntries(classes.map(({ key, entry }) => [key, entry.concept.id])),
    };
    return {
      path: `exports/llama-guard.${cut ? `${id}.` : ''}${pack.name}.json`,
      mediaType: 'application/json',
      text: `${JSON.stringify(document, undefined, 1)}\n`,
    };
  });
};
