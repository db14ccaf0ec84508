import { ok } from '~/domain/result';
import { onlyReading, publicResource } from '~/gates/public-resource.server';
import { inPublished } from '~/gates/published.server';
import { artifactResponse } from '~/gates/published-responses.server';
import { loadArtifact } from '~/usecases/snapshots/load-artifact.server';

/** `/t/{slug}/v/{version}/{file}`: a file of a release, byte for byte the same for ever. */
export const loader = publicResource(inPublished, async ({ deps, scope, params, request }) => {
  const address = { version: params.version ?? '', path: params['*'] ?? '' };
  const artifact = await loadArtifact(deps, scope, address);
  return artifact.ok ? ok(artifactResponse(request, artifact.value, scope)) : artifact;
});

export const action = onlyReading;
