import { ok, type Refusal, type Result, refuse } from '~/domain/result';
import { lineAt } from '../decode-text';

export type JsonRefusal = Refusal<'import-json-broken'>;

/** JSON, with the line and column of what is wrong where the engine tells the position. */
export function parseJson(text: string): Result<unknown, JsonRefusal> {
  try {
    const value: unknown = JSON.parse(text);
    return ok(value);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const position = /at position (\d+)/.exec(message)?.[1];
    // Without a position the text ended too early.
    const offset = position === undefined ? text.trimEnd().length : Number(position);
    const column = offset - text.lastIndexOf('\n', offset - 1);
    return refuse('import-json-broken', { params: { line: lineAt(text, offset), column } });
  }
}
