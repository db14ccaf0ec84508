import type { TaxonomyScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import { sameCanonical } from '~/domain/snapshots/canonical';
import type { AnnouncedDeprecation } from '~/domain/taxonomy/category';
import { checkAnnouncement } from '~/domain/taxonomy/relation';
import type { Deps } from '~/usecases/deps';
import type { Tx } from '~db/client.server';
import {
  categoriesOf,
  type PlacedCategory,
  updateCategory,
} from '~db/repositories/categories.server';
import { lockTaxonomy, logForTaxonomy } from '~db/repositories/taxonomies.server';
import { groundOf } from './ground-of';

/**
 * Says in a role that a category is going to leave, so that those who build on the list can prepare. It stands until a decision
 * lets it leave (T5); the next version says so beside it. Announced again, the newer word replaces the older one.
 */
export async function announceDeprecation(
  deps: Deps,
  scope: TaxonomyScope,
  { categoryId, ...announced }: AnnouncedDeprecation & { readonly categoryId: string },
): Promise<Result<undefined>> {
  return withCategory(deps, { ...scope, categoryId }, async ({ tx, category, categories }) => {
    const checked = checkAnnouncement({ id: categoryId, ...announced }, groundOf(categories));
    if (!checked.ok) return refuse(checked.refusal.code, { field: 'others' });
    if (sameCanonical(announced, category.announced)) return ok(undefined);
    return note(deps, tx, { ...scope, categoryId, announced });
  });
}

/** Takes an announcement back: the category stays. */
export async function takeBackAnnouncement(
  deps: Deps,
  scope: TaxonomyScope,
  { categoryId }: { readonly categoryId: string },
): Promise<Result<undefined>> {
  return withCategory(deps, { ...scope, categoryId }, async ({ tx, category }) => {
    if (category.announced === null) return ok(undefined);
    return note(deps, tx, { ...scope, categoryId, announced: null });
  });
}

interface Held {
  readonly tx: Tx;
  readonly category: PlacedCategory;
  readonly categories: readonly PlacedCategory[];
}

/** The list is held meanwhile, so that what is checked is still so when it is written. */
function withCategory(
  { db }: Deps,
  { taxonomyId, categoryId }: TaxonomyScope & { readonly categoryId: string },
  work: (held: Held) => Promise<Result<undefined>>,
): Promise<Result<undefined>> {
  return db.transaction(async (tx) => {
    await lockTaxonomy(tx, taxonomyId);
    const categories = await categoriesOf(tx, taxonomyId);
    const category = categories.find(({ id }) => id === categoryId);
    return category ? work({ tx, category, categories }) : refuse('not-found');
  });
}

interface Announced extends TaxonomyScope {
  readonly categoryId: string;
  readonly announced: AnnouncedDeprecation | null;
}

async function note(
  deps: Deps,
  tx: Tx,
  { taxonomyId, accountId, categoryId, announced }: Announced,
): Promise<Result<undefined>> {
  const at = deps.clock.now();
  await updateCategory(tx, { id: categoryId, set: { announced, modifiedAt: at } });
  await logForTaxonomy(tx, {
    id: deps.ids.uuid(),
    ...{ taxonomyId, accountId, at },
    action: announced ? 'deprecation-announced' : 'announcement-taken-back',
    facts: { category: categoryId, kind: announced?.kind, successors: announced?.successors },
  });
  return ok(undefined);
}
