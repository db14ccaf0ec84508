import { ok } from '~/domain/result';
import { onlyReading, publicResource } from '~/gates/public-resource.server';
import { inPublished } from '~/gates/published.server';
import { jsonResponse } from '~/gates/published-responses.server';
import { loadPublishedConcept } from '~/usecases/snapshots/load-published-concept.server';

/** `/api/v1/taxonomies/{slug}/concepts/{id}`: a category as it stands in the newest version, or its tombstone (410 if withdrawn). */
export const loader = publicResource(inPublished, async ({ deps, scope, params, request }) => {
  const found = await loadPublishedConcept(deps, scope, { id: params.id ?? '' });
  if (!found.ok) return found;
  const status = found.value.status === 'withdrawn' ? 410 : 200;
  return ok(jsonResponse(request, found.value, { deps, maxAge: 60, status }));
});

export const action = onlyReading;
