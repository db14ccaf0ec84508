import { type Result, refuse } from '~/domain/result';
import { isDatabaseAway } from '~/platform/database-away';
import { errorFacts } from '~/platform/logger.server';
import type { Proof } from './gate.server';
import { problemResponse } from './problem-details.server';
import { type RouteArguments, type Visit, visitOf } from './visit.server';

export type PublicReading<Scope> = Visit & { readonly scope: Scope };

/** What programs on other origins may read: everything that is public. */
export const openToAll = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Link, Content-Digest, Location, Retry-After',
} as const;

const withOpenDoors = (response: Response): Response => {
  for (const [name, value] of Object.entries(openToAll)) response.headers.set(name, value);
  return response;
};

const preflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
      'Access-Control-Allow-Headers': 'Accept, Accept-Language, If-None-Match',
      'Access-Control-Max-Age': '86400',
    },
  });

/**
 * A loader that answers programs: any origin may read, refusals are problem details (RFC 9457) in the reader's language,
 * OPTIONS is answered. Without cookies: nothing here depends on who asks.
 */
export function publicResource<Scope>(
  prove: Proof<Scope>,
  serve: (visit: PublicReading<Scope>) => Promise<Result<Response>>,
) {
  return async (args: RouteArguments): Promise<Response> => {
    if (args.request.method === 'OPTIONS') return withOpenDoors(preflight());
    const visit = visitOf(args);
    const served = await orUnavailable(visit, async () => {
      const scope = await prove(visit);
      return scope.ok ? serve({ ...visit, scope: scope.value }) : scope;
    });
    return withOpenDoors(served.ok ? served.value : problemResponse(visit, served.refusal));
  };
}

/** While the database is away a program is told to come back, instead of meeting a page. */
async function orUnavailable(
  { deps }: Visit,
  answer: () => Promise<Result<Response>>,
): Promise<Result<Response>> {
  try {
    return await answer();
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    deps.log.warn('database.away', errorFacts(error));
    return refuse('unavailable');
  }
}

/** The action of an address that can only be read. */
export async function onlyReading(args: RouteArguments): Promise<Response> {
  const response = problemResponse(visitOf(args), { code: 'method-not-allowed' });
  response.headers.set('Allow', 'GET, HEAD, OPTIONS');
  return withOpenDoors(response);
}
