import { ok, refuse } from '~/domain/result';
import { anyone } from '~/gates/proofs.server';
import { onlyReading, publicResource } from '~/gates/public-resource.server';
import { jsonResponse } from '~/gates/published-responses.server';
import { loadFormatDocument } from '~/usecases/snapshots/load-format-document.server';

/** `/schema/{name}-1.json` and `/context/snapshot-1.jsonld`: what the published files say they obey. */
export const loader = publicResource(anyone, async ({ deps, request, url }) => {
  const found = loadFormatDocument(deps, url.pathname);
  if (!found) return refuse('not-found');
  const { document, mediaType } = found;
  return ok(jsonResponse(request, document, { deps, maxAge: 3600, mediaType }));
});

export const action = onlyReading;
