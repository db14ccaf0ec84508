import { operations } from '~/contracts/api/operations';
import { ok } from '~/domain/result';
import { operationLoader } from '~/gates/operation.server';
import { onlyReading } from '~/gates/public-resource.server';
import { inPublished } from '~/gates/published.server';
import { listUses } from '~/usecases/uses/load-uses.server';

/** `/api/v1/taxonomies/{slug}/uses` and `/t/{slug}/uses.json`: who builds on a list, as they say themselves. */
export const loader = operationLoader(operations.listUses, inPublished, async ({ deps, scope }) =>
  ok({ body: await listUses(deps, scope), maxAge: 60 }),
);

export const action = onlyReading;
