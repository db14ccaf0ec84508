import { z } from 'zod';
import { tombstoneSchema } from '../release/concept';
import { sha256, uuid } from '../release/primitives';

/** Every problem that a published address may answer with, by its code. */
export const problemStatuses = {
  'not-found': 404,
  'method-not-allowed': 405,
  'concept-withdrawn': 410,
  'file-withdrawn': 410,
  'invalid-parameters': 400,
  unavailable: 503,
} as const;

export type ProblemCode = keyof typeof problemStatuses;

/** Why one parameter cannot be used. */
const parameterCodes = [
  'unknown-parameter',
  'repeated-parameter',
  'required',
  'invalid',
  'not-a-choice',
  'too-short',
  'too-long',
  'too-little',
  'too-much',
  'language-tag-invalid',
  'cursor-invalid',
  'version-unknown',
  'concept-unknown',
] as const;

const problem = {
  type: z.url().max(2_000),
  title: z.string().max(200),
  status: z.int().min(400).max(599),
  detail: z.string().max(2_000),
  code: z.string().max(100),
  instance: z.string().max(4_000),
};

const parameterError = z
  .strictObject({
    parameter: z.string().max(200),
    code: z.enum(parameterCodes),
    detail: z.string().max(2_000),
  })
  .meta({ id: 'ParameterError', description: 'One parameter that cannot be used, and why.' });

/** What stands in every problem (RFC 9457), and in some of them more. `type` and `code` never change their meaning. */
const problemSchemas = {
  plain: z.strictObject(problem).meta({
    id: 'Problem',
    description:
      'Problem details (RFC 9457). `type` leads to its description; `code` is the same in one word. `detail` is for people, in English, Spanish or Arabic as `Accept-Language` says.',
  }),
  'invalid-parameters': z
    .strictObject({ ...problem, errors: z.array(parameterError).min(1).max(50) })
    .meta({ id: 'InvalidParameters', description: 'Which parameters cannot be used, and why.' }),
  'concept-withdrawn': z
    .strictObject({ ...problem, tombstone: tombstoneSchema })
    .meta({ id: 'ConceptWithdrawn', description: 'A withdrawn concept, with its tombstone.' }),
  'file-withdrawn': z
    .strictObject({
      ...problem,
      sha256,
      withdrawnTexts: z.array(uuid).max(100_000),
      replacement: z.url().max(2_000).nullable(),
    })
    .meta({
      id: 'FileWithdrawn',
      description:
        'A file with words that somebody took back: its digest stays, `replacement` is the address of the same file without them.',
    }),
} as const;

const ownSchemas: Readonly<Partial<Record<string, z.ZodType>>> = problemSchemas;

/** The schema of a problem by its code. */
export const problemSchemaOf = (code: ProblemCode): z.ZodType =>
  ownSchemas[code] ?? problemSchemas.plain;
