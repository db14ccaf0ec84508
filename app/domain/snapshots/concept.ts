import { activeStatuses, type LanguageMap, type Mapping } from '../taxonomy/category';
import { type Ancestry, isAbove } from './ancestry';
import { byCodeUnits, sortedUnique } from './order';
import { publishMapping } from './published-mapping';
import { assessReadiness } from './readiness';
import type {
  ConceptDeprecation,
  ConceptLevel,
  ConceptMapping,
  ExampleCounts,
  PublishedStatus,
  SnapshotConcept,
  TextProvenance,
} from './snapshot-concept';
import type { PublishableCategory, PublishableText, PublishedExample } from './state';

/** A category that stands in the published tree. */
export type StandingCategory = PublishableCategory & { readonly status: PublishedStatus };

export const isStanding = (category: PublishableCategory): category is StandingCategory =>
  activeStatuses.some((status) => status === category.status);

export interface ConceptContext {
  /** Address of the taxonomy, without a slash at the end. */
  readonly taxonomyUri: string;
  readonly standing: ReadonlySet<string>;
  /** Ids that went into each id by a merge. */
  readonly mergedInto: ReadonlyMap<string, readonly string[]>;
  /** The id that each id is a part of, after a split. */
  readonly splitFrom: ReadonlyMap<string, string>;
  /** Who lies above whom among those that stand. */
  readonly ancestry: Ancestry;
  /** What was announced before, and in which version, by id. */
  readonly announcedSince: ReadonlyMap<string, string>;
  /** The version that is being made. */
  readonly version: string;
  /** Examples by category. */
  readonly examples: ReadonlyMap<string, readonly PublishedExample[]>;
  /** Published voices by category. */
  readonly voices: ReadonlyMap<string, number>;
}

export const conceptUri = (taxonomyUri: string, id: string): string => `${taxonomyUri}/c/${id}`;

type Texts = readonly PublishableText[];

const isEmpty = (map: LanguageMap): boolean => Object.keys(map).length === 0;

/** Only what is there: an empty text or list is missing, and missing is missing (R4). */
const mapOf = <Value extends string | readonly string[]>(
  texts: Texts,
  pick: (text: PublishableText['text']) => Value,
): Record<string, Value> =>
  Object.fromEntries(
    texts
      .map(({ language, text }) => [language, pick(text)] as const)
      .filter(([, value]) => value.length > 0),
  );

const provenanceOf = (text: PublishableText, originalLanguage: string): TextProvenance => ({
  origin: text.origin,
  original: text.language === originalLanguage,
  from: text.from,
  engine: text.engine,
  review: text.isReviewed ? 'reviewed' : 'none',
  rev: text.rev,
  sourceRev: text.sourceRev,
});

/** The ladder in the original's order; a step that only a translation has is no step. */
const levelsOf = ({ texts, originalLanguage }: PublishableCategory): ConceptLevel[] => {
  const original = texts.find(({ language }) => language === originalLanguage);
  return (original?.text.levels ?? []).map(({ key }) => ({
    key,
    text: mapOf(texts, ({ levels }) => levels.find((level) => level.key === key)?.text ?? ''),
  }));
};

const mappingsOf = (mappings: readonly Mapping[]): ConceptMapping[] =>
  mappings
    .map(publishMapping)
    .sort(
      (left, right) =>
        byCodeUnits(left.objectSource, right.objectSource) ||
        byCodeUnits(left.objectId, right.objectId) ||
        byCodeUnits(left.predicateId, right.predicateId),
    );

const exampleCounts = (examples: readonly PublishedExample[]): ExampleCounts => {
  const countOf = (wanted: PublishedExample['kind']) =>
    examples.filter(({ kind }) => kind === wanted).length;
  return { in: countOf('in'), out: countOf('out'), borderline: countOf('borderline') };
};

const textMembers = ({ texts, originalLanguage }: PublishableCategory) => ({
  prefLabel: mapOf(texts, ({ label }) => label),
  altLabel: mapOf(texts, ({ altLabels }) => altLabels),
  hiddenLabel: mapOf(texts, ({ hiddenLabels }) => hiddenLabels),
  definition: mapOf(texts, ({ definition }) => definition),
  scopeNote: mapOf(texts, ({ scopeNote }) => scopeNote),
  inclusions: mapOf(texts, ({ inclusions }) => inclusions),
  exclusions: mapOf(texts, ({ exclusions }) => exclusions),
  text: Object.fromEntries(
    texts.map((text) => [text.language, provenanceOf(text, originalLanguage)]),
  ),
});

/**
 * What is related among those that stand. What a decision has since put above or below it is left out: that says more, and
 * both together would contradict each other (S27).
 */
const relatedOf = (
  { id, related }: PublishableCategory,
  { standing, ancestry }: ConceptContext,
): string[] =>
  sortedUnique(
    related.filter(
      (other) =>
        standing.has(other) && !isAbove(ancestry, other, id) && !isAbove(ancestry, id, other),
    ),
  );

/** Announced in this version, unless an earlier one had it already. */
const deprecationOf = (
  { id, announced }: PublishableCategory,
  { standing, announcedSince, version }: ConceptContext,
): ConceptDeprecation | undefined =>
  announced && {
    since: announcedSince.get(id) ?? version,
    kind: announced.kind,
    replacedBy: announced.successors.filter((successor) => standing.has(successor)),
    reason: announced.reason,
  };

const placeMembers = (category: PublishableCategory, context: ConceptContext) => {
  const { standing } = context;
  const broader = sortedUnique(category.parents.filter((id) => standing.has(id)));
  const primary = category.primaryParent;
  return {
    broader,
    primaryParent: primary !== undefined && standing.has(primary) ? primary : undefined,
    related: relatedOf(category, context),
  };
};

/** One standing category as published. Counts of examples and annotations are of published ones only. */
export const conceptOf = (category: StandingCategory, context: ConceptContext): SnapshotConcept => {
  const { id, facets } = category;
  const examples = context.examples.get(id) ?? [];
  const words = textMembers(category);
  return {
    uri: conceptUri(context.taxonomyUri, id),
    id,
    slug: category.slug,
    notation: category.notation,
    legacyIds: sortedUnique(category.legacyIds),
    status: category.status,
    deprecation: deprecationOf(category, context),
    contentWarning: isEmpty(category.contentWarning) ? undefined : category.contentWarning,
    ...words,
    meaning: category.meaning,
    equivalence: category.equivalence,
    examples: exampleCounts(examples),
    levels: levelsOf(category),
    facets: {
      modality: facets.modality,
      actor: facets.actor,
      detection: facets.detection,
      affectedGroups: facets.affectedGroups,
      further: facets.further,
    },
    ...placeMembers(category, context),
    mappings: mappingsOf(category.mappings),
    provenance: {
      created: category.createdAt.toISOString(),
      modified: category.modifiedAt.toISOString(),
      session: category.decision?.sessions[0],
      mergedFrom: sortedUnique(context.mergedInto.get(id) ?? []),
      splitFrom: context.splitFrom.get(id),
    },
    annotationsCount: examples.length + (context.voices.get(id) ?? 0),
    readiness: assessReadiness(words, examples),
    decision: category.decision,
  };
};
