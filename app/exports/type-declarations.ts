import { type SchemaName, schemaPath } from './json-schema';

type Schema = Readonly<Record<string, unknown>>;

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const schemasIn = (value: unknown): [string, Schema][] =>
  isSchema(value)
    ? Object.entries(value).filter((entry): entry is [string, Schema] => isSchema(entry[1]))
    : [];

const comment = (schema: Schema, indent: string): string =>
  typeof schema.description === 'string'
    ? `${indent}/** ${schema.description.replaceAll('*/', '* /')} */\n`
    : '';

const memberName = (name: string): string =>
  /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);

const members = (schema: Schema, indent: string): string => {
  const required = new Set(listOf(schema.required));
  const inner = `${indent}  `;
  const lines = schemasIn(schema.properties).map(
    ([name, member]) =>
      `${comment(member, inner)}${inner}${memberName(name)}${required.has(name) ? '' : '?'}: ${typeOf(member, inner)};\n`,
  );
  return `{\n${lines.join('')}${indent}}`;
};

const objectType = (schema: Schema, indent: string): string => {
  if (schema.properties !== undefined) return members(schema, indent);
  const values = schema.additionalProperties;
  return `Record<string, ${isSchema(values) ? typeOf(values, indent) : 'unknown'}>`;
};

const arrayType = (schema: Schema, indent: string): string => {
  const places = listOf(schema.prefixItems).filter(isSchema);
  if (places.length > 0) return `[${places.map((place) => typeOf(place, indent)).join(', ')}]`;
  return isSchema(schema.items) ? `Array<${typeOf(schema.items, indent)}>` : 'unknown[]';
};

const union = (types: readonly string[]): string => [...new Set(types)].join(' | ');

/** The type of one schema, in the part of JSON Schema that our own contracts use; all else is `unknown`. */
const typeOf = (schema: Schema, indent: string): string => {
  if (typeof schema.$ref === 'string') return schema.$ref.split('/').at(-1) ?? 'unknown';
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (Array.isArray(schema.enum)) return union(schema.enum.map((value) => JSON.stringify(value)));
  if (Array.isArray(schema.anyOf)) {
    return union(schema.anyOf.filter(isSchema).map((one) => typeOf(one, indent)));
  }
  switch (schema.type) {
    case 'object':
      return objectType(schema, indent);
    case 'array':
      return arrayType(schema, indent);
    case 'string':
    case 'boolean':
    case 'null':
      return schema.type;
    case 'integer':
    case 'number':
      return 'number';
    default:
      return 'unknown';
  }
};

const declaration = (name: string, schema: Schema): string =>
  `${comment(schema, '')}export type ${name} = ${typeOf(schema, '')};\n`;

const titled = (name: SchemaName): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/**
 * TypeScript declarations of one published file, made of its JSON Schema: the same schema gives the same bytes. Bounds and
 * patterns cannot be said in types; the schema still has the last word.
 */
export const typeDeclarationsOf = (name: SchemaName, schema: Schema): string =>
  [
    `// Made of ${typeof schema.$id === 'string' ? schema.$id : schemaPath(name)}\n`,
    declaration(titled(name), schema),
    ...schemasIn(schema.$defs).map(([defined, one]) => declaration(defined, one)),
  ].join('\n');
