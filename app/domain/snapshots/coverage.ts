import type { LanguageTag } from '../taxonomy/category';
import { directionOf } from '../taxonomy/language-tag';
import type { Coverage } from './snapshot';
import type { SnapshotConcept } from './snapshot-concept';
import type { PublishedExample } from './state';

const hasPerson = (concept: SnapshotConcept, language: LanguageTag): boolean => {
  const provenance = concept.text[language];
  return (
    provenance !== undefined && (provenance.origin !== 'machine' || provenance.review !== 'none')
  );
};

/**
 * How far one language reaches: concepts with a label, with a definition, with at least one published example in it,
 * each out of all concepts; and renderings that a person wrote or reviewed, out of those that exist.
 */
export const coverageOf = (
  language: LanguageTag,
  concepts: readonly SnapshotConcept[],
  examples: readonly PublishedExample[],
): Coverage => {
  const exemplified = new Set(
    examples.filter((example) => example.language === language).map(({ concept }) => concept),
  );
  const counted = (holds: (concept: SnapshotConcept) => boolean) => concepts.filter(holds).length;
  const all = concepts.length;
  const labels = counted(({ prefLabel }) => prefLabel[language] !== undefined);
  const definitions = counted(({ definition }) => definition[language] !== undefined);
  const isFull = labels === all && definitions === all;
  return {
    direction: directionOf(language),
    level: isFull ? 'full' : labels === all ? 'labels' : 'partial',
    labels: { count: labels, of: all },
    definitions: { count: definitions, of: all },
    examples: { count: counted(({ id }) => exemplified.has(id)), of: all },
    humanReviewed: {
      count: counted((concept) => hasPerson(concept, language)),
      of: counted(({ text }) => text[language] !== undefined),
    },
  };
};
