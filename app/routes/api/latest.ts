import { ok, refuse } from '~/domain/result';
import { prefersJson } from '~/gates/http-negotiation';
import { onlyReading, publicResource } from '~/gates/public-resource.server';
import { inPublished } from '~/gates/published.server';
import { shortRedirect } from '~/gates/published-responses.server';
import { listReleases } from '~/usecases/snapshots/list-releases.server';

/** `/t/{slug}/latest/{file}`: leads to the newest version that is no candidate. */
export const loader = publicResource(inPublished, async ({ deps, scope, params, request }) => {
  const { latest } = await listReleases(deps, scope);
  if (latest === null) return refuse('not-found');
  const wanted = params['*'] ?? '';
  const isForProgram = prefersJson(request.headers.get('Accept'));
  const file = wanted === '' && isForProgram ? 'snapshot.json' : wanted;
  const version = `/t/${scope.taxonomySlug}/v/${latest}`;
  return ok(shortRedirect(file === '' ? version : `${version}/${encodeURI(file)}`));
});

export const action = onlyReading;
