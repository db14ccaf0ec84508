import type { Pack, PackEntry } from './pack';

export interface Branch {
  readonly entry: PackEntry;
  readonly branches: readonly Branch[];
}

/** The tree of primary parents; what stands under a concept that this pack lacks moves up to the next one. */
export const treeOf = (pack: Pack): Branch[] => {
  const here = new Set(pack.entries.map(({ concept }) => concept.id));
  const parents = new Map(
    pack.source.snapshot.concepts.map(({ id, primaryParent }) => [id, primaryParent]),
  );
  const nearest = (id: string | undefined): string | undefined =>
    id === undefined || here.has(id) ? id : nearest(parents.get(id));
  const below = new Map<string | undefined, PackEntry[]>();
  for (const entry of pack.entries) {
    const parent = nearest(entry.concept.primaryParent);
    const siblings = below.get(parent);
    if (siblings) siblings.push(entry);
    else below.set(parent, [entry]);
  }
  const branchesOf = (parent: string | undefined): Branch[] =>
    (below.get(parent) ?? []).map((entry) => ({ entry, branches: branchesOf(entry.concept.id) }));
  return branchesOf(undefined);
};

/** Every entry with the id of the one above it, each after that. */
export const fromTheTop = (
  branches: readonly Branch[],
  parent?: string,
): { readonly entry: PackEntry; readonly parent?: string }[] =>
  branches.flatMap(({ entry, branches: below }) => [
    { entry, parent },
    ...fromTheTop(below, entry.concept.id),
  ]);
