import { ok, type Refusal, type Result, refuse } from '~/domain/result';
import { parseLanguageTag } from '~/domain/taxonomy/language-tag';
import { decodeText } from './decode-text';
import { detectFormat } from './detect-format';
import type { ImportedTaxonomy } from './imported-taxonomy';

export interface ImportFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Of the parts that name no language; English where nobody says. */
  readonly language?: string;
}

/**
 * Reads a file of any format that is known into categories with findings. A refusal means that nothing
 * could be read at all; what is wrong with single entries stands in the findings.
 */
export async function readTaxonomy(file: ImportFile): Promise<Result<ImportedTaxonomy, Refusal>> {
  const text = decodeText(file.bytes);
  if (!text.ok) return text;
  const language = parseLanguageTag(file.language ?? 'en');
  if (!language.ok) return { ok: false, refusal: { ...language.refusal, field: 'language' } };
  const format = detectFormat({ text: text.value, fileName: file.fileName });
  if (!format.ok) return format;
  const fileName = file.fileName.replace(/\.[^.]*$/, '') || file.fileName;
  const read = await format.value.read(text.value, { language: language.value, fileName });
  if (!read.ok) return read;
  const { categories, findings } = read.value;
  // What is wrong with every single entry says more than that nothing was found.
  const isExplained = findings.some(({ severity }) => severity === 'error');
  return categories.length === 0 && !isExplained ? refuse('import-nothing-found') : ok(read.value);
}
