import type { TaxonomyScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import type { LanguageMap } from '~/domain/taxonomy/category';
import { assignKeys } from '~/domain/taxonomy/linearization';
import type { Deps } from '~/usecases/deps';
import { linearizationAt, putLinearization } from '~db/repositories/linearizations.server';
import { lockTaxonomy, logForTaxonomy } from '~db/repositories/taxonomies.server';
import { readCutGround } from './cut-ground.server';

interface CutInput {
  readonly slug: string;
  /** A new cut needs a name of its own; another one must be there. */
  readonly isNew: boolean;
  readonly purpose: LanguageMap;
  readonly most: number;
  /** Ids of the categories that name a class. */
  readonly heads: readonly string[];
}

/** Keeps a cut. Categories that had a key keep it; keys that were given up are never given out again. */
export async function saveCut(
  deps: Deps,
  scope: TaxonomyScope,
  { slug, isNew, purpose, most, heads }: CutInput,
): Promise<Result<undefined>> {
  const { taxonomyId, accountId } = scope;
  return deps.db.transaction(async (tx) => {
    await lockTaxonomy(tx, taxonomyId);
    const before = await linearizationAt(tx, { taxonomyId, slug });
    if (isNew && before) return refuse('slug-taken', { field: 'slug' });
    if (!isNew && !before) return refuse('not-found');
    const wanted = new Set(heads);
    const { nodes } = await readCutGround(tx, taxonomyId);
    const chosen = nodes.map(({ id }) => id).filter((id) => wanted.has(id));
    if (chosen.length < wanted.size) return refuse('moved-on');
    if (chosen.length === 0) return refuse('cut-empty', { field: 'heads' });
    if (chosen.length > most) {
      const params = { count: chosen.length, most };
      return refuse('cut-too-many', { field: 'most', params });
    }
    const at = deps.clock.now();
    const kept = assignKeys(chosen, before ?? { keys: {}, lastKey: 0 });
    await putLinearization(tx, { taxonomyId, slug, purpose, most, ...kept, modifiedAt: at });
    await logForTaxonomy(tx, {
      id: deps.ids.uuid(),
      ...{ taxonomyId, accountId, at },
      action: 'classes-cut',
      facts: { slug, most, keys: kept.keys },
    });
    return ok(undefined);
  });
}
