import { operations } from '~/contracts/api/operations';
import { ok } from '~/domain/result';
import { operationLoader } from '~/gates/operation.server';
import { onlyReading } from '~/gates/public-resource.server';
import { inPublished } from '~/gates/published.server';
import { loadCoverageDocument } from '~/usecases/crosswalk/load-published-coverage.server';

/** `/t/{slug}/v/{version}/coverage.json`: which other lists have a word for the categories of a version. */
export const loader = operationLoader(
  operations.getCoverage,
  inPublished,
  async ({ deps, scope, params }) => {
    const found = await loadCoverageDocument(deps, scope, { version: params.version });
    return found.ok ? ok({ body: found.value, maxAge: 3600 }) : found;
  },
);

export const action = onlyReading;
