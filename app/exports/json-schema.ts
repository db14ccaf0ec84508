import { z } from 'zod';
import { changesSchema } from '~/contracts/release/changes';
import { coverageSchema } from '~/contracts/release/coverage';
import { manifestSchema } from '~/contracts/release/manifest';
import { qualitySchema } from '~/contracts/release/quality';
import { examplesSchema, voicesSchema } from '~/contracts/release/voices';
import { snapshotSchema } from '~/contracts/snapshot';

const schemas = {
  snapshot: snapshotSchema,
  changes: changesSchema,
  examples: examplesSchema,
  voices: voicesSchema,
  manifest: manifestSchema,
  quality: qualitySchema,
  coverage: coverageSchema,
} as const;

export type SchemaName = keyof typeof schemas;

export const isSchemaName = (name: string): name is SchemaName => Object.hasOwn(schemas, name);

export const schemaNames = Object.keys(schemas).filter(isSchemaName);

export const schemaPath = (name: SchemaName): string => `/schema/${name}-1.json`;

/**
 * The JSON Schema (draft 2020-12) of one published file, made of the contract that publishing itself obeys: bounds
 * everywhere, unknown members refused. `baseUrl` is the address of the instance that serves it.
 */
export const jsonSchemaOf = (name: SchemaName, baseUrl: string): Record<string, unknown> => {
  const { $schema, ...schema } = z.toJSONSchema(schemas[name], {
    target: 'draft-2020-12',
    io: 'input',
  });
  return { $schema, $id: `${baseUrl}${schemaPath(name)}`, ...schema };
};
