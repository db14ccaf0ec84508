import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerWords, emptyTally } from './answer';
import {
  addTallies,
  agreementIn,
  answersIn,
  ballotNumber,
  ballotsIn,
  sameTally,
  subtractTally,
  tallyOf,
} from './tally';

const words = fc.array(fc.constantFrom(...answerWords));

describe('tallies', () => {
  it('V1 the order of answers does not matter', () => {
    fc.assert(
      fc.property(
        words.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          expect(tallyOf(shuffled)).toEqual(tallyOf(all));
        },
      ),
    );
  });

  it('V4 every answer counts once', () => {
    fc.assert(
      fc.property(words, (all) => {
        expect(answersIn(tallyOf(all))).toBe(all.length);
      }),
    );
  });

  it('V4 only agree and disagree are ballots', () => {
    expect(ballotsIn(tallyOf(['agree', 'disagree', 'pass', 'unclear', 'declined']))).toBe(2);
  });

  it('V4 agreement is a share of ballots, and of nothing there is none', () => {
    expect(agreementIn(tallyOf(['agree', 'agree', 'disagree', 'pass']))).toEqual([2, 3]);
    expect(agreementIn(tallyOf(['pass', 'unclear', 'declined']))).toBeUndefined();
  });

  it('V1 numbers are derived from words', () => {
    expect(answerWords.map(ballotNumber)).toEqual([1, -1, 0, undefined, undefined]);
  });

  it('V1 adding and taking away undo each other', () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        const sum = addTallies(tallyOf(one), tallyOf(other));
        expect(sum).toEqual(tallyOf([...one, ...other]));
        expect(sameTally(subtractTally(sum, tallyOf(other)), tallyOf(one))).toBe(true);
      }),
    );
    expect(addTallies()).toEqual(emptyTally);
  });
});
