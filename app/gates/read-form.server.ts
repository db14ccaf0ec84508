import type { z } from 'zod';
import { ok, type Refusal, type Result } from '~/domain/result';

/** What was typed, by field name, so that a refused form can be shown again as it was. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

export interface RefusedForm {
  readonly refusals: readonly Refusal[];
  readonly values: FormValues;
}

export type FormReading<Input> =
  | { readonly ok: true; readonly input: Input; readonly values: FormValues }
  | ({ readonly ok: false } & RefusedForm);

/**
 * Reads a form by its schema. Field names are paths: `title.es` is a key in an object,
 * `languages[]` may repeat and is always a list. Empty file fields are left out.
 */
export async function readForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<FormReading<z.output<Schema>>> {
  // Its body is not even read: a browser that is alive still has what was typed.
  if (request.headers.has('x-too-large')) {
    return { ok: false, refusals: [{ code: 'too-large' }], values: {} };
  }
  const form = await request.formData();
  const values = typedValues(form);
  if (request.headers.has('x-foreign-origin')) {
    return { ok: false, refusals: [{ code: 'foreign-origin' }], values };
  }
  const parsed = schema.safeParse(nest(form));
  if (parsed.success) return { ok: true, input: parsed.data, values };
  return { ok: false, refusals: refusalsOf(parsed.error), values };
}

/** Parses anything else that comes from outside by its schema: queries, socket messages. */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  raw: unknown,
): Result<z.output<Schema>> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return ok(parsed.data);
  return { ok: false, refusal: refusalsOf(parsed.error)[0] ?? { code: 'invalid' } };
}

/** What is typed unseen is not written into any page again. */
const isSecret = (name: string): boolean => /password|receipt/i.test(name);

function typedValues(form: FormData): FormValues {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(form.keys())) {
    if (isSecret(name)) continue;
    const typed = form.getAll(name).filter((value) => typeof value === 'string');
    values[name] = name.endsWith('[]') ? typed : (typed.at(-1) ?? '');
  }
  return values;
}

type Nested = { [key: string]: Nested | string | File | (string | File)[] };

function nest(form: FormData): Nested {
  const root: Nested = Object.create(null);
  for (const name of new Set(form.keys())) {
    const isList = name.endsWith('[]');
    const path = (isList ? name.slice(0, -2) : name).split('.');
    const all = form.getAll(name).filter((value) => typeof value === 'string' || value.size > 0);
    const last = all.at(-1);
    if (isList) put(root, path, all);
    else if (last !== undefined) put(root, path, last);
  }
  return root;
}

function put(root: Nested, path: readonly string[], value: string | File | (string | File)[]) {
  let at = root;
  for (const key of path.slice(0, -1)) {
    const next = at[key];
    const isObject = typeof next === 'object' && !Array.isArray(next) && !(next instanceof File);
    const child: Nested = isObject ? next : Object.create(null);
    at[key] = child;
    at = child;
  }
  const key = path.at(-1);
  if (key !== undefined) at[key] = value;
}

/** A schema's complaints as refusals: field, code of a text, numbers for it. A `params.code` of a custom check is the code. */
export function refusalsOf(error: z.ZodError): Refusal[] {
  return error.issues
    .flatMap((issue): Refusal[] =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((field) => ({ field, code: 'unknown-parameter' }))
        : [{ field: issue.path.join('.'), ...complaint(issue) }],
    )
    .slice(0, 50);
}

type Issue = z.core.$ZodIssue;

function complaint(issue: Issue): Pick<Refusal, 'code' | 'params'> {
  switch (issue.code) {
    case 'too_big':
      return {
        code: issue.origin === 'string' ? 'too-long' : 'too-much',
        params: { maximum: Number(issue.maximum) },
      };
    case 'too_small':
      if (Number(issue.minimum) <= 1 && issue.origin !== 'number') return { code: 'required' };
      return {
        code: issue.origin === 'string' ? 'too-short' : 'too-little',
        params: { minimum: Number(issue.minimum) },
      };
    case 'invalid_type':
      return { code: issue.input === undefined ? 'required' : 'invalid' };
    case 'invalid_value':
      return { code: 'not-a-choice' };
    case 'custom':
      return typeof issue.params?.code === 'string'
        ? { code: issue.params.code }
        : { code: 'invalid' };
    default:
      return { code: 'invalid' };
  }
}
