import { type Mapping, type MappingReview, mappingPredicates } from '../taxonomy/category';
import { type ConceptMapping, noTermFound, skosPredicates } from './snapshot-concept';

/** What is suggested and then confirmed has a reviewer; what somebody chose themself has an author. */
const provenanceOf = (review: MappingReview | undefined) => {
  if (!review) return {};
  const { role, on, confidence, similarity } = review;
  return similarity === undefined
    ? { authorRole: role, mappingDate: on, confidence }
    : { reviewerRole: role, reviewDate: on, similarityScore: similarity, confidence };
};

/** A mapping as published. */
export const publishMapping = (mapping: Mapping): ConceptMapping => ({
  predicateId: skosPredicates[mapping.predicate],
  objectId:
    mapping.predicate === 'no-match' || mapping.object === '' ? noTermFound : mapping.object,
  objectLabel: mapping.objectLabel,
  objectSource: mapping.source,
  mappingJustification:
    mapping.review?.similarity === undefined
      ? 'semapv:ManualMappingCuration'
      : 'semapv:LexicalSimilarityThresholdMatching',
  comment: mapping.justification,
  ...provenanceOf(mapping.review),
});

const reviewOf = (published: ConceptMapping): MappingReview | undefined => {
  const role = published.reviewerRole ?? published.authorRole;
  const on = published.reviewDate ?? published.mappingDate;
  if (role === undefined || on === undefined) return undefined;
  return { role, on, confidence: published.confidence ?? 1, similarity: published.similarityScore };
};

/** A published mapping as it was made: `publishMapping` of it gives the same again. */
export const readMapping = (published: ConceptMapping): Mapping => {
  const isNoMatch = published.objectId === noTermFound;
  const predicate = mappingPredicates.find(
    (known) =>
      skosPredicates[known] === published.predicateId && (known === 'no-match') === isNoMatch,
  );
  return {
    predicate: predicate ?? 'related',
    source: published.objectSource,
    object: isNoMatch ? '' : published.objectId,
    objectLabel: published.objectLabel,
    justification: published.comment,
    review: reviewOf(published),
  };
};
