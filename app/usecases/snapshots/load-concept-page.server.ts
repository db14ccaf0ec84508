import type {
  ConceptDecision,
  ConceptMention,
  ConceptPage,
  ConceptWords,
  DepartedConceptPage,
  StandingConceptPage,
} from '~/contracts/published-pages';
import type { PublicScope } from '~/domain/access/scopes';
import { systemName } from '~/domain/crosswalk/catalogue';
import { ok, type Refusal, type Result, refuse } from '~/domain/result';
import { migrationMap } from '~/domain/snapshots/migration-map';
import { readMapping } from '~/domain/snapshots/published-mapping';
import type { Snapshot } from '~/domain/snapshots/snapshot';
import type { SnapshotConcept, Tombstone } from '~/domain/snapshots/snapshot-concept';
import type { LanguageTag } from '~/domain/taxonomy/category';
import { chooseRendering } from '~/domain/taxonomy/language-tag';
import type { Deps } from '~/usecases/deps';
import { drawnParent } from './build-tree';
import { languageOfOrigin, mainLanguage, originalFirst } from './original-first';
import { readRelease } from './read-release.server';

type Concepts = ReadonlyMap<string, SnapshotConcept>;

type Subject = SnapshotConcept | Tombstone;

const labelOf = (subject: Subject) => {
  const original = 'text' in subject ? languageOfOrigin(subject) : undefined;
  return originalFirst(subject.prefLabel, original ?? '');
};

const mention = (subject: Subject): ConceptMention => ({
  id: subject.id,
  label: labelOf(subject),
});

const pathTo = (concept: SnapshotConcept, concepts: Concepts): ConceptMention[] => {
  const path: ConceptMention[] = [];
  let above = concepts.get(drawnParent(concept) ?? '');
  // The domain keeps the graph free of circles; a page must end all the same.
  while (above && path.length < 20) {
    path.unshift(mention(above));
    above = concepts.get(drawnParent(above) ?? '');
  }
  return path;
};

/** The reader's own language first, then the one it was written in. */
const wordsOf = (concept: SnapshotConcept, reader: LanguageTag): ConceptWords[] => {
  const original = Object.values(concept.text).find((text) => text.original);
  const words = Object.entries(concept.prefLabel).map(([language, label]): ConceptWords => {
    const provenance = concept.text[language];
    return {
      language,
      label,
      altLabels: concept.altLabel[language] ?? [],
      hiddenLabels: concept.hiddenLabel[language] ?? [],
      definition: concept.definition[language],
      scopeNote: concept.scopeNote[language],
      inclusions: concept.inclusions[language] ?? [],
      exclusions: concept.exclusions[language] ?? [],
      levels: concept.levels.flatMap(({ text }) => text[language] ?? []),
      provenance,
      isStale: (provenance?.sourceRev ?? 0) < (original?.sourceRev ?? 0),
    };
  });
  const own = chooseRendering(Object.keys(concept.prefLabel), [reader]);
  const rank = ({ language, provenance }: ConceptWords) =>
    language === own ? 0 : provenance?.original ? 1 : 2;
  return words.sort((one, other) => rank(one) - rank(other));
};

const decisionOf = (concept: SnapshotConcept, snapshot: Snapshot): ConceptDecision | undefined => {
  const { decision } = concept;
  if (!decision) return undefined;
  const main = mainLanguage(snapshot);
  const communities = decision.communities.map((community) => ({
    ...community,
    label: originalFirst(community.label, main),
  }));
  return {
    ...decision,
    communities,
    ruleNumbers: snapshot.governance.rules.find(({ key }) => key === decision.rule),
    heldByLabels: communities
      .filter(({ id }) => id !== undefined && decision.heldBy.includes(id))
      .map(({ label }) => label),
  };
};

interface Source {
  readonly reader: LanguageTag;
  readonly snapshot: Snapshot;
  readonly concepts: Concepts;
  readonly slug: string;
}

const baseOf = (subject: Subject, { snapshot, slug }: Source) => ({
  slug,
  taxonomyTitle: originalFirst(snapshot.title, mainLanguage(snapshot)),
  version: snapshot.version,
  id: subject.id,
  uri: subject.uri,
  label: labelOf(subject),
});

const announcedOf = (
  { deprecation }: SnapshotConcept,
  {
    main,
    mentionsOf,
  }: { main: LanguageTag; mentionsOf: (ids: readonly string[]) => ConceptMention[] },
) =>
  deprecation && {
    since: deprecation.since,
    kind: deprecation.kind,
    reason: originalFirst(deprecation.reason, main),
    successors: mentionsOf(deprecation.replacedBy),
  };

const standingPage = (concept: SnapshotConcept, source: Source): StandingConceptPage => {
  const { snapshot, concepts } = source;
  const parent = drawnParent(concept);
  const gone = new Map(snapshot.tombstones.map((stone) => [stone.id, stone]));
  const mentionsOf = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const found = concepts.get(id) ?? gone.get(id);
      return found ? [mention(found)] : [];
    });
  const { mergedFrom, splitFrom } = concept.provenance;
  return {
    ...baseOf(concept, source),
    state: 'standing',
    status: concept.status,
    notation: concept.notation,
    legacyIds: concept.legacyIds,
    path: pathTo(concept, concepts),
    otherParents: mentionsOf(concept.broader.filter((id) => id !== parent)),
    children: snapshot.concepts.filter(({ broader }) => broader.includes(concept.id)).map(mention),
    mergedFrom: mentionsOf(mergedFrom),
    splitFrom: mentionsOf(splitFrom === undefined ? [] : [splitFrom])[0],
    related: mentionsOf(concept.related),
    announced: announcedOf(concept, { main: mainLanguage(snapshot), mentionsOf }),
    contentWarning: concept.contentWarning ?? {},
    words: wordsOf(concept, source.reader),
    missingLanguages: snapshot.languages.filter((tag) => concept.prefLabel[tag] === undefined),
    facets: concept.facets,
    mappings: concept.mappings.map((published) => {
      const mapping = readMapping(published);
      return { ...mapping, sourceName: systemName(mapping.source) };
    }),
    examples: concept.examples,
    decision: decisionOf(concept, snapshot),
  };
};

const departedPage = (tombstone: Tombstone, source: Source): DepartedConceptPage => {
  const successors = migrationMap(source.snapshot)[tombstone.id] ?? [];
  return {
    ...baseOf(tombstone, source),
    state: 'departed',
    kind: tombstone.kind,
    reason: tombstone.reason,
    since: tombstone.since,
    lastVersion: tombstone.lastVersion,
    successors: successors.flatMap((id) => {
      const found = source.concepts.get(id);
      return found ? [mention(found)] : [];
    }),
  };
};

/** What the page of one category shows: as it stands in the newest version, or where it went (T5). */
export async function loadConceptPage(
  deps: Pick<Deps, 'db'>,
  scope: PublicScope,
  { id, reader }: { readonly id: string; readonly reader: LanguageTag },
): Promise<Result<ConceptPage, Refusal<'not-found'>>> {
  const read = await readRelease(deps, scope);
  if (!read) return refuse('not-found');
  const { snapshot } = read;
  const concepts = new Map(snapshot.concepts.map((concept) => [concept.id, concept]));
  const source: Source = { reader, snapshot, concepts, slug: scope.taxonomySlug };
  const concept = concepts.get(id);
  if (concept) return ok(standingPage(concept, source));
  const tombstone = snapshot.tombstones.find((stone) => stone.id === id);
  return tombstone ? ok(departedPage(tombstone, source)) : refuse('not-found');
}
