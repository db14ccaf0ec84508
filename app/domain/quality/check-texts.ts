import { sortedUnique } from '../snapshots/order';
import type { Snapshot } from '../snapshots/snapshot';
import type { SnapshotConcept } from '../snapshots/snapshot-concept';
import type { LanguageTag } from '../taxonomy/category';
import { parseLanguageTag } from '../taxonomy/language-tag';
import type { Finding } from './finding';

type Said = readonly (readonly [LanguageTag, string])[];
type TextMap = Readonly<Record<string, string | readonly string[]>>;

const saidIn = (maps: readonly TextMap[]): Said =>
  maps.flatMap((map) =>
    Object.entries(map).flatMap(([language, texts]) =>
      [texts].flat().map((text) => [language, text] as const),
    ),
  );

const labelsOf = ({ prefLabel, altLabel, hiddenLabel }: SnapshotConcept): Said =>
  saidIn([prefLabel, altLabel, hiddenLabel]);

const notesOf = ({
  definition,
  scopeNote,
  inclusions,
  exclusions,
  levels,
}: SnapshotConcept): Said =>
  saidIn([definition, scopeNote, inclusions, exclusions, ...levels.map(({ text }) => text)]);

/** What JSON-LD and RDF write where no language is named. */
const namesNone = (tag: string): boolean => ['', '@none', 'und'].includes(tag.toLowerCase());

const isCanonical = (tag: string): boolean => {
  const parsed = parseLanguageTag(tag);
  return parsed.ok && parsed.value === tag;
};

/** Controls, and the marks that turn text round beyond their own words. */
const control = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
/** Paragraphs are allowed where there may be several lines. */
const withoutBreaks = (text: string): string => text.replace(/[\t\n]/g, ' ');

/** The languages in which something said is as asked for. */
const languagesOf = (said: Said, holds: (text: string) => boolean = () => true): string[] =>
  sortedUnique(said.filter(([, text]) => holds(text)).map(([language]) => language));

const findingsOf = (concept: SnapshotConcept): Finding[] => {
  const concepts = [concept.id];
  const notes = notesOf(concept);
  const said = [...labelsOf(concept), ...notes];
  const tags = sortedUnique([
    ...languagesOf(said),
    ...Object.keys(concept.text),
    ...Object.keys(concept.equivalence),
  ]);
  const isControlled = (text: string) => control.test(withoutBreaks(text));
  return [
    ...tags.flatMap((text): Finding[] => {
      if (namesNone(text)) return [{ code: 'language-omitted', concepts, text }];
      return isCanonical(text) ? [] : [{ code: 'language-invalid', concepts, text }];
    }),
    ...languagesOf(notes, (text) => text.trim() === '').map(
      (language): Finding => ({ code: 'text-empty', concepts, language }),
    ),
    ...languagesOf(said, isControlled).map(
      (language): Finding => ({ code: 'text-control-character', concepts, language }),
    ),
  ];
};

const invalidLanguages = ({ languages, title, description }: Snapshot): Finding[] =>
  sortedUnique([...languages, ...Object.keys(title), ...Object.keys(description)])
    .filter((tag) => !isCanonical(tag))
    .map((text) => ({
      code: namesNone(text) ? 'language-omitted' : 'language-invalid',
      concepts: [],
      text,
    }));

/** Texts and the languages that they say they are in. */
export const checkTexts = (snapshot: Snapshot): Finding[] => [
  ...invalidLanguages(snapshot),
  ...snapshot.concepts.flatMap(findingsOf),
];
