import type { SessionScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import { type CategoryText, isGone, type LanguageMap } from '~/domain/taxonomy/category';
import { type LocalizedText, localizedText } from '~/domain/taxonomy/localized-text';
import { offerChoices } from '~/domain/taxonomy/offer-choices';
import { type DrawnNode, drawTree, parseTree } from '~/domain/taxonomy/tree';
import type { Deps } from '~/usecases/deps';
import { categoriesOf, renderingsOf } from '~db/repositories/categories.server';
import { contributionById } from '~db/repositories/moderation.server';
import { sessionById } from '~db/repositories/sessions.server';

export interface CategoryChoice {
  readonly id: string;
  readonly label: LocalizedText;
  /** 1 at the top. */
  readonly level: number;
  readonly isGone: boolean;
}

interface NewItem {
  readonly title: LanguageMap;
  readonly languages: readonly string[];
  /** In a long list: what was searched for, and how many were found. */
  readonly search: string;
  readonly found: number | undefined;
  /** What can be chosen, in the order of the tree, gone ones included. */
  readonly categories: readonly CategoryChoice[];
  /** The category that was chosen, in its own language. */
  readonly standing: { readonly language: string; readonly text: CategoryText } | undefined;
  /** What somebody said, of which a proposal is made. */
  readonly contribution:
    | { readonly id: string; readonly language: string; readonly body: string }
    | undefined;
}

interface Wanted {
  readonly language: string;
  readonly categoryId: string | undefined;
  readonly contributionId: string | undefined;
  readonly search: string;
}

/** What somebody who runs a session needs to ask for a change. */
export async function loadNewItem(
  deps: Deps,
  { sessionId, taxonomyId }: SessionScope,
  { language, categoryId, contributionId, search }: Wanted,
): Promise<Result<NewItem>> {
  const session = await sessionById(deps.db, sessionId);
  if (!session) return refuse('not-found');
  const [categories, renderings, contribution] = await Promise.all([
    categoriesOf(deps.db, taxonomyId),
    renderingsOf(deps.db, { taxonomyId }),
    contributionId === undefined
      ? undefined
      : contributionById(deps.db, { sessionId, id: contributionId }),
  ]);
  const labels = new Map<string, Record<string, string>>();
  for (const { categoryId: id, language: tag, text } of renderings) {
    labels.set(id, { ...labels.get(id), [tag]: text.label });
  }
  const statuses = new Map(categories.map(({ id, status }) => [id, status]));
  const choose = (nodes: readonly DrawnNode[]): CategoryChoice[] =>
    nodes.flatMap(({ id, level, children }) => {
      const label = localizedText(labels.get(id) ?? {}, [language]);
      const status = statuses.get(id);
      const own = label && status ? [{ id, label, level, isGone: isGone(status) }] : [];
      return [...own, ...choose(children)];
    });
  const tree = parseTree(categories);
  const original = renderings.find(
    (one) => one.categoryId === categoryId && !one.isStale && one.language === one.originalLanguage,
  );
  const offer = offerChoices({
    choices: tree.ok ? choose(drawTree(tree.value)) : [],
    entries: renderings.map(({ categoryId: id, text }) => ({ id, ...text })),
    search,
    kept: categoryId === undefined ? [] : [categoryId],
  });
  return ok({
    title: session.title,
    languages: session.languages,
    ...{ search, found: offer.found, categories: offer.choices },
    standing: original && { language: original.language, text: original.text },
    contribution,
  });
}
