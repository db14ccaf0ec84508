import { z } from 'zod';
import type { Operation } from '~/contracts/api/operations';
import { isRepeatable } from '~/contracts/api/parameters';
import { ok, type Refusal, type Result } from '~/domain/result';
import type { Proof } from './gate.server';
import { parameterProblem } from './problem-details.server';
import { type PublicReading, publicResource } from './public-resource.server';
import { jsonResponse } from './published-responses.server';
import { refusalsOf } from './read-form.server';

/** A shape whose lists nobody changes: what use cases give. */
type Unchanging<Value> = Value extends readonly (infer Item)[]
  ? readonly Unchanging<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Unchanging<Value[Key]> }
    : Value;

/** What an operation answers: a body of its contract, or a problem with more in it than a refusal holds. */
interface Answer<Body> {
  readonly body: Unchanging<Body>;
  /** Seconds for which it may be kept unasked. */
  readonly maxAge: number;
  /** For the `Link` header, besides those to the description. */
  readonly links?: readonly string[];
}

type Asked<Scope, Query> = PublicReading<Scope> & { readonly query: Query };

const describing = [
  '</api/v1/openapi.json>; rel="describedby"; type="application/vnd.oai.openapi+json"',
  '</api/v1>; rel="service-doc"; type="text/html"',
];

/** The loader of an operation: its query is parsed, unknown parameters included, and its answer is of its contract. */
export function operationLoader<Query extends z.ZodObject, Body extends z.ZodType, Scope>(
  operation: Operation<Query, Body>,
  prove: Proof<Scope>,
  serve: (
    asked: Asked<Scope, z.output<Query>>,
  ) => Promise<Result<Answer<z.output<Body>> | Response>>,
) {
  return publicResource(prove, async (visit) => {
    const query = readQuery(operation.query, visit.url.searchParams);
    if (!query.ok) return ok(parameterProblem(visit, query.refusals));
    const answer = await serve({ ...visit, query: query.value });
    if (!answer.ok) return answer;
    if (answer.value instanceof Response) return ok(answer.value);
    const { body, maxAge, links = [] } = answer.value;
    const { mediaType } = operation;
    const options = { deps: visit.deps, maxAge, mediaType, links: [...links, ...describing] };
    return ok(jsonResponse(visit.request, body, options));
  });
}

type QueryReading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** Reads a query by its schema. A parameter given twice is refused, but where several values are meant. */
export function readQuery<Query extends z.ZodObject>(
  schema: Query,
  search: URLSearchParams,
): QueryReading<z.output<Query>> {
  const raw: Record<string, string | readonly string[]> = Object.create(null);
  const repeated: Refusal[] = [];
  for (const name of new Set(search.keys())) {
    const [first = '', ...more] = search.getAll(name);
    const own: unknown = Object.hasOwn(schema.shape, name) ? schema.shape[name] : undefined;
    raw[name] = first;
    if (more.length === 0 || !(own instanceof z.ZodType)) continue;
    if (isRepeatable(own)) raw[name] = [first, ...more];
    else repeated.push({ field: name, code: 'repeated-parameter' });
  }
  const parsed = schema.safeParse(raw);
  if (parsed.success && repeated.length === 0) return { ok: true, value: parsed.data };
  const refusals = parsed.success ? [] : refusalsOf(parsed.error).map(ofParameter);
  return { ok: false, refusals: [...repeated, ...refusals].slice(0, 50) };
}

/** A complaint about one of several values is about the parameter that has them. */
const ofParameter = (refusal: Refusal): Refusal =>
  refusal.code === 'unknown-parameter'
    ? refusal
    : { ...refusal, field: refusal.field?.split('.')[0] ?? '' };

/** The link to the page after the one that was asked for. */
export function nextLinks(url: URL, nextCursor: string | null): readonly string[] {
  if (nextCursor === null) return [];
  const next = new URLSearchParams(url.searchParams);
  next.set('cursor', nextCursor);
  return [`<${url.pathname}?${next}>; rel="next"`];
}
