import { actors, detectionPoints, type LanguageTag, modalities } from '../taxonomy/category';
import { ancestryOf } from './ancestry';
import { type ConceptContext, conceptOf, isStanding } from './concept';
import { coverageOf } from './coverage';
import { licenseOf } from './licenses';
import { byCodeUnits, sortedById, sortedUnique } from './order';
import { publishSessions, sumParticipation } from './participation';
import {
  type ChangeSummary,
  type Coverage,
  type FacetVocabulary,
  type PreviousVersion,
  type Snapshot,
  schemaVersion,
} from './snapshot';
import type { SnapshotConcept } from './snapshot-concept';
import type { PublishableCategory, PublishableState } from './state';
import { buildTombstones } from './tombstones';

/** What a release says of itself, beside the state. */
export interface Envelope {
  /** Scheme, host and port that addresses begin with; no slash at the end. */
  readonly baseUrl: string;
  readonly version: string;
  readonly issued: Date;
  /** Version of this software. */
  readonly toolVersion: string;
  readonly previousVersion?: PreviousVersion;
  readonly changes: ChangeSummary;
}

export interface AssemblyInput {
  readonly state: PublishableState;
  readonly envelope: Envelope;
  /** The release compared with, if any. */
  readonly base?: Snapshot;
  /** The newest release, where it is a candidate. */
  readonly newest?: Snapshot;
}

const taxonomyUri = (baseUrl: string, slug: string): string => `${baseUrl}/t/${slug}`;
const versionUri = (baseUrl: string, slug: string, version: string): string =>
  `${taxonomyUri(baseUrl, slug)}/v/${version}`;
const schemaUri = (baseUrl: string): string => `${baseUrl}/schema/snapshot-1.json`;
const contextUri = (baseUrl: string): string => `${baseUrl}/context/snapshot-1.jsonld`;

const ownVocabularies: readonly FacetVocabulary[] = [
  { key: 'actor', values: actors },
  { key: 'affectedGroups', values: [] },
  { key: 'detection', values: detectionPoints },
  { key: 'modality', values: modalities },
];

/** Ours, and the open ones that came with the list. */
const vocabulariesOf = (concepts: readonly SnapshotConcept[]): readonly FacetVocabulary[] => [
  ...ownVocabularies,
  ...sortedUnique(concepts.flatMap(({ facets }) => Object.keys(facets.further ?? {}))).map(
    (key) => ({ key, values: [] }),
  ),
];

const inOriginal = (text: string, language: LanguageTag): Record<LanguageTag, string> =>
  text === '' ? {} : { [language]: text };

const groupBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string) => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
};

const successions = (categories: readonly PublishableCategory[]) => {
  const mergedInto = new Map<string, string[]>();
  const splitFrom = new Map<string, string>();
  for (const { id, deprecation } of sortedById(categories)) {
    for (const successor of deprecation?.successors ?? []) {
      if (deprecation?.kind === 'split') splitFrom.set(successor, id);
      if (deprecation?.kind !== 'merged') continue;
      mergedInto.set(successor, [...(mergedInto.get(successor) ?? []), id]);
    }
  }
  return { mergedInto, splitFrom };
};

const announcedSince = (base: Snapshot | undefined): ReadonlyMap<string, string> =>
  new Map(
    base?.concepts.flatMap(({ id, deprecation }) => (deprecation ? [[id, deprecation.since]] : [])),
  );

const conceptsOf = ({ state, envelope, base }: AssemblyInput, uri: string): SnapshotConcept[] => {
  const standing = state.categories.filter(isStanding);
  const voices = groupBy(state.voices, ({ concept }) => concept);
  const context: ConceptContext = {
    taxonomyUri: uri,
    standing: new Set(standing.map(({ id }) => id)),
    ...successions(state.categories),
    ancestry: ancestryOf(standing.map(({ id, parents }) => ({ id, broader: parents }))),
    announcedSince: announcedSince(base),
    version: envelope.version,
    examples: groupBy(state.examples, ({ concept }) => concept),
    voices: new Map([...voices].map(([id, group]) => [id, group.length])),
  };
  return sortedById(standing.map((category) => conceptOf(category, context)));
};

const languageMembers = (state: PublishableState, concepts: readonly SnapshotConcept[]) => {
  const languages = sortedUnique([
    ...state.languages,
    ...concepts.flatMap(({ prefLabel }) => Object.keys(prefLabel)),
  ]);
  const coverage: Record<LanguageTag, Coverage> = {};
  for (const language of languages) {
    coverage[language] = coverageOf(language, concepts, state.examples);
  }
  return { languages, coverage };
};

const evidenceMembers = (
  { state, base }: AssemblyInput,
  coverage: Readonly<Record<LanguageTag, Coverage>>,
) => {
  const sessions = publishSessions(state.sessions, base?.wasGeneratedBy ?? []);
  const unreviewed = Object.keys(coverage).filter(
    (language) => coverage[language]?.humanReviewed.count === 0,
  );
  return {
    wasGeneratedBy: sessions,
    participation: sumParticipation(sessions, unreviewed.sort(byCodeUnits)),
    governance: {
      statement: state.governance,
      rules: state.rules
        .map((rule) => base?.governance.rules.find(({ key }) => key === rule.key) ?? rule)
        .sort((left, right) => byCodeUnits(left.key, right.key)),
    },
  };
};

/**
 * The published document of a state (R1). Deterministic: the same state, clock value and tool version give the same
 * canonical bytes, whatever the order in which the state was read. Categories that are not decided are left out; every
 * id of an earlier release that no longer stands gets a tombstone.
 */
export const assembleSnapshot = (input: AssemblyInput): Snapshot => {
  const { state, envelope } = input;
  const { baseUrl, version } = envelope;
  const uri = taxonomyUri(baseUrl, state.slug);
  const concepts = conceptsOf(input, uri);
  const { languages, coverage } = languageMembers(state, concepts);
  return {
    '@context': [contextUri(baseUrl), { '@base': `${uri}/c/` }],
    $schema: schemaUri(baseUrl),
    schemaVersion,
    version,
    uri: versionUri(baseUrl, state.slug, version),
    id: state.id,
    slug: state.slug,
    previousVersion: envelope.previousVersion,
    derivedFrom: state.derivedFrom,
    title: state.title,
    description: state.description,
    license: licenseOf(state.license),
    rightsNote: inOriginal(state.rightsNote, state.originalLanguage),
    attribution: inOriginal(state.attribution, state.originalLanguage),
    issued: envelope.issued.toISOString(),
    generator: { name: 'Parlance', version: envelope.toolVersion },
    ...evidenceMembers(input, coverage),
    languages,
    coverage,
    topConcepts: concepts.filter(({ broader }) => broader.length === 0).map(({ id }) => id),
    concepts,
    facets: vocabulariesOf(concepts),
    linearizations: sortedById(state.linearizations),
    tombstones: buildTombstones({
      taxonomyUri: uri,
      version,
      categories: state.categories,
      base: input.base,
      newest: input.newest,
    }),
    changes: envelope.changes,
  };
};
