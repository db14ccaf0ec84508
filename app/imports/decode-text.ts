import { ok, type Refusal, type Result, refuse } from '~/domain/result';
import { importBounds } from './import-bounds';

type DecodeRefusal = Refusal<'import-too-large' | 'import-empty' | 'import-not-utf8'>;

/**
 * Bytes to text. UTF-8 only, with or without a byte order mark: guessing another encoding would turn
 * people's words into wrong ones without anybody noticing. The line of the first bad byte is named.
 */
export function decodeText(bytes: Uint8Array): Result<string, DecodeRefusal> {
  if (bytes.byteLength > importBounds.bytes) {
    return refuse('import-too-large', { params: { megabytes: importBounds.bytes / 1024 / 1024 } });
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.trim() === '' ? refuse('import-empty') : ok(text);
  } catch {
    const lenient = new TextDecoder('utf-8').decode(bytes);
    return refuse('import-not-utf8', {
      params: { line: lineAt(lenient, lenient.indexOf('\uFFFD')) },
    });
  }
}

/** The line, from 1, on which the character at `offset` stands. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1;
  }
  return line;
}
