import { setImmediate as otherWork } from 'node:timers/promises';
import jsonld from 'jsonld';
import type { Position } from '~/contracts/imports';
import { ok, type Refusal, type Result } from '~/domain/result';
import { importBounds } from '../import-bounds';
import { shorten } from '../shorten';
import { type JsonRefusal, parseJson } from './json-document';
import { type ContextRefusal, checkContexts } from './json-ld-contexts';
import { RdfGraph, type RdfTerm, rdfType } from './rdf-graph';
import { tooMany } from './turtle-document';

export type JsonLdRefusal =
  | JsonRefusal
  | ContextRefusal
  | Refusal<'import-json-ld-broken' | 'import-too-many-statements'>;

export interface JsonLdDocument {
  readonly graph: RdfGraph;
  /** Members that mean nothing by the file's own context. */
  readonly unknown: readonly string[];
}

/** Entries read at once; between two of these pieces the server does other work. */
const piece = 200;

/**
 * Reads JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/). Contexts must stand in the file: nothing is ever fetched. A place
 * is given as the path of the entry in the file, where each entry makes one resource.
 */
export async function parseJsonLd(text: string): Promise<Result<JsonLdDocument, JsonLdRefusal>> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const contexts = checkContexts(json.value);
  if (!contexts.ok) return contexts;
  const reading = new JsonLdReading();
  for (const { document, path } of piecesOf(json.value)) {
    const refusal = await reading.take(document, path);
    if (refusal) return { ok: false, refusal };
    await otherWork();
  }
  return ok({ graph: reading.graph, unknown: [...reading.unknown] });
}

type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

interface Piece {
  readonly document: Members;
  /** Of each entry in turn. */
  readonly path: (index: number) => string;
}

/** A list of entries, or what stands in `@graph`, with the context that holds for them; anything else is one entry. */
function piecesOf(document: unknown): readonly Piece[] {
  if (Array.isArray(document)) return slices(document, { context: {}, name: '' });
  if (!isObject(document)) return [];
  const { '@context': context, '@graph': graph, ...others } = document;
  if (!Array.isArray(graph)) return [{ document, path: () => '/' }];
  const head = context === undefined ? {} : { '@context': context };
  const entries = slices(graph, { context: head, name: '@graph' });
  if (Object.keys(others).length === 0) return entries;
  return [{ document: { ...head, ...others }, path: () => '/' }, ...entries];
}

function slices(
  entries: readonly unknown[],
  { context, name }: { readonly context: Members; readonly name: string },
): Piece[] {
  return Array.from({ length: Math.ceil(entries.length / piece) }, (_, index) => ({
    document: { ...context, '@graph': entries.slice(index * piece, (index + 1) * piece) },
    path: (at) => `${name}[${index * piece + at}]`,
  }));
}

class JsonLdReading {
  readonly graph = new RdfGraph();
  readonly unknown = new Set<string>();
  private unnamed = 0;

  async take(document: Members, path: Piece['path']): Promise<JsonLdRefusal | undefined> {
    const options = {
      // Has to be unreachable: what would be fetched was refused before.
      documentLoader: async () => {
        throw new Error('nothing is fetched');
      },
      eventHandler: ({ event }: { readonly event: { readonly details?: unknown } }) => {
        const { details } = event;
        const property = isObject(details) ? details.property : undefined;
        if (typeof property === 'string') this.unknown.add(shorten(property));
      },
    };
    const copy: jsonld.JsonLdDocument = { ...document };
    let expanded: readonly unknown[];
    try {
      expanded = await jsonld.expand(copy, options);
    } catch (error) {
      return { code: 'import-json-ld-broken', params: { path: path(0), reason: reasonOf(error) } };
    }
    const given = document['@graph'];
    const isOneEach = !Array.isArray(given) || given.length === expanded.length;
    for (const [index, entry] of expanded.entries()) {
      this.addNode(entry, { path: isOneEach ? path(index) : '' });
      if (this.graph.size > importBounds.statements) return tooMany;
    }
    return undefined;
  }

  /** An entry in its expanded form, with everything that stands within it; gives its id. */
  private addNode(node: unknown, at: Position): string {
    this.unnamed += 1;
    if (!isObject(node)) return `_:entry-${this.unnamed}`;
    const subject = typeof node['@id'] === 'string' ? node['@id'] : `_:entry-${this.unnamed}`;
    for (const [key, member] of Object.entries(node)) {
      const values = Array.isArray(member) ? member : [member];
      if (key === '@graph' || key === '@included') {
        for (const value of values) this.addNode(value, at);
      } else if (key === '@reverse') this.addReversed(subject, member, at);
      else if (key === '@type') {
        const types = values.map((id): RdfTerm => ({ kind: 'resource', id: String(id) }));
        for (const object of types) this.graph.add({ subject, predicate: rdfType, object }, at);
      } else if (!key.startsWith('@')) {
        const said = values.flatMap((value) => this.termsOf(value, at));
        for (const object of said) this.graph.add({ subject, predicate: key, object }, at);
      }
    }
    return subject;
  }

  private addReversed(id: string, member: unknown, at: Position): void {
    if (!isObject(member)) return;
    for (const [predicate, nodes] of Object.entries(member)) {
      for (const node of Array.isArray(nodes) ? nodes : []) {
        const subject = this.addNode(node, at);
        this.graph.add({ subject, predicate, object: { kind: 'resource', id } }, at);
      }
    }
  }

  private termsOf(value: unknown, at: Position): RdfTerm[] {
    if (!isObject(value)) return [];
    if (Array.isArray(value['@list'])) {
      return value['@list'].flatMap((item) => this.termsOf(item, at));
    }
    if (!('@value' in value)) return [{ kind: 'resource', id: this.addNode(value, at) }];
    const { '@value': words, '@language': language } = value;
    const text = typeof words === 'object' ? JSON.stringify(words) : String(words);
    return [{ kind: 'words', text, language: typeof language === 'string' ? language : '' }];
  }
}

/** The library's own code for what is wrong, such as `invalid term definition`. */
function reasonOf(error: unknown): string {
  const details = error instanceof Error ? Reflect.get(error, 'details') : undefined;
  const code = isObject(details) ? details.code : undefined;
  if (typeof code !== 'string') throw error;
  return code;
}
