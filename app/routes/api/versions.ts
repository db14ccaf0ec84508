import { ok } from '~/domain/result';
import { onlyReading, publicResource } from '~/gates/public-resource.server';
import { inPublished } from '~/gates/published.server';
import { jsonResponse } from '~/gates/published-responses.server';
import { listReleases } from '~/usecases/snapshots/list-releases.server';

/** `/t/{slug}/versions.json`: the whole chain of releases, newest first. */
export const loader = publicResource(inPublished, async ({ deps, scope, request }) =>
  ok(jsonResponse(request, await listReleases(deps, scope), { deps, maxAge: 60 })),
);

export const action = onlyReading;
