import { ok } from '~/domain/result';
import { anyone } from '~/gates/proofs.server';
import { onlyReading, publicResource } from '~/gates/public-resource.server';
import { jsonResponse } from '~/gates/published-responses.server';
import { listPublishedTaxonomies } from '~/usecases/snapshots/list-published-taxonomies.server';

/** `/api/v1/taxonomies`: every published taxonomy of this instance. */
export const loader = publicResource(anyone, async ({ deps, request }) => {
  const taxonomies = await listPublishedTaxonomies(deps);
  return ok(jsonResponse(request, { taxonomies }, { deps, maxAge: 60 }));
});

export const action = onlyReading;
