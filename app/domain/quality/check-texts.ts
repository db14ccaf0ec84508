import { sortedUnique } from '../snapshots/order';
import type { Snapshot } from '../snapshots/snapshot';
import type { SnapshotConcept } from '../snapshots/snapshot-concept';
import { parseLanguageTag } from '../taxonomy/language-tag';
import type { Finding, FindingCode } from './finding';

type TextMap = Readonly<Record<string, string | readonly string[]>>;

/** The languages in which one of the texts is as asked for. */
const languagesWith = (maps: readonly TextMap[], holds: (text: string) => boolean): string[] => {
  const found: string[] = [];
  for (const map of maps) {
    for (const language of Object.keys(map)) {
      const texts = map[language] ?? '';
      if (typeof texts === 'string' ? holds(texts) : texts.some(holds)) found.push(language);
    }
  }
  return found.length > 1 ? sortedUnique(found) : found;
};

const isBlank = (text: string): boolean => text.trim() === '';

/** What JSON-LD and RDF write where no language is named. */
const namesNone = (tag: string): boolean => ['', '@none', 'und'].includes(tag.toLowerCase());

type TagFault = Extract<FindingCode, 'language-omitted' | 'language-invalid'>;

const faultOf = (tag: string): TagFault | undefined => {
  if (namesNone(tag)) return 'language-omitted';
  const parsed = parseLanguageTag(tag);
  return parsed.ok && parsed.value === tag ? undefined : 'language-invalid';
};

/** Each tag is parsed once: a list has few of them and thousands of texts. */
const rememberFaults = (): ((tag: string) => TagFault | undefined) => {
  const known = new Map<string, TagFault | undefined>();
  return (tag) => {
    if (!known.has(tag)) known.set(tag, faultOf(tag));
    return known.get(tag);
  };
};

/** Controls but tab and line end, and the marks that turn text round beyond their own words. */
const control = /(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

const hasControl = (text: string): boolean => control.test(text);

/** Texts and the languages that they say they are in. */
export const checkTexts = ({ languages, title, description, concepts }: Snapshot): Finding[] => {
  const fault = rememberFaults();
  const faultsIn = (maps: readonly object[], ids: readonly string[]): Finding[] => {
    const wrong = maps.flatMap((map) => Object.keys(map)).filter((tag) => fault(tag));
    return sortedUnique(wrong).flatMap((text) => {
      const code = fault(text);
      return code ? [{ code, concepts: ids, text }] : [];
    });
  };
  const ofConcept = (concept: SnapshotConcept): Finding[] => {
    const { prefLabel, altLabel, hiddenLabel, definition, scopeNote } = concept;
    const { inclusions, exclusions, levels, text: provenance, equivalence } = concept;
    const ids = [concept.id];
    const steps = levels.map(({ text }) => text);
    const notes = [definition, scopeNote, inclusions, exclusions, ...steps];
    const all = [prefLabel, altLabel, hiddenLabel, ...notes];
    const having = (code: FindingCode, inLanguages: readonly string[]) =>
      inLanguages.map((language): Finding => ({ code, concepts: ids, language }));
    return [
      ...faultsIn([...all, provenance, equivalence], ids),
      ...having('text-empty', languagesWith(notes, isBlank)),
      ...having('text-control-character', languagesWith(all, hasControl)),
    ];
  };
  const listed = Object.fromEntries(languages.map((tag) => [tag, '']));
  return [...faultsIn([listed, title, description], []), ...concepts.flatMap(ofConcept)];
};
