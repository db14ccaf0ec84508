import { tellingWords } from '../text/function-words';
import { gramsOf, isWrittenWithoutSpaces } from '../text/grams';

interface Match {
  /** What somebody writes. */
  readonly text: string;
  /** All words of what it is held against. */
  readonly other: string;
  /** How alike they are (`findSimilar`), 0 to 1. */
  readonly score: number;
}

/** From this share of their grams in common (Dice) on, two words count as forms of one: despide and despido. */
const leastAlike = 0.5;
/** One word in common says little unless the texts are alike beyond it. */
const enoughWithOneWord = 0.23;

/**
 * Whether a writer should be shown something that is alike (P4): where two telling words are in both, or one and the texts are
 * rather alike. Letters alone are chance, and so is a word that nearly every text here has. In scripts without spaces words
 * cannot be told apart, and the score stands alone.
 */
export function isWorthShowing({ text, other, score }: Match): boolean {
  if (isWrittenWithoutSpaces(text)) return true;
  const shared = wordsInCommon(text, other);
  return shared > 1 || (shared === 1 && score >= enoughWithOneWord);
}

function wordsInCommon(text: string, other: string): number {
  const theirs = tellingWords(other).map(gramsOf);
  const own = tellingWords(text).map(gramsOf);
  return own.filter((word) => theirs.some((one) => areAlike(word, one))).length;
}

function areAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...one].filter((gram) => other.has(gram)).length;
  return 2 * shared >= leastAlike * (one.size + other.size);
}
