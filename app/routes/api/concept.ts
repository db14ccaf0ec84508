import { operations } from '~/contracts/api/operations';
import { ok } from '~/domain/result';
import { operationLoader } from '~/gates/operation.server';
import { problemResponse } from '~/gates/problem-details.server';
import { onlyReading } from '~/gates/public-resource.server';
import { inPublished } from '~/gates/published.server';
import { loadPublishedConcept } from '~/usecases/snapshots/load-published-concept.server';

/** `/api/v1/taxonomies/{slug}/concepts/{id}`: a concept as it stands in a version, or where it went; withdrawn, 410 with its tombstone. */
export const loader = operationLoader(
  operations.getConcept,
  inPublished,
  async ({ scope, query, ...visit }) => {
    const { version } = query;
    const wanted = { id: visit.params.id ?? '', version };
    const found = await loadPublishedConcept(visit.deps, scope, wanted);
    if (!found.ok) return found;
    const maxAge = version === undefined ? 60 : 3600;
    if (found.value.state === 'standing') return ok({ body: found.value.concept, maxAge });
    const { tombstone, successors } = found.value;
    if (tombstone.status === 'withdrawn') {
      return ok(problemResponse(visit, { code: 'concept-withdrawn' }, { tombstone }));
    }
    const concepts = `/api/v1/taxonomies/${scope.taxonomySlug}/concepts`;
    const links = successors.map(({ id }) => `<${concepts}/${id}>; rel="successor-version"`);
    const body = { ...tombstone, successors: successors.map(({ id }) => id) };
    return ok({ body, maxAge, links });
  },
);

export const action = onlyReading;
