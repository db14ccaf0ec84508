import type { TreeNode, TreePart } from '~/contracts/published-pages';
import { byCodeUnits } from '~/domain/snapshots/order';
import type { Snapshot } from '~/domain/snapshots/snapshot';
import type { SnapshotConcept } from '~/domain/snapshots/snapshot-concept';
import type { LanguageTag } from '~/domain/taxonomy/category';
import { localizedText } from '~/domain/taxonomy/localized-text';
import { languageOfOrigin, originalFirst } from './original-first';

/** The one place of each category in the drawn tree. */
export const drawnParent = ({ primaryParent, broader }: SnapshotConcept): string | undefined =>
  primaryParent ?? broader[0];

/** By notation, in which a community says its own order, then those without one by label. */
const inOrder = (language: LanguageTag) => {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return (left: TreeNode, right: TreeNode): number =>
    (left.notation === undefined || right.notation === undefined
      ? Number(left.notation === undefined) - Number(right.notation === undefined)
      : compare(left.notation, right.notation)) ||
    compare(left.label.text, right.label.text) ||
    byCodeUnits(left.id, right.id);
};

/** Categories by what they lie right below; those at the top under `undefined`. */
type Children = ReadonlyMap<string | undefined, readonly SnapshotConcept[]>;

const childrenIn = (concepts: readonly SnapshotConcept[]): Children => {
  const children = new Map<string | undefined, SnapshotConcept[]>();
  for (const concept of concepts) {
    const parent = drawnParent(concept);
    const siblings = children.get(parent);
    if (siblings) siblings.push(concept);
    else children.set(parent, [concept]);
  }
  return children;
};

interface Drawing {
  readonly children: Children;
  readonly language: LanguageTag;
  readonly compare: ReturnType<typeof inOrder>;
}

const nodeOf = (concept: SnapshotConcept, { children, language }: Drawing): TreeNode => {
  const { id, notation, prefLabel, definition, contentWarning = {}, status } = concept;
  const shown = originalFirst(prefLabel, languageOfOrigin(concept) ?? language);
  const label = localizedText(shown, [language]) ?? { language, text: id };
  return {
    id,
    notation,
    label,
    isInChosenLanguage: label.language === language,
    definition: localizedText(definition, [label.language]),
    warning: localizedText(contentWarning, [language]),
    status,
    childCount: children.get(id)?.length ?? 0,
    children: [],
  };
};

const siblingsBelow = (parent: string | undefined, drawing: Drawing): TreeNode[] =>
  (drawing.children.get(parent) ?? [])
    .map((concept) => nodeOf(concept, drawing))
    .sort(drawing.compare);

/** Nodes with what lies below them, so many levels deep in all. */
const withBranches = (nodes: readonly TreeNode[], levels: number, drawing: Drawing): TreeNode[] =>
  levels <= 1
    ? [...nodes]
    : nodes.map((node) => ({
        ...node,
        children: withBranches(siblingsBelow(node.id, drawing), levels - 1, drawing),
      }));

const drawingOf = (concepts: readonly SnapshotConcept[], language: LanguageTag): Drawing => ({
  children: childrenIn(concepts),
  language,
  compare: inOrder(language),
});

const treeOf = (drawing: Drawing): TreeNode[] =>
  withBranches(siblingsBelow(undefined, drawing), Number.POSITIVE_INFINITY, drawing);

/** The published graph as a tree. */
export const buildTree = (
  { concepts }: Pick<Snapshot, 'concepts'>,
  { language }: { readonly language: LanguageTag },
): TreeNode[] => treeOf(drawingOf(concepts, language));

/** From the top down to a category, itself included. The domain keeps the graph free of circles; a page must end all the same. */
function lineTo(
  id: string | undefined,
  concepts: ReadonlyMap<string, SnapshotConcept>,
): SnapshotConcept[] {
  const line: SnapshotConcept[] = [];
  let next = concepts.get(id ?? '');
  while (next && line.length < 20) {
    line.unshift(next);
    next = concepts.get(drawnParent(next) ?? '');
  }
  return line;
}

interface FoundWish {
  readonly language: LanguageTag;
  readonly found: Iterable<string>;
}

/** What was found, with everything above it and nothing else. */
export function treeOfFound(
  { concepts }: Pick<Snapshot, 'concepts'>,
  { language, found }: FoundWish,
): TreeNode[] {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const kept = new Set([...found].flatMap((id) => lineTo(id, byId)));
  return treeOf(drawingOf([...kept], language));
}

/** So many categories one page shows: more take an old phone seconds to draw, and megabytes to fetch. */
const mostShown = 400;

/** How many levels below a category fit on one page; one at least. */
function levelsThatFit(children: Children, below: string | undefined): number {
  let level = children.get(below) ?? [];
  let shown = level.length;
  for (let levels = 1; ; levels += 1) {
    level = level.flatMap(({ id }) => children.get(id) ?? []);
    shown += level.length;
    if (shown > mostShown) return levels;
    if (level.length === 0) return Number.POSITIVE_INFINITY;
  }
}

interface PartWish {
  readonly language: LanguageTag;
  /** The category whose branch is wanted; the whole list where it is left out, or is none. */
  readonly below?: string;
  /** Of those right below it, where they are too many for one; from 1. */
  readonly page: number;
}

/** As much of a list as one page can show: as many levels as fit, and of very many side by side so many at a time. */
export function treePart(
  { concepts }: Pick<Snapshot, 'concepts'>,
  { language, below, page }: PartWish,
): TreePart {
  const drawing = drawingOf(concepts, language);
  const path = lineTo(below, new Map(concepts.map((concept) => [concept.id, concept])));
  const root = path.at(-1)?.id;
  const siblings = siblingsBelow(root, drawing);
  const pages = Math.max(1, Math.ceil(siblings.length / mostShown));
  const shown = Math.min(Math.max(1, page), pages);
  const nodes = siblings.slice((shown - 1) * mostShown, shown * mostShown);
  return {
    nodes: withBranches(nodes, levelsThatFit(drawing.children, root), drawing),
    path: path.map((concept) => nodeOf(concept, drawing)),
    ...{ page: shown, pages },
  };
}
