import { contentWords } from './function-words';

/** Written without spaces between words, a sign or two being a word: pairs tell most. */
const pairScript =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** A sign is a syllable; inflection changes its vowel. */
const syllableScript = /\p{Script=Ethiopic}/u;
/** Whether words cannot be told apart by spaces. */
export const isWrittenWithoutSpaces = (text: string): boolean => pairScript.test(text);

/** Ethiopic rows are eight code points long from here. */
const ethiopicStart = 0x1200;

/**
 * The character n-grams of a text after folding and without function words, by which texts are compared. Three letters with the word's edges in
 * alphabets and Indic scripts; pairs in Chinese, Japanese, Korean and South-East Asian scripts; in Ethiopic pairs of
 * syllables and, beside them, pairs of their consonants.
 */
export function gramsOf(text: string): Set<string> {
  const grams = new Set<string>();
  for (const word of contentWords(text)) {
    if (pairScript.test(word)) addRuns(grams, [...word], 2);
    else if (syllableScript.test(word)) addSyllables(grams, [...word]);
    else addRuns(grams, [' ', ...word, ' '], 3);
  }
  return grams;
}

function addRuns(grams: Set<string>, signs: readonly string[], length: number): void {
  if (signs.length <= length) {
    grams.add(signs.join(''));
    return;
  }
  for (let at = 0; at + length <= signs.length; at += 1)
    grams.add(signs.slice(at, at + length).join(''));
}

function addSyllables(grams: Set<string>, signs: readonly string[]): void {
  addRuns(grams, [' ', ...signs, ' '], 2);
  const consonants = signs.map((sign) => {
    const point = sign.codePointAt(0) ?? 0;
    return String.fromCodePoint(point - ((point - ethiopicStart) % 8));
  });
  addRuns(grams, ['*', ...consonants, '*'], 3);
}
