import { operations } from '~/contracts/api/operations';
import { ok } from '~/domain/result';
import { operationLoader } from '~/gates/operation.server';
import { onlyReading } from '~/gates/public-resource.server';
import { inPublished } from '~/gates/published.server';
import { listReleases } from '~/usecases/snapshots/list-releases.server';

/** `/t/{slug}/versions.json`: the whole chain of releases, newest first. */
export const loader = operationLoader(
  operations.getVersionList,
  inPublished,
  async ({ deps, scope }) => ok({ body: await listReleases(deps, scope), maxAge: 60 }),
);

export const action = onlyReading;
