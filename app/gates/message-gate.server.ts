import type { z } from 'zod';
import { type Refusal, type Result, refuse } from '~/domain/result';
import { isDatabaseAway } from '~/platform/database-away';
import { errorFacts } from '~/platform/logger.server';
import type { Proof } from './gate.server';
import { parseInput } from './read-form.server';
import { refusalStatus } from './refusal-status';
import { type RouteArguments, type Visit, visitOf } from './visit.server';

type Receiving<Scope, Input> = Visit & { readonly scope: Scope; readonly input: Input };

/** More than any message of our own pages, in UTF-16 units. */
const longestMessage = 32_768;

/**
 * For what our own pages send by themselves where sockets are blocked: JSON in, JSON out, and a refusal that the
 * page can read. A GET is read from its query.
 */
export function receiving<Scope, Schema extends z.ZodType, Reply>(
  prove: Proof<Scope>,
  schema: Schema,
  receive: (visit: Receiving<Scope, z.output<Schema>>) => Promise<Reply>,
) {
  return async (args: RouteArguments): Promise<Response> => {
    const visit = visitOf(args);
    try {
      if (visit.request.headers.has('x-foreign-origin')) return refused({ code: 'foreign-origin' });
      const scope = await prove(visit);
      if (!scope.ok) return refused(scope.refusal);
      const input = await readMessage(visit, schema);
      if (!input.ok) return refused(input.refusal);
      const reply = await receive({ ...visit, scope: scope.value, input: input.value });
      return Response.json(reply, { headers: { 'Cache-Control': 'no-store' } });
    } catch (error) {
      if (!isDatabaseAway(error)) throw error;
      visit.deps.log.warn('database.away', errorFacts(error));
      return refused({ code: 'unavailable' });
    }
  };
}

async function readMessage<Schema extends z.ZodType>(
  { request, url }: Visit,
  schema: Schema,
): Promise<Result<z.output<Schema>>> {
  if (request.method === 'GET') {
    return parseInput(schema, Object.fromEntries(url.searchParams));
  }
  if (request.headers.has('x-too-large')) return refuse('too-large');
  const text = await request.text();
  if (text.length > longestMessage) return refuse('too-large');
  return parseInput(schema, parseJson(text));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const refused = (refusal: Refusal): Response =>
  Response.json(
    { ok: false, refusal },
    { status: refusalStatus(refusal), headers: { 'Cache-Control': 'no-store' } },
  );
