import { ok } from '~/domain/result';
import { onlyReading, publicResource } from '~/gates/public-resource.server';
import { inPublished } from '~/gates/published.server';
import { textResponse } from '~/gates/published-responses.server';
import { loadLock } from '~/usecases/snapshots/load-lock.server';

/** `/t/{slug}/v/{version}/parlance.lock.json`: what a consumer keeps beside its code. */
export const loader = publicResource(inPublished, async ({ deps, scope, params, request }) => {
  const lock = await loadLock(deps, scope, { version: params.version ?? '' });
  if (!lock.ok) return lock;
  return ok(
    textResponse(request, `${JSON.stringify(lock.value, undefined, 2)}\n`, { deps, maxAge: 300 }),
  );
});

export const action = onlyReading;
