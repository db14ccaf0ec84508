import type { TreeNode } from '~/contracts/published-pages';
import { byCodeUnits } from '~/domain/snapshots/order';
import type { Snapshot } from '~/domain/snapshots/snapshot';
import type { SnapshotConcept } from '~/domain/snapshots/snapshot-concept';
import type { LanguageTag } from '~/domain/taxonomy/category';
import { localizedText } from '~/domain/taxonomy/localized-text';
import { languageOfOrigin, originalFirst } from './original-first';

/** The one place of each category in the drawn tree. */
export const drawnParent = ({ primaryParent, broader }: SnapshotConcept): string | undefined =>
  primaryParent ?? broader[0];

interface Wish {
  readonly language: LanguageTag;
  /** Categories to keep with everything above them; absent: all. */
  readonly kept?: ReadonlySet<string>;
}

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

/** The published graph as a tree. */
export const buildTree = ({ concepts }: Snapshot, { language, kept }: Wish): TreeNode[] => {
  const children = new Map<string | undefined, SnapshotConcept[]>();
  for (const concept of concepts) {
    const parent = drawnParent(concept);
    const siblings = children.get(parent);
    if (siblings) siblings.push(concept);
    else children.set(parent, [concept]);
  }
  const compare = inOrder(language);
  const nodesBelow = (parent: string | undefined): TreeNode[] =>
    (children.get(parent) ?? [])
      .map((concept): TreeNode => {
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
          children: nodesBelow(id),
        };
      })
      .filter((node) => !kept || kept.has(node.id) || node.children.length > 0)
      .sort(compare);
  return nodesBelow(undefined);
};
