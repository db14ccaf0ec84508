import type { Finding } from '~/contracts/imports';
import { codeAt, namespaceOf } from '~/domain/crosswalk/address';
import { sortedUnique } from '~/domain/snapshots/order';
import type { Mapping } from '~/domain/taxonomy/category';
import type { DraftCategory } from '../imported-taxonomy';
import { shorten } from '../shorten';
import { inversePredicates } from './inverse-predicates';
import type { RdfGraph, RdfNode } from './rdf-graph';
import { resourcesAt, wordsAt } from './skos-terms';

const matches = [
  ['exact', 'exact'],
  ['close', 'close'],
  ['broad', 'broad'],
  ['narrow', 'narrow'],
  ['relatedTo', 'related'],
] as const;

type SkosPlace = Required<Pick<DraftCategory, 'parents' | 'parentsElsewhere'>> &
  Pick<DraftCategory, 'primaryParent' | 'likelyParent'>;

/**
 * Where the concepts of a file stand, said from either side, and what they match elsewhere. A parent or child in a
 * vocabulary that the file has no concept of is a broader or narrower match: it belongs to somebody else. Such a parent is
 * named as well, since the taxonomy that is imported into may have it.
 */
export class SkosPlaces {
  private readonly above = new Map<string, Set<string>>();
  private readonly mapped = new Map<string, Map<string, Mapping>>();
  private readonly namespaces: ReadonlySet<string>;
  readonly findings: Finding[] = [];

  constructor(
    graph: RdfGraph,
    private readonly concepts: ReadonlyMap<string, RdfNode>,
  ) {
    this.namespaces = new Set([...concepts.keys()].map(namespaceOf));
    for (const node of graph.nodes()) {
      if (concepts.has(node.id)) this.takeConcept(node);
      else this.takeOther(node);
    }
  }

  /**
   * What lies above a concept, in code-unit order. The main one is the one that the file names so, else the first that
   * is in a scheme with it, else the first: the same for the same statements, however they are written down.
   */
  placeOf(node: RdfNode): SkosPlace {
    const parents = sortedUnique(this.above.get(node.id) ?? []);
    const schemes = new Set(resourcesAt(node, 'inScheme'));
    const isTogether = (parent: string) =>
      resourcesAt(this.concepts.get(parent), 'inScheme').some((scheme) => schemes.has(scheme));
    const stated = resourcesAt(node, 'primaryParent').find((parent) => parents.includes(parent));
    return {
      parents,
      primaryParent: stated,
      likelyParent: parents.find(isTogether),
      parentsElsewhere: resourcesAt(node, 'broader').filter((parent) => this.isElsewhere(parent)),
    };
  }

  mappingsOf({ id }: RdfNode): readonly Mapping[] {
    return [...(this.mapped.get(id)?.values() ?? [])];
  }

  private takeConcept(node: RdfNode): void {
    for (const parent of resourcesAt(node, 'broader')) {
      if (this.isElsewhere(parent)) this.matchElsewhere(node, 'broad', parent);
      else this.put(node.id, parent);
    }
    for (const child of resourcesAt(node, 'narrower')) {
      if (this.concepts.has(child)) this.put(child, node.id);
      else if (this.isElsewhere(child)) this.matchElsewhere(node, 'narrow', child);
      else {
        const params = { id: shorten(node.id), child: shorten(child) };
        this.findings.push({ severity: 'error', ...node.at, code: 'import-unknown-child', params });
      }
    }
    for (const [name, predicate] of matches) {
      for (const object of resourcesAt(node, name)) this.map(node.id, predicate, object);
    }
    for (const source of wordsAt(node, 'noMatch')) {
      const key = `no-match ${source}`;
      const mapping = { predicate: 'no-match', source, object: '', ...silent } as const;
      this.mapsOf(node.id).set(key, mapping);
    }
  }

  /** A file may speak of other vocabularies' concepts too: what they match here is kept on our side, turned round. */
  private takeOther(node: RdfNode): void {
    for (const [name, predicate] of matches) {
      for (const object of resourcesAt(node, name)) {
        if (this.concepts.has(object)) this.map(object, inversePredicates[predicate], node.id);
      }
    }
  }

  private put(child: string, parent: string): void {
    const known = this.above.get(child);
    if (known) known.add(parent);
    else this.above.set(child, new Set([parent]));
  }

  private isElsewhere(id: string): boolean {
    return !this.concepts.has(id) && !this.namespaces.has(namespaceOf(id));
  }

  private matchElsewhere(node: RdfNode, predicate: 'broad' | 'narrow', object: string): void {
    this.map(node.id, predicate, object);
    const params = { id: shorten(node.id), other: shorten(object) };
    this.findings.push({ severity: 'info', ...node.at, code: 'import-place-elsewhere', params });
  }

  private map(id: string, predicate: Mapping['predicate'], address: string): void {
    this.mapsOf(id).set(`${predicate} ${address}`, { predicate, ...codeAt(address), ...silent });
  }

  private mapsOf(id: string): Map<string, Mapping> {
    const known = this.mapped.get(id) ?? new Map<string, Mapping>();
    this.mapped.set(id, known);
    return known;
  }
}

const silent = { objectLabel: '', justification: '' };
