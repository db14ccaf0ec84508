import type { TaxonomyScope } from '~/domain/access/scopes';
import { isGone, type LanguageMap } from '~/domain/taxonomy/category';
import { type LocalizedText, localizedText } from '~/domain/taxonomy/localized-text';
import { type DrawnNode, drawTree, parseTree } from '~/domain/taxonomy/tree';
import type { Deps } from '~/usecases/deps';
import { categoriesOf, renderingsOf } from '~db/repositories/categories.server';
import { taxonomyById } from '~db/repositories/taxonomies.server';

/** A standing category that a session may affirm, with those below it. */
export interface AffirmNode {
  readonly id: string;
  readonly label: LocalizedText;
  readonly children: readonly AffirmNode[];
}

interface Opening {
  readonly title: LanguageMap;
  readonly languages: readonly string[];
  readonly categories: readonly AffirmNode[];
  readonly standing: number;
}

/** What the form to open a session shows: the taxonomy, and its standing categories in the reader's language. */
export async function loadOpening(
  deps: Deps,
  { taxonomyId }: TaxonomyScope,
  language: string,
): Promise<Opening> {
  const [taxonomy, categories, renderings] = await Promise.all([
    taxonomyById(deps.db, taxonomyId),
    categoriesOf(deps.db, taxonomyId),
    renderingsOf(deps.db, { taxonomyId }),
  ]);
  const labels = new Map<string, Record<string, string>>();
  for (const { categoryId, language: tag, text } of renderings) {
    labels.set(categoryId, { ...labels.get(categoryId), [tag]: text.label });
  }
  const standing = new Set(categories.filter(({ status }) => !isGone(status)).map(({ id }) => id));
  const tree = parseTree(categories);
  const labelOf = (id: string) =>
    localizedText(labels.get(id) ?? {}, [language]) ?? { language, text: id };
  const draw = (nodes: readonly DrawnNode[]): AffirmNode[] =>
    nodes.flatMap(({ id, children }) =>
      standing.has(id) ? [{ id, label: labelOf(id), children: draw(children) }] : draw(children),
    );
  return {
    title: taxonomy?.title ?? {},
    languages: taxonomy?.languages ?? [],
    categories: tree.ok ? draw(drawTree(tree.value)) : [],
    standing: standing.size,
  };
}
