import { sortedUnique } from './order';
import {
  type Readiness,
  type ReadinessGap,
  readinessGaps,
  type SnapshotConcept,
} from './snapshot-concept';
import type { PublishedExample } from './state';

/** Examples of each side that a tool builder needs at least. */
const neededExamples = 3;

type Words = Pick<SnapshotConcept, 'definition' | 'inclusions' | 'exclusions'>;

/**
 * What a tool builder still misses of a concept: a definition, what is in, what is out, in any language, and at least
 * three examples on each side whose authors agreed to testing. `examples` are those of this concept.
 */
export const assessReadiness = (words: Words, examples: readonly PublishedExample[]): Readiness => {
  const consented = examples.filter(({ mayTestAi }) => mayTestAi);
  const countOf = (side: 'in' | 'out') => consented.filter(({ kind }) => kind === side).length;
  const languages = {
    definition: sortedUnique(Object.keys(words.definition)),
    inclusions: sortedUnique(Object.keys(words.inclusions)),
    exclusions: sortedUnique(Object.keys(words.exclusions)),
  };
  const [consentedIn, consentedOut] = [countOf('in'), countOf('out')];
  const isMissing: Readonly<Record<ReadinessGap, boolean>> = {
    definition: languages.definition.length === 0,
    inclusions: languages.inclusions.length === 0,
    exclusions: languages.exclusions.length === 0,
    'examples-in': consentedIn < neededExamples,
    'examples-out': consentedOut < neededExamples,
  };
  const missing = readinessGaps.filter((gap) => isMissing[gap]);
  return {
    ...languages,
    ready: missing.length === 0,
    consentedIn,
    consentedOut,
    exampleLanguages: sortedUnique(consented.map(({ language }) => language)),
    missing,
  };
};
