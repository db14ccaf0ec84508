import type { TaxonomyScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import { checkRelation } from '~/domain/taxonomy/relation';
import type { Deps } from '~/usecases/deps';
import { categoriesOf } from '~db/repositories/categories.server';
import {
  addRelations,
  relatedTo,
  removeRelation,
} from '~db/repositories/category-relations.server';
import { lockTaxonomy, logForTaxonomy } from '~db/repositories/taxonomies.server';
import { groundOf } from './ground-of';

interface RelationInput {
  readonly categoryId: string;
  readonly otherId: string;
  /** Whether they are to be related from now on. */
  readonly isRelated: boolean;
}

/**
 * Says in a role that two categories are related, or no longer, with an entry in the log. Saying it again changes nothing. The
 * list is held meanwhile: an import must not put one above the other.
 */
export async function relateCategories(
  deps: Deps,
  { taxonomyId, accountId }: TaxonomyScope,
  { categoryId, otherId, isRelated }: RelationInput,
): Promise<Result<undefined>> {
  return deps.db.transaction(async (tx) => {
    await lockTaxonomy(tx, taxonomyId);
    const ground = groundOf(await categoriesOf(tx, taxonomyId));
    if (!ground.statuses.has(categoryId)) return refuse('not-found');
    const pair = [categoryId, otherId] as const;
    if (isRelated) {
      const checked = checkRelation(pair, ground);
      if (!checked.ok) return refuse(checked.refusal.code, { field: 'otherId' });
    }
    const isKnown = (await relatedTo(tx, categoryId)).includes(otherId);
    if (isKnown === isRelated) return ok(undefined);
    if (isRelated) await addRelations(tx, { pairs: [pair], isImported: false });
    else await removeRelation(tx, pair);
    await logForTaxonomy(tx, {
      id: deps.ids.uuid(),
      ...{ taxonomyId, accountId },
      action: isRelated ? 'relation-added' : 'relation-removed',
      facts: { categories: pair },
      at: deps.clock.now(),
    });
    return ok(undefined);
  });
}
