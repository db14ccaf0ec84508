import type { PublishedSubject } from '~/domain/snapshots/filter-concepts';
import type { Snapshot } from '~/domain/snapshots/snapshot';
import type { SnapshotConcept } from '~/domain/snapshots/snapshot-concept';
import type { LanguageTag } from '~/domain/taxonomy/category';
import {
  buildSearchIndex,
  type SearchEntry,
  type SearchIndex,
  type SearchMatch,
  searchLabels,
} from '~/domain/taxonomy/search';
import { BoundedCache } from './bounded-cache';

/** Counted in characters, of which each is kept twice: as written and folded. */
const cache = new BoundedCache<SearchIndex>(16_000_000);

const codesOf = ({ notation, legacyIds }: SnapshotConcept): readonly string[] =>
  notation === undefined ? legacyIds : [notation, ...legacyIds];

const entriesOf = (subject: PublishedSubject, language: LanguageTag | undefined): SearchEntry[] =>
  Object.entries(subject.prefLabel)
    .filter(([tag]) => language === undefined || tag === language)
    .map(([tag, label], place) => {
      const isStanding = 'broader' in subject;
      return {
        id: subject.id,
        label,
        // The same in every language.
        codes: isStanding && place === 0 ? codesOf(subject) : [],
        altLabels: isStanding ? (subject.altLabel[tag] ?? []) : [],
        hiddenLabels: isStanding ? (subject.hiddenLabel[tag] ?? []) : [],
        definition: isStanding ? subject.definition[tag] : undefined,
      };
    });

interface Wish {
  readonly query: string;
  /** Searches the words of this language only; all of them where it is left out. */
  readonly language?: LanguageTag;
}

/** Concepts and tombstones of a version by any of their names, their codes or their definition, the nearest first. */
export const searchConcepts = (
  { uri, concepts, tombstones }: Snapshot,
  { query, language }: Wish,
): readonly SearchMatch[] => {
  const subjects = [...concepts, ...tombstones];
  const key = `${uri} ${language ?? ''}`;
  const known = cache.get(key);
  if (known) return searchLabels(known, query, subjects.length);
  const index = buildSearchIndex(subjects.flatMap((subject) => entriesOf(subject, language)));
  const size = index.texts.reduce((sum, { written }) => sum + written.length, 1);
  cache.set(key, index, size);
  return searchLabels(index, query, subjects.length);
};
