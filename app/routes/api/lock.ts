import { operations } from '~/contracts/api/operations';
import { ok } from '~/domain/result';
import { operationLoader } from '~/gates/operation.server';
import { onlyReading } from '~/gates/public-resource.server';
import { inPublished } from '~/gates/published.server';
import { textResponse } from '~/gates/published-responses.server';
import { loadLock } from '~/usecases/snapshots/load-lock.server';

/** `/t/{slug}/v/{version}/parlance.lock.json`: what a consumer keeps beside its code, in lines that can be compared. */
export const loader = operationLoader(
  operations.getLock,
  inPublished,
  async ({ deps, scope, params, request }) => {
    const lock = await loadLock(deps, scope, { version: params.version ?? '' });
    if (!lock.ok) return lock;
    const text = `${JSON.stringify(lock.value, undefined, 2)}\n`;
    return ok(textResponse(request, text, { deps, maxAge: 300 }));
  },
);

export const action = onlyReading;
