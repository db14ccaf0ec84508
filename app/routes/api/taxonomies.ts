import { decodeCursor, encodeCursor } from '~/contracts/api/cursor';
import { operations } from '~/contracts/api/operations';
import { ok, refuse } from '~/domain/result';
import { nextLinks, operationLoader } from '~/gates/operation.server';
import { anyone } from '~/gates/proofs.server';
import { onlyReading } from '~/gates/public-resource.server';
import { listPublishedTaxonomies } from '~/usecases/snapshots/list-published-taxonomies.server';

/** `/api/v1/taxonomies`: the published taxonomies of this instance, by slug. */
export const loader = operationLoader(
  operations.listTaxonomies,
  anyone,
  async ({ deps, url, query: { cursor, limit } }) => {
    const [after] = cursor === undefined ? [] : (decodeCursor(cursor, 1) ?? []);
    if (cursor !== undefined && after === undefined) {
      return refuse('cursor-invalid', { field: 'cursor' });
    }
    const found = await listPublishedTaxonomies(deps, { after, limit: limit + 1 });
    const taxonomies = found.slice(0, limit);
    const last = found.length > limit ? taxonomies.at(-1) : undefined;
    const nextCursor = last === undefined ? null : encodeCursor([last.slug]);
    const links = nextLinks(url, nextCursor);
    return ok({ body: { taxonomies, nextCursor }, maxAge: 60, links });
  },
);

export const action = onlyReading;
