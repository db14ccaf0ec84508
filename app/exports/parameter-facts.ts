import { z } from 'zod';
import { type Operation, pathParametersOf } from '~/contracts/api/operations';
import { isRepeatable } from '~/contracts/api/parameters';
import type { ParameterFacts } from '~/contracts/api/reference';

/** As much of a JSON Schema as says what a parameter may hold. */
const described = z.looseObject({
  items: z.looseObject({ enum: z.array(z.string()).optional() }).optional(),
  enum: z.array(z.string()).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  maxLength: z.number().optional(),
  default: z.union([z.string(), z.number()]).optional(),
});

const queryFacts = (name: string, schema: z.ZodType): ParameterFacts => {
  const json = described.parse(z.toJSONSchema(schema, { io: 'output' }));
  return {
    name,
    in: 'query',
    isRequired: !schema.safeParse(undefined).success,
    isRepeatable: isRepeatable(schema),
    choices: json.enum ?? json.items?.enum ?? [],
    minimum: json.minimum,
    maximum: json.maximum,
    maxLength: json.maxLength,
    usual: json.default === undefined ? undefined : String(json.default),
    example: undefined,
  };
};

/** The parameters of an operation in words of data; `examples` has values for those in its path. */
export const parameterFacts = (
  { path, query }: Operation,
  examples: Readonly<Record<string, string>>,
): ParameterFacts[] => {
  const inPath = pathParametersOf(path).map(
    (name): ParameterFacts => ({
      name,
      in: 'path',
      isRequired: true,
      isRepeatable: false,
      choices: [],
      minimum: undefined,
      maximum: undefined,
      maxLength: undefined,
      usual: undefined,
      example: examples[name],
    }),
  );
  const inQuery = Object.entries(query.shape).flatMap(([name, schema]: [string, unknown]) =>
    schema instanceof z.ZodType ? [queryFacts(name, schema)] : [],
  );
  return [...inPath, ...inQuery];
};
