import type { OpinionMap } from '~/domain/opinions/opinion-map';
import { publishDecision } from '~/domain/snapshots/published-decision';
import { publishGroups } from '~/domain/snapshots/published-groups';
import type { PublishableCategory, PublishableText } from '~/domain/snapshots/state';
import type { CategoryRendering, PlacedCategory } from '~db/repositories/categories.server';
import type { DecisionRow } from '~db/repositories/publishable.server';

/** What is known of all categories of a taxonomy, to make each one publishable. */
export interface CategoryFacts {
  readonly renderings: ReadonlyMap<string, readonly CategoryRendering[]>;
  readonly originalLanguages: ReadonlyMap<string, string>;
  readonly sourceLanguages: ReadonlyMap<string, string>;
  readonly meaningChanges: ReadonlyMap<string, number>;
  readonly related: ReadonlyMap<string, readonly string[]>;
  readonly decisionsByCategory: ReadonlyMap<string, readonly DecisionRow[]>;
  readonly decisionsById: ReadonlyMap<string, DecisionRow>;
  readonly ruleKeyOf: (decision: DecisionRow) => string;
  /** By session. */
  readonly opinions: ReadonlyMap<string, OpinionMap>;
  readonly publishedVoices: ReadonlySet<string>;
}

const aboutExistence: readonly DecisionRow['kind'][] = ['add', 'affirm', 'restore'];

/**
 * The decision on which a category stands: the newest about its existence, or that changed it; a later one that stayed
 * open takes nothing from an earlier one that did not.
 */
const standingDecision = (decisions: readonly DecisionRow[]): DecisionRow | undefined => {
  const relevant = decisions.filter(
    ({ kind, effect }) => effect === 'applied' || aboutExistence.includes(kind),
  );
  return relevant.findLast(({ outcome }) => outcome !== 'open') ?? relevant.at(-1);
};

const textOf = (
  rendering: CategoryRendering,
  originalLanguage: string,
  sources: ReadonlyMap<string, string>,
): PublishableText => {
  const { language, text, origin, sourceRenderingId } = rendering;
  const source = sourceRenderingId === null ? undefined : sources.get(sourceRenderingId);
  return {
    language,
    text,
    origin,
    from: language === originalLanguage ? undefined : (source ?? rendering.originalLanguage),
    engine: rendering.engine ?? undefined,
    isReviewed: rendering.reviewedByRole !== null,
    rev: rendering.ordinal,
    sourceRev: rendering.revisionOrdinal,
  };
};

/** A category as stored, with its words, its place and the decision it stands on. */
export const mapPublishableCategory = (
  category: PlacedCategory,
  facts: CategoryFacts,
): PublishableCategory => {
  const { id, deprecation } = category;
  const renderings = facts.renderings.get(id) ?? [];
  const originalLanguage =
    facts.originalLanguages.get(id) ?? renderings[0]?.originalLanguage ?? 'en';
  const last = facts.decisionsById.get(category.decisionId ?? '');
  // The parts of a split stand on its decision, which is about the category that was split.
  const decision =
    standingDecision(facts.decisionsByCategory.get(id) ?? []) ??
    (last?.kind === 'split' ? last : undefined);
  const rationale = last?.rationale;
  return {
    id,
    slug: category.slug,
    notation: category.notation ?? undefined,
    legacyIds: category.legacyIds,
    status: category.status,
    deprecation: deprecation ?? undefined,
    departureReason: deprecation && rationale ? { [rationale.language]: rationale.text } : {},
    announced: category.announced ?? undefined,
    contentWarning: category.contentWarning,
    facets: category.facets,
    parents: category.parents,
    primaryParent: category.primaryParent ?? undefined,
    related: facts.related.get(id) ?? [],
    mappings: category.mappings,
    equivalence: category.equivalence,
    originalLanguage,
    texts: renderings.map((rendering) =>
      textOf(rendering, originalLanguage, facts.sourceLanguages),
    ),
    meaning: 1 + (facts.meaningChanges.get(id) ?? 0),
    createdAt: category.createdAt,
    modifiedAt: category.modifiedAt,
    decision:
      decision &&
      publishDecision({
        id: decision.id,
        kind: decision.kind,
        record: decision.record,
        ruleKey: facts.ruleKeyOf(decision),
        publishedVoices: facts.publishedVoices,
        groups: publishGroups(
          facts.opinions.get(decision.record.sessionId),
          decision.record.revisionId,
        ),
      }),
  };
};
