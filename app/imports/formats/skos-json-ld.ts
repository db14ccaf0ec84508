import type { Finding } from '~/contracts/imports';
import { ok, type Refusal, type Result } from '~/domain/result';
import { assembleTaxonomy } from '../assemble-taxonomy';
import type { ImportedTaxonomy, ReadOptions } from '../imported-taxonomy';
import { shorten } from '../shorten';
import { type JsonLdRefusal, parseJsonLd } from './json-ld-document';
import { draftOfGraph } from './skos-graph';

export type SkosJsonLdRefusal = JsonLdRefusal | Refusal<'import-nothing-found' | 'import-too-many'>;

/** SKOS in JSON-LD, expanded or with its contexts in the file. */
export async function readSkosJsonLd(
  text: string,
  options: ReadOptions,
): Promise<Result<ImportedTaxonomy, SkosJsonLdRefusal>> {
  const document = await parseJsonLd(text);
  if (!document.ok) return document;
  const { graph, unknown } = document.value;
  const draft = draftOfGraph(graph, { format: 'skos-json-ld', options });
  if (!draft.ok) return draft;
  const findings = [...draft.value.findings, ...withoutMeaning(unknown)];
  return ok(assembleTaxonomy({ ...draft.value, findings }, options));
}

function withoutMeaning(unknown: readonly string[]): Finding[] {
  if (unknown.length === 0) return [];
  const params = { fields: shorten(unknown.join(', ')) };
  return [{ severity: 'warning', path: '', code: 'import-terms-unknown', params }];
}
