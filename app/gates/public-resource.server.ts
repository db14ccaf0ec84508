import { type Refusal, type Result, refuse } from '~/domain/result';
import { createServerI18n } from '~/i18n/create-i18n.server';
import { refusalText } from '~/i18n/refusal-text';
import { isDatabaseAway } from '~/platform/database-away';
import { errorFacts } from '~/platform/logger.server';
import type { Proof } from './gate.server';
import { refusalStatus } from './refusal-status';
import { type RouteArguments, type Visit, visitOf } from './visit.server';

type PublicReading<Scope> = Visit & { readonly scope: Scope };

/** What programs on other origins may read: everything that is public. */
export const openToAll = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Link, Content-Digest, Location',
} as const;

const titles: Readonly<Record<number, string>> = {
  404: 'Not Found',
  405: 'Method Not Allowed',
  410: 'Gone',
  422: 'Unprocessable Content',
  503: 'Service Unavailable',
};

const problem = (visit: Visit, refusal: Refusal, status: number): Response => {
  const { language, url } = visit;
  const body = {
    type: 'about:blank',
    title: titles[status] ?? 'Refused',
    status,
    detail: refusalText(createServerI18n({ language }), refusal),
    code: refusal.code,
    instance: url.pathname,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Content-Language': language,
      'Cache-Control': 'no-cache',
      Vary: 'Accept-Language, Cookie',
      ...(status === 503 && { 'Retry-After': '10' }),
    },
  });
};

const withOpenDoors = (response: Response): Response => {
  for (const [name, value] of Object.entries(openToAll)) response.headers.set(name, value);
  return response;
};

const preflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
      'Access-Control-Allow-Headers': 'Accept, If-None-Match',
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
    if (served.ok) return withOpenDoors(served.value);
    return withOpenDoors(problem(visit, served.refusal, refusalStatus(served.refusal)));
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
  const response = problem(visitOf(args), { code: 'method-not-allowed' }, 405);
  response.headers.set('Allow', 'GET, HEAD, OPTIONS');
  return withOpenDoors(response);
}
