import type { z } from 'zod';
import { ok, type Refusal, type Result, refuse } from '~/domain/result';
import { shorten } from '../shorten';

export type ShapeRefusal = Refusal<'import-shape-invalid'>;

/** Holds a document against the shape of its format; a refusal names the first place that does not fit. */
export function parseShape<Shape extends z.ZodType>(
  shape: Shape,
  document: unknown,
): Result<z.output<Shape>, ShapeRefusal> {
  const parsed = shape.safeParse(document);
  if (parsed.success) return ok(parsed.data);
  const { issues } = parsed.error;
  const path = shorten(issues[0]?.path.map(String).join('.') || '/');
  return refuse('import-shape-invalid', { params: { path, faults: issues.length } });
}
