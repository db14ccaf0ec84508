import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyTally, type Tally } from './answer';
import { breakDown, showableCount, showableTotal } from './small-figures';
import { addTallies, answersIn, ballotsIn, subtractTally } from './tally';

const tally = (agree: number, disagree: number, pass = 0): Tally => ({
  ...emptyTally,
  agree,
  disagree,
  pass,
});
const part = (id: string, of: Tally) => ({ id, tally: of });

describe('breakDown', () => {
  it.each<[string, Tally, Tally[], { shown: Tally[]; others?: Tally }]>([
    [
      'large communities and a large rest',
      tally(20, 10),
      [tally(6, 2), tally(5, 0)],
      { shown: [tally(6, 2), tally(5, 0)], others: tally(9, 8) },
    ],
    [
      'communities without a rest',
      tally(10, 5),
      [tally(6, 4), tally(4, 1)],
      { shown: [tally(6, 4), tally(4, 1)] },
    ],
    [
      'a small community within the rest',
      tally(20, 10),
      [tally(6, 2), tally(2, 2)],
      { shown: [tally(6, 2)], others: tally(14, 8) },
    ],
    ['nothing when the rest is four', tally(10, 4), [tally(8, 2)], { shown: [] }],
    [
      'a rest of exactly five',
      tally(10, 5),
      [tally(8, 2)],
      { shown: [tally(8, 2)], others: tally(2, 3) },
    ],
    [
      'nothing when the rest is one person who passed',
      tally(8, 2, 1),
      [tally(8, 2)],
      { shown: [] },
    ],
    ['nothing when six people cast four ballots', tally(20, 4, 2), [tally(2, 2, 2)], { shown: [] }],
    ['nothing of nothing', emptyTally, [], { shown: [] }],
  ])('D5 shows %s', (_, total, tallies, expected) => {
    const result = breakDown(
      total,
      tallies.map((of, index) => part(String(index), of)),
    );
    expect(result.parts.map((one) => one.tally)).toEqual(expected.shown);
    expect(result.others).toEqual(expected.others);
  });

  it('D5 no sum of parts and no difference to the total is about one to four people', () => {
    const small = fc.nat({ max: 9 });
    const tallies = fc.record({
      agree: small,
      disagree: small,
      pass: small,
      unclear: fc.nat({ max: 3 }),
      declined: fc.nat({ max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(tallies, { maxLength: 6 }), tallies, (communities, undeclared) => {
        const total = addTallies(undeclared, ...communities);
        const { parts, others } = breakDown(
          total,
          communities.map((of, index) => part(String(index), of)),
        );
        const published = [...parts.map((one) => one.tally), ...(others ? [others] : [])];
        for (let subset = 1; subset < 2 ** published.length; subset += 1) {
          const chosen = published.filter((_, index) => subset & (1 << index));
          const sum = addTallies(...chosen);
          const rest = subtractTally(total, sum);
          expect(ballotsIn(sum)).toBeGreaterThanOrEqual(5);
          if (answersIn(rest) > 0) expect(ballotsIn(rest)).toBeGreaterThanOrEqual(5);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('figures on their own', () => {
  it('D5 a room of four has no figures', () => {
    expect(showableTotal(tally(3, 1))).toBeUndefined();
    expect(showableTotal(tally(3, 1, 1))).toEqual(tally(3, 1, 1));
  });

  it('D5 a count of one to four people is unsaid', () => {
    expect([0, 1, 4, 5, 12].map(showableCount)).toEqual([0, null, null, 5, 12]);
  });
});
