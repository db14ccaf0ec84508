import { decodeCursor, encodeCursor } from '~/contracts/api/cursor';
import { operations } from '~/contracts/api/operations';
import { ok, refuse } from '~/domain/result';
import { nextLinks, operationLoader } from '~/gates/operation.server';
import { onlyReading } from '~/gates/public-resource.server';
import { inPublished } from '~/gates/published.server';
import { listVersions } from '~/usecases/snapshots/list-versions.server';

/** The place in the chain that a cursor names. */
const placeOf = (cursor: string): number | undefined => {
  const [ordinal = ''] = decodeCursor(cursor, 1) ?? [];
  return /^\d{1,9}$/.test(ordinal) ? Number(ordinal) : undefined;
};

/** `/api/v1/taxonomies/{slug}/versions`: the chain of releases, newest first, a page at a time. */
export const loader = operationLoader(
  operations.listVersions,
  inPublished,
  async ({ deps, scope, url, query: { cursor, limit } }) => {
    const before = cursor === undefined ? undefined : placeOf(cursor);
    if (cursor !== undefined && before === undefined) {
      return refuse('cursor-invalid', { field: 'cursor' });
    }
    const listed = await listVersions(deps, scope, { before, limit });
    if (!listed.ok) return listed;
    const { next, ...page } = listed.value;
    const nextCursor = next === undefined ? null : encodeCursor([String(next)]);
    return ok({ body: { ...page, nextCursor }, maxAge: 60, links: nextLinks(url, nextCursor) });
  },
);

export const action = onlyReading;
