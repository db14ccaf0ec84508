import type { CutCoverView } from '~/contracts/linearizations';
import { isGone, type LanguageTag } from '~/domain/taxonomy/category';
import { type CutNode, coverOf, liftOver } from '~/domain/taxonomy/linearization';
import { Labels } from '~/usecases/taxonomies/draw-categories';
import type { Executor } from '~db/client.server';
import { categoriesOf, renderingsOf } from '~db/repositories/categories.server';

/** What a cut is made in: the categories that stand, in the tree of primary parents, with their names. */
export interface CutGround {
  readonly nodes: readonly CutNode[];
  readonly labels: Labels;
}

export async function readCutGround(db: Executor, taxonomyId: string): Promise<CutGround> {
  const [categories, renderings] = await Promise.all([
    categoriesOf(db, taxonomyId),
    renderingsOf(db, { taxonomyId }),
  ]);
  const all = categories.map(({ id, primaryParent, status }) => ({
    id,
    status,
    parent: primaryParent ?? undefined,
  }));
  return {
    nodes: liftOver(all, ({ status }) => !isGone(status)),
    labels: new Labels(renderings),
  };
}

/** What a cut makes of the list, in the words of a language. */
export function viewCover(
  { nodes, labels }: CutGround,
  { keys, language }: { readonly keys: Readonly<Record<string, string>>; language: LanguageTag },
): CutCoverView {
  const name = (id: string) => labels.in(language, id);
  const { classes, uncovered } = coverOf(nodes, keys);
  return {
    classes: classes.map(({ head, key, covers }) => ({
      key,
      head: name(head),
      covers: covers.filter((id) => id !== head).map(name),
    })),
    uncovered: uncovered.map(name),
  };
}
