import { ok, type Refusal, type Result } from '~/domain/result';
import { assembleTaxonomy } from '../assemble-taxonomy';
import type { ImportedTaxonomy, ReadOptions } from '../imported-taxonomy';
import { draftOfGraph } from './skos-graph';
import { parseTurtle, type TurtleRefusal } from './turtle-document';

export type SkosTurtleRefusal = TurtleRefusal | Refusal<'import-nothing-found' | 'import-too-many'>;

/** SKOS in Turtle or N-Triples. */
export async function readSkosTurtle(
  text: string,
  options: ReadOptions,
): Promise<Result<ImportedTaxonomy, SkosTurtleRefusal>> {
  const graph = await parseTurtle(text);
  if (!graph.ok) return graph;
  const draft = draftOfGraph(graph.value, { format: 'skos-turtle', options });
  return draft.ok ? ok(assembleTaxonomy(draft.value, options)) : draft;
}
