import { sortedUnique } from '../snapshots/order';
import type { Snapshot } from '../snapshots/snapshot';
import type { SnapshotConcept } from '../snapshots/snapshot-concept';
import type { LanguageTag } from '../taxonomy/category';
import { foldText } from '../text/folding';
import type { Finding } from './finding';
import { Grouping } from './grouping';

/** The three kinds of label of a concept in one language. */
const labelsIn = (
  { prefLabel, altLabel, hiddenLabel }: SnapshotConcept,
  language: LanguageTag,
): readonly (readonly string[])[] => [
  prefLabel[language] === undefined ? [] : [prefLabel[language]],
  altLabel[language] ?? [],
  hiddenLabel[language] ?? [],
];

/** S13 compares what RDF compares: the same characters with the same language tag. */
const isOverlapping = (kinds: readonly (readonly string[])[]): boolean => {
  if (kinds.filter(({ length }) => length > 0).length < 2) return false;
  const distinct = kinds.map((labels) => new Set(labels));
  const all = new Set(kinds.flat());
  return distinct.reduce((sum, { size }) => sum + size, 0) > all.size;
};

/** S14: tags are the same whatever their case. */
const languagesTwice = ({ prefLabel }: SnapshotConcept): string[] => {
  const spelt = Object.keys(prefLabel).map((language) => language.toLowerCase());
  return sortedUnique(spelt.filter((language, place) => spelt.indexOf(language) < place));
};

const findingsOf = (concept: SnapshotConcept): Finding[] => {
  const concepts = [concept.id];
  const { prefLabel, altLabel, hiddenLabel } = concept;
  const findings: Finding[] = [];
  if (Object.keys(prefLabel).length === 0) findings.push({ code: 'label-missing', concepts });
  for (const language of sortedUnique(
    [prefLabel, altLabel, hiddenLabel].flatMap((labels) => Object.keys(labels)),
  )) {
    const kinds = labelsIn(concept, language);
    const isBlank = kinds.flat().some((label) => label.trim() === '');
    if (isBlank) findings.push({ code: 'label-empty', concepts, language });
    if (isOverlapping(kinds)) findings.push({ code: 'labels-overlap', concepts, language });
  }
  for (const language of languagesTwice(concept)) {
    findings.push({ code: 'label-twice', concepts, language });
  }
  return findings;
};

/** Names by which people cannot tell two concepts apart. Labels that are for search only may be shared. */
const sharedLabels = (concepts: readonly SnapshotConcept[]): Finding[] => {
  const holders = new Grouping();
  for (const { id, prefLabel, altLabel } of concepts) {
    for (const labels of [prefLabel, altLabel]) {
      for (const language of Object.keys(labels)) {
        for (const text of [labels[language] ?? []].flat()) {
          holders.add(`${language} ${foldText(text) || text}`, { id, text, language });
        }
      }
    }
  }
  return holders.shared().map(({ ids, first: { language, text } }) => ({
    ...{ code: 'label-shared', concepts: ids },
    ...{ language, text },
  }));
};

const sharedNotations = (concepts: readonly SnapshotConcept[]): Finding[] => {
  const holders = new Grouping();
  for (const { id, notation } of concepts) {
    if (notation !== undefined) holders.add(notation, { id, text: notation });
  }
  return holders
    .shared()
    .map(({ ids, first: { text } }) => ({ code: 'notation-shared', concepts: ids, text }));
};

/** Labels and codes: S13, S14, what is missing, empty or shared. */
export const checkLabels = ({ concepts }: Snapshot): Finding[] => [
  ...concepts.flatMap(findingsOf),
  ...sharedLabels(concepts),
  ...sharedNotations(concepts),
];
