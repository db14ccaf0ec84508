import { operations } from '~/contracts/api/operations';
import { ok, refuse } from '~/domain/result';
import { operationLoader } from '~/gates/operation.server';
import { anyone } from '~/gates/proofs.server';
import { onlyReading } from '~/gates/public-resource.server';
import { textResponse } from '~/gates/published-responses.server';
import { loadFormatDocument } from '~/usecases/snapshots/load-format-document.server';

/** `/schema/{name}-1.json`, its TypeScript types in `{name}-1.d.ts`, and `/context/snapshot-1.jsonld`: what the published files say they obey. */
export const loader = operationLoader(
  operations.getSchema,
  anyone,
  async ({ deps, request, url }) => {
    const found = loadFormatDocument(deps, url.pathname);
    if (!found) return refuse('not-found');
    const { text, mediaType } = found;
    return ok(textResponse(request, text, { deps, maxAge: 3600, mediaType }));
  },
);

export const action = onlyReading;
