import type { Linearization } from '~/domain/snapshots/snapshot';
import { type CutNode, coverOf, liftOver } from '~/domain/taxonomy/linearization';
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

/** A cut into classes, and how long its keys hold. */
export interface GuardCut extends Pick<Linearization, 'id' | 'keys'> {
  readonly isFrozen: boolean;
}

/** All concepts of a release in the tree of primary parents. */
const nodesOf = ({ source }: Pack): CutNode[] =>
  source.snapshot.concepts.map(({ id, primaryParent }) => ({ id, parent: primaryParent }));

/** The concepts of a pack in that tree; those it has no words for are stepped over. */
export const cutNodesOf = (pack: Pack): CutNode[] => {
  const inPack = new Set(pack.entries.map(({ concept }) => concept.id));
  return liftOver(nodesOf(pack), ({ id }) => inPack.has(id));
};

/** The topmost categories of a pack, by id: where no cut is published. */
const topmost = (pack: Pack): GuardCut => {
  const tops = cutNodesOf(pack).filter(({ parent }) => parent === undefined);
  const keys = Object.fromEntries(tops.map(({ id }, index) => [id, `S${index + 1}`]));
  return { id: noLinearization, keys, isFrozen: false };
};

/** The block that stands between the markers of a Llama Guard prompt: a line with the key, a line with the meaning. */
const blockOf = (classes: readonly GuardClass[]): string =>
  classes
    .map(({ key, entry }) => {
      const listed = (title: string, texts: readonly string[]) =>
        texts.length === 0 ? '' : `${title}: ${texts.join('; ')}.`;
      const meaning = [
        entry.definition,
        listed('Included', entry.inclusions),
        listed('Not included', entry.exclusions),
      ].filter((text) => text !== '');
      return `${key}: ${inPrompt(markedLabel(entry))}.\n${inPrompt(meaning.join(' ')) || inPrompt(entry.label)}`;
    })
    .join('\n');

/**
 * Classes in the manner of Llama Guard (https://github.com/meta-llama/PurpleLlama): a map from key to class, the block to
 * put between `<BEGIN UNSAFE CONTENT CATEGORIES>` and its end, and the way back from an answered key to our ids. Concepts
 * of the pack that no class covers are listed.
 */
export const guardClasses = (pack: Pack, cut: GuardCut) => {
  const entries = new Map(pack.entries.map((entry) => [entry.concept.id, entry]));
  const inPack = (ids: readonly string[]) => ids.filter((id) => entries.has(id));
  const cover = coverOf(nodesOf(pack), cut.keys);
  const classes = cover.classes.flatMap(({ head, key, covers }): GuardClass[] => {
    const entry = entries.get(head);
    return entry ? [{ key, entry, covers: inPack(covers) }] : [];
  });
  const named = new Set(classes.flatMap(({ covers }) => covers));
  return {
    about: {
      ...aboutOf(pack, cut.id),
      keys: cut.isFrozen ? 'frozen within a major version' : 'hold for this version only',
      coveredByNoClass: [...entries.keys()].filter((id) => !named.has(id)),
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
};

/** One file per published cut; where there is none, one of the topmost categories, with keys for this version only. */
export const exportLlamaGuard = (whole: Pack): ExportFile[] => {
  const pack = forFilters(whole);
  const published = pack.source.snapshot.linearizations;
  const cuts = published.map((cut) => ({ id: cut.id, keys: cut.keys, isFrozen: true }));
  return (cuts.length > 0 ? cuts : [topmost(pack)]).map((cut) => ({
    path: `exports/llama-guard.${cut.isFrozen ? `${cut.id}.` : ''}${pack.name}.json`,
    mediaType: 'application/json',
    text: `${JSON.stringify(guardClasses(pack, cut), undefined, 1)}
`,
  }));
};
