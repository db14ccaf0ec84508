import { namespaceOf } from '~/domain/crosswalk/address';
import { sortedUnique } from '~/domain/snapshots/order';
import { type RdfNode, type RdfTerm, rdfType } from './rdf-graph';

const skos = 'http://www.w3.org/2004/02/skos/core#';
const skosXl = 'http://www.w3.org/2008/05/skos-xl#';
const dct = 'http://purl.org/dc/terms/';
const dc = 'http://purl.org/dc/elements/1.1/';
const owl = 'http://www.w3.org/2002/07/owl#';
const rdfs = 'http://www.w3.org/2000/01/rdf-schema#';
/** What our own export says beyond SKOS. */
const own = 'urn:x-parlance:snapshot:1:';

/** Types of resources. */
export const types = {
  concept: `${skos}Concept`,
  heads: [`${skos}ConceptScheme`, `${owl}Ontology`],
} as const;

/** Under each name the predicates that say it, the best first. */
export const predicates = {
  type: [rdfType],
  prefLabel: [`${skos}prefLabel`, `${skosXl}prefLabel`],
  /** Where nothing else names a concept. */
  label: [`${rdfs}label`, `${dct}title`],
  altLabel: [`${skos}altLabel`, `${skosXl}altLabel`],
  hiddenLabel: [`${skos}hiddenLabel`, `${skosXl}hiddenLabel`],
  definition: [`${skos}definition`],
  scopeNote: [`${skos}scopeNote`],
  inclusions: [`${own}inclusions`],
  exclusions: [`${own}exclusions`],
  notation: [`${skos}notation`],
  legacyIds: [`${own}legacyIds`],
  identifier: [`${dct}identifier`],
  broader: [`${skos}broader`],
  narrower: [`${skos}narrower`],
  primaryParent: [`${own}primaryParent`],
  inScheme: [`${skos}inScheme`, `${skos}topConceptOf`],
  topConcepts: [`${skos}hasTopConcept`],
  exact: [`${skos}exactMatch`],
  close: [`${skos}closeMatch`],
  broad: [`${skos}broadMatch`],
  narrow: [`${skos}narrowMatch`],
  relatedTo: [`${skos}relatedMatch`],
  related: [`${skos}related`],
  noMatch: [`${own}noMatchIn`],
  status: [`${own}status`],
  modality: [`${own}modality`],
  actor: [`${own}actor`],
  detection: [`${own}detection`],
  affectedGroups: [`${own}affectedGroups`],
  furtherFacet: [`${own}furtherFacet`],
  leaving: [`${own}leaving`],
  leavingReason: [`${own}leavingReason`],
  contentWarning: [`${own}contentWarning`],
  deprecated: [`${owl}deprecated`],
  replacedBy: [`${dct}isReplacedBy`],
  title: [`${dct}title`, `${dc}title`, `${rdfs}label`, `${skos}prefLabel`],
  description: [`${dct}description`, `${dc}description`, `${rdfs}comment`, `${skos}definition`],
  license: [
    `${own}license`,
    `${dct}license`,
    'http://creativecommons.org/ns#license',
    'https://schema.org/license',
    'http://schema.org/license',
    `${dct}rights`,
    `${dc}rights`,
  ],
  version: [`${owl}versionInfo`, 'https://schema.org/version', `${dct}modified`, `${dct}issued`],
  snapshotSha256: [`${own}snapshotSha256`],
  languageMissing: [`${own}languageMissing`],
  /** Words of a resource that stands for a text, as SKOS and SKOS-XL have it. */
  literal: ['http://www.w3.org/1999/02/22-rdf-syntax-ns#value', `${skosXl}literalForm`],
} as const satisfies Record<string, readonly string[]>;
export type SaidName = keyof typeof predicates;

/** The resources that a node names under one of the names, each once, in code-unit order. */
export const resourcesAt = (node: RdfNode | undefined, name: SaidName): readonly string[] =>
  unique(termsAt(node, name).flatMap((term) => (term.kind === 'resource' ? term.id : [])));

/** The plain words that a node has under one of the names, each once, in code-unit order. */
export const wordsAt = (node: RdfNode | undefined, name: SaidName): readonly string[] =>
  unique(termsAt(node, name).flatMap((term) => (term.kind === 'words' ? term.text : [])));

const nothing: readonly RdfTerm[] = [];

/** Everything that a node has under one of the names. Most nodes have nothing under most of them. */
export function termsAt(node: RdfNode | undefined, name: SaidName): readonly RdfTerm[] {
  const [first, ...others] = predicates[name];
  const found = node?.said.get(first) ?? nothing;
  const more = others.flatMap((predicate) => node?.said.get(predicate) ?? nothing);
  return more.length === 0 ? found : [...found, ...more];
}

const unique = (values: readonly string[]): readonly string[] =>
  values.length < 2 ? values : sortedUnique(values);

/** `item` of `https://example.org/list#item`. */
export const localName = (address: string): string =>
  address.slice(namespaceOf(address).length) || address;
