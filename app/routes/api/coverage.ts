import { ok } from '~/domain/result';
import { onlyReading, publicResource } from '~/gates/public-resource.server';
import { inPublished } from '~/gates/published.server';
import { jsonResponse } from '~/gates/published-responses.server';
import { loadCoverageDocument } from '~/usecases/crosswalk/load-published-coverage.server';

/** `/t/{slug}/v/{version}/coverage.json`: which other lists have a word for the categories of a version. */
export const loader = publicResource(inPublished, async ({ deps, scope, params, request }) => {
  const found = await loadCoverageDocument(deps, scope, { version: params.version });
  return found.ok ? ok(jsonResponse(request, found.value, { deps, maxAge: 3600 })) : found;
});

export const action = onlyReading;
