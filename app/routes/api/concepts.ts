import { operations } from '~/contracts/api/operations';
import { ok } from '~/domain/result';
import { nextLinks, operationLoader } from '~/gates/operation.server';
import { onlyReading } from '~/gates/public-resource.server';
import { inPublished } from '~/gates/published.server';
import { listConcepts } from '~/usecases/snapshots/list-concepts.server';

/** `/api/v1/taxonomies/{slug}/concepts`: the concepts of a version that fit what is asked, a page at a time. */
export const loader = operationLoader(
  operations.listConcepts,
  inPublished,
  async ({ deps, scope, url, query }) => {
    const listed = await listConcepts(deps, scope, query);
    if (!listed.ok) return listed;
    const links = nextLinks(url, listed.value.nextCursor);
    return ok({ body: listed.value, maxAge: 60, links });
  },
);

export const action = onlyReading;
