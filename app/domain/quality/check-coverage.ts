import { sortedUnique } from '../snapshots/order';
import type { Snapshot } from '../snapshots/snapshot';
import type { SnapshotConcept } from '../snapshots/snapshot-concept';
import type { LanguageTag } from '../taxonomy/category';
import type { Finding, FindingCode } from './finding';

const isEmpty = (map: Readonly<Record<string, unknown>>): boolean => Object.keys(map).length === 0;

const isUndocumented = (concept: SnapshotConcept): boolean =>
  [concept.definition, concept.scopeNote, concept.inclusions, concept.exclusions].every(isEmpty);

/** T2: it renders an earlier wording than the one that stands. */
const isStale = ({ text }: SnapshotConcept, language: LanguageTag): boolean => {
  const original = Object.values(text).find((provenance) => provenance.original);
  const own = text[language];
  return own !== undefined && original !== undefined && own.sourceRev < original.sourceRev;
};

const isUnreviewedMachine = ({ text }: SnapshotConcept, language: LanguageTag): boolean =>
  text[language]?.origin === 'machine' && text[language]?.review === 'none';

type Holds = (concept: SnapshotConcept) => boolean;

/** What may be wrong with every language of the list. */
const perLanguage: readonly {
  readonly code: FindingCode;
  readonly holds: (language: LanguageTag) => Holds;
}[] = [
  {
    code: 'translation-missing',
    holds:
      (language) =>
      ({ prefLabel }) =>
        prefLabel[language] === undefined,
  },
  {
    code: 'definition-untranslated',
    holds:
      (language) =>
      ({ prefLabel, definition }) =>
        prefLabel[language] !== undefined &&
        definition[language] === undefined &&
        !isEmpty(definition),
  },
  { code: 'translation-stale', holds: (language) => (one) => isStale(one, language) },
  { code: 'machine-unreviewed', holds: (language) => (one) => isUnreviewedMachine(one, language) },
];

/** What is not said, or not said in a language of the list (R4: missing is missing, and listed). */
export const checkCoverage = ({ concepts, languages, license }: Snapshot): Finding[] => {
  const those = (code: FindingCode, holds: Holds, language?: LanguageTag): Finding[] => {
    const ids = sortedUnique(concepts.filter(holds).map(({ id }) => id));
    return ids.length === 0 ? [] : [{ code, concepts: ids, language }];
  };
  return [
    ...(license.id === 'NOASSERTION'
      ? [{ code: 'license-not-stated', concepts: [] } as const]
      : []),
    ...those('undocumented', isUndocumented),
    ...those('definition-missing', (one) => isEmpty(one.definition) && !isUndocumented(one)),
    ...languages.flatMap((language) =>
      perLanguage.flatMap(({ code, holds }) => those(code, holds(language), language)),
    ),
  ];
};
