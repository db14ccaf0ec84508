import { ok, type Refusal, type Result, refuse } from '~/domain/result';
import { lineAt } from '../decode-text';
import { importBounds } from '../import-bounds';

export type JsonRefusal = Refusal<'import-json-broken' | 'import-too-nested'>;

/** JSON, with the line and column of what is wrong where the engine tells the position. */
export function parseJson(text: string): Result<unknown, JsonRefusal> {
  if (isTooNested(text)) return refuse('import-too-nested');
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

/**
 * Whether objects and lists lie too deep within each other for whoever walks through them. Looks at the text, a
 * character at a time: walking through a million objects takes seconds, and a pattern runs out of stack.
 */
function isTooNested(text: string): boolean {
  let depth = 0;
  let isInText = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') isInText = !isInText;
    else if (isInText) at += character === '\\' ? 1 : 0;
    else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
    if (depth > importBounds.nesting) return true;
  }
  return false;
}
