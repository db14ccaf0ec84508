import { expect } from 'vitest';
import type { Finding } from '~/contracts/imports';
import type { Refusal } from '~/domain/result';
import type { ImportedCategory, ImportedTaxonomy } from './imported-taxonomy';
import { readTaxonomy } from './read-taxonomy';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const readFile = (fileName: string, content: string | Uint8Array) =>
  readTaxonomy({ fileName, bytes: typeof content === 'string' ? encode(content) : content });

/** What a file that can be read holds. */
export async function taken(
  fileName: string,
  content: string | Uint8Array,
): Promise<ImportedTaxonomy> {
  const read = await readFile(fileName, content);
  if (!read.ok) expect.fail(`refused: ${JSON.stringify(read.refusal)}`);
  return read.value;
}

export async function refused(fileName: string, content: string | Uint8Array): Promise<Refusal> {
  const read = await readFile(fileName, content);
  if (read.ok) expect.fail('was read');
  return read.refusal;
}

/** Findings as people meet them: severity, code and line, without what every file has. */
export const findingsOf = ({ findings }: { readonly findings: readonly Finding[] }): string[] =>
  findings
    .filter(({ code }) => code !== 'import-no-definition')
    .map(({ severity, code, line }) => [severity, code, ...(line ? [line] : [])].join(' '));

/** `child<parent` for each category, `+` between several parents. */
export const treeOf = ({ categories }: { readonly categories: readonly ImportedCategory[] }) =>
  categories.map(({ sourceId, parents }) =>
    parents.length === 0 ? sourceId : `${sourceId}<${parents.join('+')}`,
  );
