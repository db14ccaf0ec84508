import {
  type ComparedConcept,
  type ComparedWords,
  type ComparePage,
  comparedParts,
} from '~/contracts/compare-page';
import type { ConceptMention } from '~/contracts/published-pages';
import type { ChangeEntry, ChangeOp } from '~/domain/snapshots/changes';
import { type LevelReason, tellingCodes } from '~/domain/snapshots/level-reason';
import { sortedUnique } from '~/domain/snapshots/order';
import type { SnapshotConcept, Tombstone } from '~/domain/snapshots/snapshot-concept';
import type { LanguageMap, LanguageTag } from '~/domain/taxonomy/category';
import { abridge, diffWords } from '~/domain/text/word-diff';
import { drawnParent } from './build-tree';
import type { Comparison } from './load-comparison.server';
import { languageOfOrigin, originalFirst } from './original-first';

type Concepts = ReadonlyMap<string, SnapshotConcept>;

/** Both documents by id, for whoever looks at one category after another. */
export interface ComparedSides {
  readonly before: Concepts;
  readonly after: Concepts;
  readonly gone: ReadonlyMap<string, Tombstone>;
  readonly reasons: ReadonlyMap<string, readonly LevelReason[]>;
  readonly migrations: Readonly<Record<string, readonly string[]>>;
}

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): Map<string, Item> =>
  new Map(items.map((item) => [item.id, item]));

export const sidesOf = ({ from, to, changes }: Comparison): ComparedSides => {
  const reasons = new Map<string, LevelReason[]>();
  for (const reason of changes.reasons ?? []) {
    if (reason.id === undefined) continue;
    reasons.set(reason.id, [...(reasons.get(reason.id) ?? []), reason]);
  }
  return {
    before: byId(from.concepts),
    after: byId(to.concepts),
    gone: byId([...from.tombstones, ...to.tombstones]),
    reasons,
    migrations: changes.migrations,
  };
};

const originalLabel = (concept: SnapshotConcept): LanguageMap =>
  originalFirst(concept.prefLabel, languageOfOrigin(concept) ?? '');

export const mentionOf = (id: string, { before, after, gone }: ComparedSides): ConceptMention => {
  const concept = after.get(id) ?? before.get(id);
  return { id, label: concept ? originalLabel(concept) : (gone.get(id)?.prefLabel ?? {}) };
};

const textOf = (value: string | readonly string[] | undefined): string =>
  typeof value === 'string' ? value : (value ?? []).join('\n');

const wordsIn = (
  language: LanguageTag,
  before: SnapshotConcept | undefined,
  after: SnapshotConcept | undefined,
): ComparedWords => ({
  language,
  parts: comparedParts.flatMap((part) => {
    const [left, right] = [textOf(before?.[part][language]), textOf(after?.[part][language])];
    return left === right ? [] : [{ part, pieces: abridge(diffWords(left, right, language)) }];
  }),
  isSearchOnlyChanged:
    textOf(before?.hiddenLabel[language]) !== textOf(after?.hiddenLabel[language]),
});

const parentLabels = (concept: SnapshotConcept, concepts: Concepts): LanguageMap[] => {
  const first = drawnParent(concept);
  const parents = sortedUnique([...concept.broader, ...(first === undefined ? [] : [first])]);
  return parents.flatMap((id) => {
    const parent = concepts.get(id);
    return parent ? [originalLabel(parent)] : [];
  });
};

const facetsOf = ({ facets: { further, ...own } }: SnapshotConcept) => ({ ...further, ...own });

const changedFacets = (
  left: SnapshotConcept,
  right: SnapshotConcept,
): ComparedConcept['facets'] => {
  const before = new Map<string, readonly string[]>(Object.entries(facetsOf(left)));
  const after = new Map<string, readonly string[]>(Object.entries(facetsOf(right)));
  return sortedUnique([...before.keys(), ...after.keys()]).flatMap((key) => {
    const [was = [], is = []] = [before.get(key), after.get(key)];
    const taken = was.filter((value) => !is.includes(value));
    const put = is.filter((value) => !was.includes(value));
    return taken.length + put.length === 0 ? [] : [{ key, taken, put }];
  });
};

const placeOf = (
  left: SnapshotConcept | undefined,
  right: SnapshotConcept | undefined,
  { before, after }: ComparedSides,
): Pick<ComparedConcept, 'moved' | 'notation' | 'status' | 'facets'> => {
  if (!left || !right) {
    return { moved: undefined, notation: undefined, status: undefined, facets: [] };
  }
  const isMoved = textOf(left.broader) !== textOf(right.broader);
  return {
    moved: isMoved
      ? { before: parentLabels(left, before), after: parentLabels(right, after) }
      : undefined,
    notation:
      left.notation === right.notation
        ? undefined
        : { before: left.notation, after: right.notation },
    status: left.status === right.status ? undefined : { before: left.status, after: right.status },
    facets: changedFacets(left, right),
  };
};

/** Each ground once, though several languages may give it. */
const reasonsOf = (reasons: readonly LevelReason[]): ComparedConcept['reasons'] =>
  tellingCodes(reasons).flatMap((code) => {
    const reason = reasons.find((one) => one.code === code);
    return reason ? [{ level: reason.level, code }] : [];
  });

interface ChangedConcept {
  readonly id: string;
  readonly ops: readonly ChangeOp[];
  readonly entries: readonly ChangeEntry[];
}

/** What became of one category: its words side by side, its place, its decision, and why it weighs what it weighs. */
export const compareConcept = (
  { id, ops, entries }: ChangedConcept,
  sides: ComparedSides,
  language: LanguageTag | undefined,
): ComparedConcept => {
  const [before, after] = [sides.before.get(id), sides.after.get(id)];
  const languages = sortedUnique(
    [before, after].flatMap((side) => (side ? Object.keys(side.prefLabel) : [])),
  ).filter((tag) => language === undefined || tag === language);
  const isDecided = entries.some(({ decision }) => decision !== undefined);
  return {
    ...mentionOf(id, sides),
    ops,
    reasons: reasonsOf(sides.reasons.get(id) ?? []),
    contentWarning: after?.contentWarning ?? before?.contentWarning ?? {},
    words: languages
      .map((tag) => wordsIn(tag, before, after))
      .filter(({ parts, isSearchOnlyChanged }) => parts.length > 0 || isSearchOnlyChanged),
    ...placeOf(before, after, sides),
    successors: after
      ? []
      : (sides.migrations[id] ?? []).map((successor) => mentionOf(successor, sides)),
    departureReason: after ? {} : (sides.gone.get(id)?.reason ?? {}),
    decided: isDecided ? after?.decision?.date : undefined,
  };
};

/** Ids that stand on the one side and not on the other, with what takes their place. */
export const comparedMigrations = (sides: ComparedSides): ComparePage['migrations'] =>
  [...sides.before.keys()]
    .filter((id) => !sides.after.has(id))
    .map((id) => ({
      from: mentionOf(id, sides),
      to: (sides.migrations[id] ?? []).map((successor) => mentionOf(successor, sides)),
    }));
