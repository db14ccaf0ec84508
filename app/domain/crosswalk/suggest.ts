import type { CategoryText, LanguageTag } from '../taxonomy/category';
import { chooseRendering } from '../taxonomy/language-tag';
import { buildIndex, findSimilar } from '../taxonomy/similarity';
import type { ReferenceSystem, SystemCode } from './system';

/** A code whose name looks like a category's words. */
export interface Suggestion extends SystemCode {
  /** 0 to 1, two digits: how alike the letters are. Says nothing of the meaning. */
  readonly similarity: number;
}

type Words = Pick<CategoryText, 'label' | 'altLabels' | 'definition'>;

/** Below this, letters are shared by chance more often than not. */
const leastAlike = 0.15;

/** The language of the catalogue's names. */
const catalogueLanguage: LanguageTag = 'en';

/** The words of a category that can be held against the catalogue; `undefined`: nobody has put it into English yet. */
export function wordsToCompare(
  texts: readonly { readonly language: LanguageTag; readonly text: Words }[],
): Words | undefined {
  const languages = texts.map(({ language }) => language);
  const language = chooseRendering(languages, [catalogueLanguage]);
  return texts.find((text) => text.language === language)?.text;
}

/**
 * Codes of one system whose names look like a category's English words, at most five, best first. A start for people, never
 * a finding: it knows neither synonyms nor meanings.
 */
export function suggestCodes(system: ReferenceSystem, words: Words): readonly Suggestion[] {
  const { codes } = system;
  const index = buildIndex(codes.map(({ code, label }) => ({ id: code, labels: [label] })));
  const best = new Map<string, number>();
  const queries = [words.label, ...words.altLabels, `${words.label} ${words.definition}`];
  for (const query of queries) {
    for (const { id, score } of findSimilar(index, query, { minimum: leastAlike })) {
      best.set(id, Math.max(best.get(id) ?? 0, score));
    }
  }
  return codes
    .flatMap((code): Suggestion[] => {
      const score = best.get(code.code);
      return score === undefined ? [] : [{ ...code, similarity: Math.round(score * 100) / 100 }];
    })
    .sort((one, other) => other.similarity - one.similarity)
    .slice(0, 5);
}
