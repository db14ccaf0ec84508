import { operations } from '~/contracts/api/operations';
import { ok } from '~/domain/result';
import { operationLoader } from '~/gates/operation.server';
import { onlyReading } from '~/gates/public-resource.server';
import { inPublished } from '~/gates/published.server';
import { loadVersion } from '~/usecases/snapshots/load-version.server';

/** `/api/v1/taxonomies/{slug}/versions/{version}`: one release and its files. */
export const loader = operationLoader(
  operations.getVersion,
  inPublished,
  async ({ deps, scope, params }) => {
    const loaded = await loadVersion(deps, scope, { version: params.version ?? '' });
    return loaded.ok ? ok({ body: loaded.value, maxAge: 300 }) : loaded;
  },
);

export const action = onlyReading;
