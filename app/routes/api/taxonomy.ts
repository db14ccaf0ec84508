import { operations } from '~/contracts/api/operations';
import { ok, refuse } from '~/domain/result';
import { operationLoader } from '~/gates/operation.server';
import { onlyReading } from '~/gates/public-resource.server';
import { inPublished } from '~/gates/published.server';
import { listPublishedTaxonomies } from '~/usecases/snapshots/list-published-taxonomies.server';

/** `/api/v1/taxonomies/{slug}`: one published taxonomy. */
export const loader = operationLoader(
  operations.getTaxonomy,
  inPublished,
  async ({ deps, scope }) => {
    const [taxonomy] = await listPublishedTaxonomies(deps, { id: scope.taxonomyId });
    return taxonomy ? ok({ body: taxonomy, maxAge: 60 }) : refuse('not-found');
  },
);

export const action = onlyReading;
