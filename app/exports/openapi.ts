import { z } from 'zod';
import {
  type Operation,
  type OperationId,
  type OperationTopic,
  operations,
  operationTopics,
  pathParametersOf,
} from '~/contracts/api/operations';
import { isRepeatable } from '~/contracts/api/parameters';
import { type ProblemCode, problemSchemaOf, problemStatuses } from '~/contracts/api/problem';

type Json = Readonly<Record<string, unknown>>;

/** The words of the document, by what they are about. */
export interface ApiTexts {
  readonly title: string;
  readonly description: string;
  readonly notModified: string;
  readonly elsewhere: string;
  topic(topic: OperationTopic): string;
  summaryOf(operation: OperationId): string;
  descriptionOf(operation: OperationId): string;
  parameter(name: string): string;
  problem(code: ProblemCode): string;
}

interface ApiSource {
  readonly baseUrl: string;
  /** Version of the software. */
  readonly version: string;
  readonly texts: ApiTexts;
}

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const components = '#/components/schemas/';

/** A schema as it stands in the document, its named parts put among `named`. */
const schemaOf = (schema: z.ZodType, named: Map<string, unknown>): unknown => {
  // Within an object, so that the name of the outermost schema is kept as well.
  const whole = z.toJSONSchema(z.object({ root: schema }), {
    target: 'draft-2020-12',
    io: 'output',
  });
  const moved: unknown = JSON.parse(
    JSON.stringify(whole).replaceAll('"#/$defs/', `"${components}`),
  );
  if (!isJson(moved) || !isJson(moved.properties)) throw new Error('no schema of an object');
  for (const [name, part] of Object.entries(isJson(moved.$defs) ? moved.$defs : {})) {
    const known = named.get(name);
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(part)) {
      throw new Error(`two shapes are called ${name}`);
    }
    named.set(name, part);
  }
  return moved.properties.root;
};

/** Header that every answer from which programs read may have. */
const headers = {
  ETag: { schema: { type: 'string' }, description: 'Send it back as `If-None-Match`.' },
  'Cache-Control': { schema: { type: 'string' } },
  Link: {
    schema: { type: 'string' },
    description: 'RFC 8288: `next` page, `describedby`, `successor-version`, `license`…',
  },
};

const problemResponses = (
  codes: readonly ProblemCode[],
  { texts }: ApiSource,
  named: Map<string, unknown>,
): Json => {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of codes) {
    const status = problemStatuses[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, own]) => [
      String(status),
      {
        description: own.map((code) => `\`${code}\`: ${texts.problem(code)}`).join('\n\n'),
        content: {
          'application/problem+json': {
            schema: schemaOf(z.union(own.map(problemSchemaOf)), named),
          },
        },
      },
    ]),
  );
};

const queryParameters = (
  { shape }: z.ZodObject,
  { texts }: ApiSource,
  named: Map<string, unknown>,
): Json[] =>
  Object.entries(shape).flatMap(([name, schema]: [string, unknown]) => {
    if (!(schema instanceof z.ZodType)) return [];
    const isMany = isRepeatable(schema);
    return [
      {
        name,
        in: 'query',
        required: !schema.safeParse(undefined).success,
        description: texts.parameter(name),
        ...(isMany && { style: 'form', explode: true }),
        schema: schemaOf(schema, named),
      },
    ];
  });

/** What an operation answers where all is well. */
const answers = (
  id: OperationId,
  { body, mediaType = 'application/json', isRedirect = false }: Operation,
  { texts }: ApiSource,
  named: Map<string, unknown>,
): Json => {
  if (isRedirect) {
    const location = { schema: { type: 'string', format: 'uri-reference' } };
    return { '302': { description: texts.elsewhere, headers: { Location: location } } };
  }
  return {
    '200': {
      description: texts.summaryOf(id),
      headers,
      content: { [mediaType]: { schema: schemaOf(body, named) } },
    },
    '304': { description: texts.notModified },
  };
};

const describeOperation = (
  id: OperationId,
  operation: Operation,
  source: ApiSource,
  named: Map<string, unknown>,
): Json => {
  const { texts } = source;
  const { topic, path, query, isFile = false, problems } = operation;
  const codes: ProblemCode[] = [
    ...problems,
    ...(isFile ? [] : (['invalid-parameters'] as const)),
    'unavailable',
  ];
  return {
    operationId: id,
    tags: [topic],
    summary: texts.summaryOf(id),
    description: texts.descriptionOf(id),
    parameters: [
      ...pathParametersOf(path).map((name) => ({
        name,
        in: 'path',
        required: true,
        description: texts.parameter(name),
        schema: { type: 'string' },
      })),
      ...queryParameters(query, source, named),
    ],
    responses: {
      ...answers(id, operation, source, named),
      ...problemResponses(codes, source, named),
    },
  };
};

/** A list of pairs whose keys are those of the operations. */
const operationEntries = (): [OperationId, Operation][] => {
  const isId = (id: string): id is OperationId => Object.hasOwn(operations, id);
  return Object.keys(operations)
    .filter(isId)
    .map((id) => [id, operations[id]]);
};

/** The OpenAPI 3.1 document of everything that programs may ask of this instance, made of the contracts that it obeys. */
export const describeApi = (source: ApiSource): Json => {
  const named = new Map<string, unknown>();
  const paths = Object.fromEntries(
    operationEntries().map(([id, operation]) => [
      operation.path,
      { get: describeOperation(id, operation, source, named) },
    ]),
  );
  return {
    openapi: '3.1.0',
    info: {
      title: source.texts.title,
      description: source.texts.description,
      version: source.version,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: [{ url: source.baseUrl }],
    security: [],
    tags: operationTopics.map((name) => ({ name, description: source.texts.topic(name) })),
    paths,
    components: { schemas: Object.fromEntries([...named].sort()) },
  };
};
