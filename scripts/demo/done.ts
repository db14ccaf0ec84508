import type { Result } from '~/domain/result';

/** The demonstration asks for nothing that can be refused: a refusal is a mistake in it. */
export function done<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  const { code, field } = result.refusal;
  throw new Error(`The demonstration was refused: ${code}${field ? ` (${field})` : ''}`);
}
