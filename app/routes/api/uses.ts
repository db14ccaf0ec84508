import { ok } from '~/domain/result';
import { onlyReading, publicResource } from '~/gates/public-resource.server';
import { inPublished } from '~/gates/published.server';
import { jsonResponse } from '~/gates/published-responses.server';
import { listUses } from '~/usecases/uses/load-uses.server';

/** `/t/{slug}/uses.json` and `/api/v1/taxonomies/{slug}/uses`: who builds on a list, as they say themselves. */
export const loader = publicResource(inPublished, async ({ deps, scope, request }) =>
  ok(jsonResponse(request, await listUses(deps, scope), { deps, maxAge: 60 })),
);

export const action = onlyReading;
