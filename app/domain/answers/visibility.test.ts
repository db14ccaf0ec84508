import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phases, shareTimes } from '../sessions/session';
import { type AnswerWord, answerWords, emptyTally, type Tally } from './answer';
import { tallyOf } from './tally';
import {
  communityProgress,
  type FigureDetail,
  type FigureSteps,
  type FigureViewer,
  figuresShown,
  shownStep,
  stepFigures,
} from './visibility';

const tally = (agree: number, disagree: number, pass = 0): Tally => ({
  ...emptyTally,
  agree,
  disagree,
  pass,
});

describe('figuresShown', () => {
  const viewers: FigureViewer[] = ['participant', 'facilitator', 'observer'];
  const at = (
    shares: (typeof shareTimes)[number],
    viewer: FigureViewer,
    facts: Partial<Parameters<typeof figuresShown>[0]> = {},
  ): FigureDetail =>
    figuresShown({ shares, viewer, phase: 'vote', isDecided: false, hasAnswered: false, ...facts });

  it.each<[string, FigureDetail, FigureDetail]>([
    [
      'at-close: nobody sees shares during the vote',
      'participation',
      at('at-close', 'participant'),
    ],
    [
      'at-close: nor after the own answer',
      'participation',
      at('at-close', 'participant', { hasAnswered: true }),
    ],
    ['at-close: nor a facilitator', 'participation', at('at-close', 'facilitator')],
    [
      'at-close: nor while items wait for their decision',
      'participation',
      at('at-close', 'participant', { phase: 'decide' }),
    ],
    ['a decided item is open to all', 'shares', at('at-close', 'observer', { isDecided: true })],
    [
      'a closed session is open to all',
      'shares',
      at('after-own-answer', 'participant', { phase: 'closed' }),
    ],
    ['after-own-answer: not before', 'participation', at('after-own-answer', 'participant')],
    [
      'after-own-answer: after it',
      'shares',
      at('after-own-answer', 'participant', { hasAnswered: true }),
    ],
    [
      'after-own-answer: a facilitator waits',
      'participation',
      at('after-own-answer', 'facilitator', { hasAnswered: true }),
    ],
    [
      'after-own-answer: the projector waits',
      'participation',
      at('after-own-answer', 'observer', { hasAnswered: true }),
    ],
    ['live: everybody', 'shares', at('live', 'observer')],
    ['live: not in the lobby', 'none', at('live', 'participant', { phase: 'lobby' })],
  ])('V5 %s', (_, expected, actual) => {
    expect(actual).toBe(expected);
  });

  it('V5 a facilitator never sees more than a participant who answered', () => {
    const rank: Record<FigureDetail, number> = { none: 0, participation: 1, shares: 2 };
    for (const shares of shareTimes)
      for (const phase of phases)
        for (const isDecided of [true, false])
          for (const viewer of viewers) {
            const facts = { phase, isDecided, hasAnswered: true };
            const theirs = at(shares, viewer, facts);
            expect(rank[theirs]).toBeLessThanOrEqual(rank[at(shares, 'participant', facts)]);
          }
  });
});

describe('stepFigures', () => {
  const unmoved: FigureSteps = { last: undefined, before: undefined };

  it.each<[string, Tally | undefined, Tally, Tally | undefined]>([
    ['no step under five ballots', undefined, tally(3, 1, 9), undefined],
    ['the first five', undefined, tally(3, 2), tally(3, 2)],
    ['no single tap', tally(3, 2), tally(4, 2), tally(3, 2)],
    ['no four taps', tally(3, 2), tally(5, 4), tally(3, 2)],
    ['five taps', tally(3, 2), tally(6, 4), tally(6, 4)],
    ['a switch as one ballot', tally(10, 10), tally(14, 6), tally(10, 10)],
    ['five switches', tally(10, 10), tally(15, 5), tally(15, 5)],
    ['no change by passes alone', tally(10, 10), tally(10, 10, 30), tally(10, 10)],
    ['the passes with the ballots', tally(10, 10), tally(15, 10, 30), tally(15, 10, 30)],
    ['no four that were withdrawn', tally(10, 10), tally(6, 10), tally(10, 10)],
    ['five that were withdrawn', tally(10, 10), tally(5, 10), tally(5, 10)],
  ])('V5 takes %s', (_, last, actual, expected) => {
    expect(stepFigures({ ...unmoved, last }, actual).last).toEqual(expected);
  });

  it('V5 shows a step when the next is taken, and none of fewer than five ballots', () => {
    const five = stepFigures(unmoved, tally(3, 2));
    expect(shownStep(five)).toBeUndefined();
    const ten = stepFigures(five, tally(6, 4));
    expect(shownStep(ten)).toEqual(tally(3, 2));
    const few = stepFigures(ten, tally(2, 1));
    expect(shownStep(few)).toEqual(tally(6, 4));
    expect(shownStep(stepFigures(few, tally(5, 5)))).toBeUndefined();
  });

  it('V5 D5 whoever watches every moment, and the close, never sees fewer than five people move', () => {
    const taps = fc.array(
      fc.record({ voter: fc.nat({ max: 17 }), word: fc.option(fc.constantFrom(...answerWords)) }),
      { maxLength: 200 },
    );
    fc.assert(
      fc.property(taps, (all) => {
        const current = new Map<number, AnswerWord>();
        let steps = unmoved;
        /** Who has answered since the moment whose figures are shown, and since the last step. */
        let [sinceShown, sinceLast] = [new Set<number>(), new Set<number>()];
        for (const { voter, word } of all) {
          if (word === null) current.delete(voter);
          else current.set(voter, word);
          sinceShown.add(voter);
          sinceLast.add(voter);
          const next = stepFigures(steps, tallyOf(current.values()));
          if (next !== steps) {
            expect(sinceLast.size).toBeGreaterThanOrEqual(5);
            [sinceShown, sinceLast] = [sinceLast, new Set()];
          }
          steps = next;
          // It may close now, and the exact figures be told.
          if (shownStep(steps)) expect(sinceShown.size).toBeGreaterThanOrEqual(5);
        }
      }),
    );
  });
});

describe('communityProgress', () => {
  it('V5 a community shows participation and whether it is met, nothing else', () => {
    expect(communityProgress(tally(2, 3, 1), [2, 5])).toEqual({ answers: 6, isMet: true });
    expect(communityProgress(tally(2, 4), [2, 5])).toEqual({ answers: 6, isMet: false });
    expect(communityProgress(undefined, [2, 5])).toBeUndefined();
  });
});
