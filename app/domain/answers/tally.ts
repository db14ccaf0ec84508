import type { Fraction } from '../decisions/rule';
import { type AnswerWord, answerWords, emptyTally, type Tally } from './answer';

/** Counts words, in any order. */
export function tallyOf(words: Iterable<AnswerWord>): Tally {
  const counts = { ...emptyTally };
  for (const word of words) counts[word] += 1;
  return counts;
}

/** Sums tallies word by word, for instance devices and hands. */
export function addTallies(...tallies: readonly Tally[]): Tally {
  const sum = { ...emptyTally };
  for (const tally of tallies) for (const word of answerWords) sum[word] += tally[word];
  return sum;
}

/** What is left of a tally without a part of it. Both must count the same people; never below 0 then. */
export function subtractTally(whole: Tally, part: Tally): Tally {
  const rest = { ...emptyTally };
  for (const word of answerWords) rest[word] = whole[word] - part[word];
  return rest;
}

/** Everybody who answered: this counts towards quorum (V4). */
export const answersIn = (tally: Tally): number =>
  answerWords.reduce((sum, word) => sum + tally[word], 0);

/** Agree and disagree: only these count towards agreement (V4). */
export const ballotsIn = (tally: Tally): number => tally.agree + tally.disagree;

/** agree ÷ (agree + disagree) as whole numbers; `undefined` while there is no ballot. */
export function agreementIn(tally: Tally): Fraction | undefined {
  const ballots = ballotsIn(tally);
  return ballots === 0 ? undefined : [tally.agree, ballots];
}

/**
 * The number of an answer, for mathematics (V1: derived here and nowhere else): agree 1, disagree −1, pass 0.
 * Unclear and declined say nothing about the harm and have none.
 */
export function ballotNumber(word: AnswerWord): 1 | -1 | 0 | undefined {
  switch (word) {
    case 'agree':
      return 1;
    case 'disagree':
      return -1;
    case 'pass':
      return 0;
    case 'unclear':
    case 'declined':
      return undefined;
  }
}

export function sameTally(one: Tally, other: Tally): boolean {
  return answerWords.every((word) => one[word] === other[word]);
}
