import { ok } from '~/domain/result';
import { anyone } from '~/gates/proofs.server';
import { onlyReading, publicResource } from '~/gates/public-resource.server';
import { jsonResponse } from '~/gates/published-responses.server';
import { loadKeySet } from '~/usecases/snapshots/load-key-set.server';

/** `/.well-known/jwks.json`: the keys that sign releases. */
export const loader = publicResource(anyone, async ({ deps, request }) =>
  ok(
    jsonResponse(request, await loadKeySet(deps), {
      deps,
      maxAge: 300,
      mediaType: 'application/jwk-set+json',
    }),
  ),
);

export const action = onlyReading;
