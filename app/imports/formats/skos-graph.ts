import type { Finding } from '~/contracts/imports';
import { ok, type Refusal, type Result, refuse } from '~/domain/result';
import { byCodeUnits, sortedUnique } from '~/domain/snapshots/order';
import {
  type AnnouncedDeprecation,
  actors,
  announcedKinds,
  categoryStatuses,
  type Deprecation,
  detectionPoints,
  type Facets,
  modalities,
} from '~/domain/taxonomy/category';
import { importBounds } from '../import-bounds';
import type { DraftCategory, DraftTaxonomy, ReadOptions } from '../imported-taxonomy';
import { LanguageTags } from '../language-tags';
import { notTaken } from '../not-taken';
import { shorten } from '../shorten';
import type { RdfGraph, RdfNode } from './rdf-graph';
import { headOf, isHead } from './skos-head';
import { SkosPlaces } from './skos-places';
import {
  localName,
  predicates,
  resourcesAt,
  type SaidName,
  termsAt,
  types,
  wordsAt,
} from './skos-terms';
import { languageMapAt, wordsOf } from './skos-words';

/**
 * A SKOS vocabulary (https://www.w3.org/TR/skos-reference/) out of the statements of a file, whatever it was written in.
 * Concepts are what is called so or stands in a scheme or in the tree. The same statements give the same draft in whatever
 * order they come, but for the order of the concepts.
 */
export function draftOfGraph(
  graph: RdfGraph,
  { format, options }: { format: string; options: ReadOptions },
): Result<DraftTaxonomy, Refusal<'import-nothing-found' | 'import-too-many'>> {
  const concepts = graph.nodes().filter(isConcept);
  if (concepts.length === 0) return refuse('import-nothing-found');
  if (concepts.length > importBounds.categories) {
    return refuse('import-too-many', { params: { maximum: importBounds.categories } });
  }
  const places = new SkosPlaces(graph, new Map(concepts.map((node) => [node.id, node])));
  const { head, findings } = headOf(graph, { concepts, options });
  const reading = new ConceptReading(graph, places, options);
  const categories = concepts.map((node) => reading.draftOf(node));
  return ok({
    format,
    ...head,
    categories,
    findings: [...findings, ...places.findings, ...reading.findings, ...leftOut(graph, concepts)],
  });
}

const inTree = ['inScheme', 'broader', 'narrower'] as const;

const isConcept = (node: RdfNode): boolean =>
  resourcesAt(node, 'type').includes(types.concept) ||
  (!isHead(node) && inTree.some((name) => resourcesAt(node, name).length > 0));

class ConceptReading {
  readonly findings: Finding[] = [];
  private readonly idOf: (address: string) => string;
  private readonly hasSchemes: boolean;
  /** Our own export, which says more than SKOS has words for. */
  private readonly isOurs: boolean;
  private readonly tags = new LanguageTags();

  constructor(
    private readonly graph: RdfGraph,
    private readonly places: SkosPlaces,
    private readonly options: ReadOptions,
  ) {
    const schemes = new Set(graph.nodes().flatMap((node) => resourcesAt(node, 'inScheme')));
    this.hasSchemes = schemes.size > 1;
    this.isOurs = graph.nodes().some((node) => wordsAt(node, 'snapshotSha256').length > 0);
    this.idOf = (address) => ownId(graph.node(address)) ?? address;
  }

  draftOf(node: RdfNode): DraftCategory {
    const { graph, options, tags, isOurs } = this;
    const words = wordsOf(node, { graph, options, tags, isOurs });
    this.findings.push(...words.findings);
    const { parents, primaryParent, likelyParent, parentsElsewhere } = this.places.placeOf(node);
    const [notation, ...codes] = wordsAt(node, 'notation');
    const [status] = wordsAt(node, 'status');
    const announced = this.announcedOf(node);
    const deprecation = announced ? undefined : this.deprecationOf(node);
    return {
      sourceId: this.idOf(node.id),
      at: node.at,
      notation,
      texts: words.texts,
      parents: parents.map(this.idOf),
      primaryParent: primaryParent && this.idOf(primaryParent),
      likelyParent: likelyParent && this.idOf(likelyParent),
      parentsElsewhere,
      related: resourcesAt(node, 'related').map(this.idOf),
      legacyIds: [...codes, ...wordsAt(node, 'legacyIds')],
      mappings: this.places.mappingsOf(node),
      facets: this.facetsOf(node),
      status: deprecation ? 'deprecated' : categoryStatuses.find((known) => known === status),
      deprecation,
      announced: announced ?? (this.isOurs ? null : undefined),
      contentWarning: languageMapAt(node, 'contentWarning', this.options),
    };
  }

  /** Our own export says how a category that still stands is going to leave. */
  private announcedOf(node: RdfNode): AnnouncedDeprecation | undefined {
    const kind = announcedKinds.find((known) => wordsAt(node, 'leaving').includes(known));
    if (!kind) return undefined;
    const successors = resourcesAt(node, 'replacedBy').map(this.idOf);
    return { kind, reason: languageMapAt(node, 'leavingReason', this.options), successors };
  }

  /** What the file has taken out of use, and what it names to use instead. */
  private deprecationOf(node: RdfNode): Deprecation | undefined {
    const successors = resourcesAt(node, 'replacedBy').map(this.idOf);
    const isSaid = wordsAt(node, 'deprecated').some((word) => word === 'true' || word === '1');
    if (!isSaid && successors.length === 0) return undefined;
    const kinds = ['retired', 'merged', 'split'] as const;
    return { kind: kinds[Math.min(successors.length, 2)] ?? 'retired', reason: '', successors };
  }

  /** What our own export says of facets; in another file with several schemes, in which of them a concept stands. */
  private facetsOf(node: RdfNode): Partial<Facets> | undefined {
    if (this.isOurs) return ownFacets(node);
    if (!this.hasSchemes) return undefined;
    const schemes = resourcesAt(node, 'inScheme').map(localName);
    return { further: schemes.length === 0 ? undefined : { scheme: schemes } };
  }
}

function ownFacets(node: RdfNode): Facets {
  const known = <Value extends string>(name: SaidName, allowed: readonly Value[]) => {
    const written = wordsAt(node, name);
    return allowed.filter((value) => written.includes(value));
  };
  const further: Record<string, string[]> = {};
  for (const entry of wordsAt(node, 'furtherFacet')) {
    const [key = '', ...rest] = entry.split('=');
    further[key] = [...(further[key] ?? []), rest.join('=')];
  }
  return {
    modality: known('modality', modalities),
    actor: known('actor', actors),
    detection: known('detection', detectionPoints),
    affectedGroups: wordsAt(node, 'affectedGroups'),
    further: Object.keys(further).length === 0 ? undefined : further,
  };
}

/** Our own export names the id itself beside the address: back home it finds its category by it. */
function ownId(node: RdfNode | undefined): string | undefined {
  const isOurs = wordsAt(node, 'status').length > 0;
  return isOurs ? wordsAt(node, 'identifier').find((id) => node?.id.endsWith(`/${id}`)) : undefined;
}

/** What is said of concepts that has no place with us, and resources that are no concepts, each kind named once. */
function leftOut(graph: RdfGraph, concepts: readonly RdfNode[]): Finding[] {
  const fields = new Set<string>();
  for (const { said } of concepts) {
    for (const predicate of said.keys()) if (!taken.has(predicate)) fields.add(predicate);
  }
  if (concepts.some((node) => resourcesAt(node, 'type').some((type) => type !== types.concept))) {
    fields.add(predicates.type[0]);
  }
  const known = new Set(concepts);
  const others = graph.nodes().filter((node) => !known.has(node) && !isHead(node) && !isRead(node));
  const left = notTaken('', [...fields].map(localName).sort(byCodeUnits));
  if (others.length === 0) return left;
  const kinds = sortedUnique(others.flatMap((node) => resourcesAt(node, 'type').map(localName)));
  const params = { count: others.length, kinds: shorten(kinds.join(', ') || '–') };
  return [...left, { severity: 'info', path: '', code: 'import-resources-not-taken', params }];
}

const readOfOthers = ['literal', 'exact', 'close', 'broad', 'narrow', 'relatedTo'] as const;

/** Stands for a text of a concept, or says what one matches. */
const isRead = (node: RdfNode): boolean =>
  readOfOthers.some((name) => termsAt(node, name).length > 0);

/** Predicates of concepts that are read, and `topConceptOf`, which the tree says itself. */
const taken = new Set<string>(
  Object.entries(predicates).flatMap(([name, list]) => (isOfHeads(name) ? [] : [...list])),
);

function isOfHeads(name: string): boolean {
  return ['title', 'description', 'license', 'version', 'literal'].includes(name);
}
