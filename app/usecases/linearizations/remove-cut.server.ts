import type { TaxonomyScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import { removeLinearization } from '~db/repositories/linearizations.server';
import { logForTaxonomy } from '~db/repositories/taxonomies.server';

/** Drops a cut from versions to come. Where it was published it stays, and the next version is a major one. */
export async function removeCut(
  deps: Deps,
  { taxonomyId, accountId }: TaxonomyScope,
  slug: string,
): Promise<Result<undefined>> {
  return deps.db.transaction(async (tx) => {
    if (!(await removeLinearization(tx, { taxonomyId, slug }))) return refuse('not-found');
    await logForTaxonomy(tx, {
      id: deps.ids.uuid(),
      ...{ taxonomyId, accountId },
      action: 'classes-removed',
      facts: { slug },
      at: deps.clock.now(),
    });
    return ok(undefined);
  });
}
