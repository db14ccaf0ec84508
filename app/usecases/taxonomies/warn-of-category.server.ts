import type { TaxonomyScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import { sameCanonical } from '~/domain/snapshots/canonical';
import { isGone, type LanguageMap } from '~/domain/taxonomy/category';
import type { Deps } from '~/usecases/deps';
import { lockCategory, updateCategory } from '~db/repositories/categories.server';
import { logForTaxonomy } from '~db/repositories/taxonomies.server';

interface Warning {
  readonly categoryId: string;
  /** By language; empty takes the warning away. */
  readonly warning: LanguageMap;
}

/**
 * Puts a content warning before a category's words, by a role and with an entry in the log: its name stays, the rest shows
 * only when asked for, here and in what is published from now on (A3).
 */
export async function warnOfCategory(
  deps: Deps,
  { taxonomyId, accountId }: TaxonomyScope,
  { categoryId, warning: contentWarning }: Warning,
): Promise<Result<undefined>> {
  return deps.db.transaction(async (tx) => {
    const category = await lockCategory(tx, { taxonomyId, categoryId });
    if (!category || isGone(category.status)) return refuse('not-found');
    if (sameCanonical(category.contentWarning, contentWarning)) return ok(undefined);
    const at = deps.clock.now();
    await updateCategory(tx, { id: categoryId, set: { contentWarning, modifiedAt: at } });
    await logForTaxonomy(tx, {
      id: deps.ids.uuid(),
      ...{ taxonomyId, accountId, at },
      action: 'content-warning-set',
      facts: { category: categoryId, languages: Object.keys(contentWarning) },
    });
    return ok(undefined);
  });
}
