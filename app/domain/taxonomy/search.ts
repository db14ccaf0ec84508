import { foldText } from '../text/folding';

/** A category's words in one or more languages, as they are searched. */
export interface SearchEntry {
  readonly id: string;
  readonly label: string;
  readonly altLabels: readonly string[];
  readonly hiddenLabels: readonly string[];
  /** What it is called by in this list and in others. */
  readonly codes?: readonly string[];
  /** Left out where only names are searched. */
  readonly definition?: string;
}

/** What was found, and by which of its words. A hidden label finds its category and is itself never shown (T3). */
export interface SearchMatch {
  readonly id: string;
  readonly by: 'label' | 'code' | 'other-label' | 'hidden-label' | 'definition';
  /** The other label that was found, to be shown beside the label; absent for the others. */
  readonly otherLabel?: string;
}

interface FoldedText {
  readonly at: number;
  readonly by: SearchMatch['by'];
  readonly written: string;
  readonly folded: string;
}

/** Entries prepared for many queries. Made by `buildSearchIndex` only. */
export interface SearchIndex {
  readonly ids: readonly string[];
  readonly texts: readonly FoldedText[];
}

/** Prepares entries, once per taxonomy; an id may come more than once, for instance once per language. */
export function buildSearchIndex(entries: readonly SearchEntry[]): SearchIndex {
  const texts = entries.flatMap(
    ({ label, codes = [], altLabels, hiddenLabels, definition }, at) => {
      const fold = (by: SearchMatch['by']) => (written: string) => ({
        at,
        by,
        written,
        folded: foldText(written),
      });
      return [
        fold('label')(label),
        ...codes.map(fold('code')),
        ...altLabels.map(fold('other-label')),
        ...hiddenLabels.map(fold('hidden-label')),
        ...(definition === undefined ? [] : [fold('definition')(definition)]),
      ];
    },
  );
  return { ids: entries.map((entry) => entry.id), texts };
}

const fieldRank = {
  label: 0,
  code: 0,
  'other-label': 4,
  'hidden-label': 8,
  definition: 12,
} as const;

/**
 * Categories in whose labels, or codes, every word of a query begins a word, whatever its case, accents or order; in scripts without
 * spaces the query has to stand in the label. Labels and codes before other labels before hidden ones before the definition; in
 * each, the same words first, then labels that begin with them. An empty query finds nothing.
 */
export function searchLabels(
  index: SearchIndex,
  query: string,
  limit = 50,
): readonly SearchMatch[] {
  const folded = foldText(query);
  if (folded === '') return [];
  const words = folded.split(' ');
  const best = new Map<string, { readonly rank: number; readonly match: SearchMatch }>();
  for (const text of index.texts) {
    const closeness = closenessOf(text.folded, folded, words);
    const id = index.ids[text.at];
    if (closeness === undefined || id === undefined) continue;
    const rank = fieldRank[text.by] + closeness;
    if (rank >= (best.get(id)?.rank ?? Number.POSITIVE_INFINITY)) continue;
    const otherLabel = text.by === 'other-label' ? text.written : undefined;
    best.set(id, { rank, match: { id, by: text.by, ...(otherLabel && { otherLabel }) } });
  }
  return [...best.values()]
    .sort((one, other) => one.rank - other.rank)
    .slice(0, limit)
    .map(({ match }) => match);
}

const withoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** 0 the same, 1 begins with it, 2 holds its words, 3 holds it inside words; `undefined` not at all. */
function closenessOf(text: string, query: string, words: readonly string[]): number | undefined {
  if (text === query) return 0;
  if (text.startsWith(query)) return 1;
  const spaced = ` ${text}`;
  if (words.every((word) => spaced.includes(` ${word}`))) return 2;
  return withoutSpaces.test(query) && words.every((word) => text.includes(word)) ? 3 : undefined;
}
