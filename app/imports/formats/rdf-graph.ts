import type { Position } from '~/contracts/imports';

/** The predicate that says what kind of thing something is. */
export const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/** What a statement says: a resource (its address, or `_:…` where it has none) or words. */
export type RdfTerm =
  | { readonly kind: 'resource'; readonly id: string }
  | { readonly kind: 'words'; readonly text: string; readonly language: string };

/** Everything that a file says about one resource. */
export interface RdfNode {
  readonly id: string;
  /** Where the file first speaks of it. */
  readonly at: Position;
  /** What is said, by the address of the predicate, in the order of the file. */
  readonly said: ReadonlyMap<string, readonly RdfTerm[]>;
}

interface OpenNode extends Omit<RdfNode, 'said'> {
  readonly said: Map<string, RdfTerm[]>;
}

interface Statement {
  readonly subject: string;
  readonly predicate: string;
  readonly object: RdfTerm;
}

/** The statements of an RDF file, whatever it was written in, by what they are about. */
export class RdfGraph {
  private readonly byId = new Map<string, OpenNode>();
  private count = 0;

  add({ subject, predicate, object }: Statement, at: Position): void {
    const node = this.byId.get(subject) ?? { id: subject, at, said: new Map<string, RdfTerm[]>() };
    this.byId.set(subject, node);
    const terms = node.said.get(predicate);
    if (terms) terms.push(object);
    else node.said.set(predicate, [object]);
    this.count += 1;
  }

  /** How many statements it holds. */
  get size(): number {
    return this.count;
  }

  node(id: string): RdfNode | undefined {
    return this.byId.get(id);
  }

  nodes(): readonly RdfNode[] {
    return [...this.byId.values()];
  }
}
