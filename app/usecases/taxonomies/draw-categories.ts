import type { TreeEntry } from '~/contracts/taxonomies';
import { isGone, type LanguageMap, type LanguageTag } from '~/domain/taxonomy/category';
import { type LocalizedText, localizedText } from '~/domain/taxonomy/localized-text';
import { type DrawnNode, drawTree, parseTree } from '~/domain/taxonomy/tree';
import type { CategoryRendering, PlacedCategory } from '~db/repositories/categories.server';

/** Labels of all categories, in every language each one has. */
export class Labels {
  private readonly byCategory = new Map<string, Record<LanguageTag, string>>();
  private readonly originals = new Map<string, LanguageTag>();

  constructor(renderings: readonly CategoryRendering[]) {
    for (const { categoryId, language, text, originalLanguage } of renderings) {
      const own = this.byCategory.get(categoryId) ?? {};
      own[language] = text.label;
      this.byCategory.set(categoryId, own);
      this.originals.set(categoryId, originalLanguage);
    }
  }

  of(id: string): LanguageMap {
    return this.byCategory.get(id) ?? {};
  }

  /** In the wanted language, else in the original, which then says so by its tag. */
  in(language: LanguageTag, id: string): LocalizedText {
    const original = this.originals.get(id) ?? language;
    return localizedText(this.of(id), [language, original]) ?? { language, text: id };
  }
}

interface Drawing {
  readonly labels: Labels;
  readonly language: LanguageTag;
  /** Entries are drawn level by level as long as there are at most so many; 16 levels of thousands fit no phone. */
  readonly most: number;
}

/** The standing categories as a tree; children of what is gone move up in its place. */
export function drawCategories(
  categories: readonly PlacedCategory[],
  { labels, language, most }: Drawing,
): { readonly tree: readonly TreeEntry[]; readonly levels: readonly number[] } {
  const byId = new Map(categories.map((category) => [category.id, category]));
  const parsed = parseTree(categories);
  if (!parsed.ok) throw new Error(`stored tree: ${parsed.refusal.code}`);
  const isStanding = ({ id }: DrawnNode) => !isGone(byId.get(id)?.status ?? 'withdrawn');
  const lift = (nodes: readonly DrawnNode[]): readonly DrawnNode[] =>
    nodes.flatMap((node) => (isStanding(node) ? [node] : lift(node.children)));
  const levels: number[] = [];
  const draw = (nodes: readonly DrawnNode[], level: number): TreeEntry[] =>
    lift(nodes).map(({ id, children }) => {
      levels[level] = (levels[level] ?? 0) + 1;
      const entries = draw(children, level + 1);
      return {
        id,
        label: labels.in(language, id),
        notation: byId.get(id)?.notation ?? undefined,
        status: byId.get(id)?.status ?? 'accepted',
        below: entries.reduce((sum, entry) => sum + 1 + entry.below, 0),
        children: entries,
      };
    });
  const whole = draw(drawTree(parsed.value), 0);
  return { tree: cut(whole, depthFor(levels, most)), levels };
}

/** How many levels fit within the bound; always one. */
function depthFor(levels: readonly number[], most: number): number {
  let sum = 0;
  const depth = levels.findIndex((count) => {
    sum += count;
    return sum > most;
  });
  return depth === -1 ? levels.length : Math.max(1, depth);
}

const cut = (entries: readonly TreeEntry[], depth: number): TreeEntry[] =>
  entries.map((entry) => ({
    ...entry,
    children: depth > 1 ? cut(entry.children, depth - 1) : [],
  }));
