import { EventEmitter } from 'node:events';
import { setImmediate as otherWork } from 'node:timers/promises';
import { Parser, type Quad, type Term } from 'n3';
import { ok, type Refusal, type Result } from '~/domain/result';
import { importBounds } from '../import-bounds';
import { RdfGraph, type RdfTerm } from './rdf-graph';

export type TurtleRefusal = Refusal<
  'import-turtle-broken' | 'import-too-many-statements' | 'import-address-too-long'
>;

/** Characters read at once; between two of these pieces the server does other work. */
const piece = 64 * 1024;

interface Token {
  readonly line: number;
  readonly type: string;
  readonly value?: string;
}

/**
 * Reads RDF 1.1 Turtle (https://www.w3.org/TR/turtle/), N-Triples included, with the line on which the file first
 * speaks of each resource. Nothing is fetched: relative addresses stay what they are. Addresses are bounded before a
 * prefix can multiply them.
 */
export async function parseTurtle(text: string): Promise<Result<RdfGraph, TurtleRefusal>> {
  const graph = new RdfGraph();
  let line = 1;
  let refusal: TurtleRefusal | undefined;
  const source = new EventEmitter();
  const observers = {
    onToken: (token: Token) => {
      line = token.line;
      if ((token.type === 'IRI' || token.type === 'typeIRI') && isTooLong(token.value)) {
        refusal ??= { code: 'import-address-too-long', params: { line, ...bound } };
      }
    },
    onQuad: (error: Error | null, quad: Quad | null) => {
      if (error)
        refusal ??= { code: 'import-turtle-broken', params: { line: lineOf(error, line) } };
      if (quad && !refusal) addQuad(graph, quad, line);
      if (graph.size > importBounds.statements) refusal ??= tooMany;
    },
  };
  new Parser({ format: 'text/turtle' }).parse(source, observers);
  for (let at = 0; at < text.length && !refusal; at += piece) {
    source.emit('data', text.slice(at, at + piece));
    await otherWork();
  }
  if (!refusal) source.emit('end');
  return refusal ? { ok: false, refusal } : ok(graph);
}

const bound = { maximum: importBounds.address };

export const tooMany = {
  code: 'import-too-many-statements',
  params: { maximum: importBounds.statements },
} as const;

const isTooLong = (address = ''): boolean => address.length > importBounds.address;

function addQuad(graph: RdfGraph, { subject, predicate, object }: Quad, line: number): void {
  const said = termOf(object);
  const about = termOf(subject);
  if (about?.kind !== 'resource' || !said) return;
  graph.add({ subject: about.id, predicate: predicate.value, object: said }, { path: '', line });
}

/** Statements about statements and variables have no place in a list. */
function termOf(term: Term): RdfTerm | undefined {
  switch (term.termType) {
    case 'NamedNode':
      return { kind: 'resource', id: term.value };
    case 'BlankNode':
      return { kind: 'resource', id: `_:${term.value}` };
    case 'Literal':
      return { kind: 'words', text: term.value, language: term.language };
    default:
      return undefined;
  }
}

/** The parser tells the line in a member of its error that its types do not name. */
function lineOf(error: Error, reached: number): number {
  const context: unknown = Reflect.get(error, 'context');
  const line: unknown = typeof context === 'object' && context && Reflect.get(context, 'line');
  return typeof line === 'number' ? line : reached;
}
