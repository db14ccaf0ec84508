import { ok } from '~/domain/result';
import { problemResponse } from '~/gates/problem-details.server';
import { onlyReading, publicResource } from '~/gates/public-resource.server';
import { inPublished } from '~/gates/published.server';
import { artifactResponse } from '~/gates/published-responses.server';
import { loadArtifact } from '~/usecases/snapshots/load-artifact.server';

/** `/t/{slug}/v/{version}/{file}`: a file of a release, byte for byte the same for ever, or 410 where its words were taken back. */
export const loader = publicResource(inPublished, async ({ scope, ...visit }) => {
  const { deps, params, request } = visit;
  const address = { version: params.version ?? '', path: params['*'] ?? '' };
  const found = await loadArtifact(deps, scope, address);
  if (!found.ok) return found;
  if (!('withdrawnTexts' in found.value)) {
    return ok(artifactResponse(request, found.value, scope));
  }
  const { version, sha256, withdrawnTexts, replacement } = found.value;
  const place =
    replacement && `${deps.baseUrl}/t/${scope.taxonomySlug}/v/${version}/${replacement}`;
  const extension = { sha256, withdrawnTexts, replacement: place ?? null };
  const response = problemResponse(visit, { code: 'file-withdrawn' }, extension);
  if (place) response.headers.set('Link', `<${place}>; rel="successor-version"`);
  return ok(response);
});

export const action = onlyReading;
