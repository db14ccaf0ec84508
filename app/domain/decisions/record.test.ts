import { describe, expect, it } from 'vitest';
import { emptyTally } from '../answers/answer';
import { type Decision, decide } from './decide';
import { type DecisionFacts, gatherFacts } from './facts';
import { findRecordFaults, type RecordFault } from './record';
import { defaultRule } from './rule';

const facts = gatherFacts({
  rule: defaultRule,
  shownOnDevices: 60,
  devices: { ...emptyTally, agree: 40, disagree: 9, pass: 2 },
  hands: { ...emptyTally, agree: 3 },
  communities: [
    {
      id: 'c',
      label: { en: 'Drivers' },
      isAttested: true,
      isAffected: true,
      tally: { ...emptyTally, agree: 9, disagree: 1 },
    },
  ],
  objections: [{ id: 'o', seconds: 6 }],
});
const decision = decide(facts);
const [drivers] = facts.communities;
const answers = facts.answers ?? emptyTally;

describe('gatherFacts', () => {
  it('D1 adds people counted by hand to the answers and to those shown', () => {
    expect(facts).toMatchObject({ shown: 63, answers: { agree: 43 }, handCounted: null });
  });

  it('D5 leaves out who was unclear or declined within a community', () => {
    expect(drivers).toEqual({
      id: 'c',
      label: { en: 'Drivers' },
      isAttested: true,
      isAffected: true,
      n: 10,
      agree: 9,
      disagree: 1,
      pass: 0,
    });
  });

  it('D5 keeps no figures of four people', () => {
    const few = gatherFacts({
      rule: defaultRule,
      shownOnDevices: 4,
      devices: { ...emptyTally, agree: 4 },
      hands: emptyTally,
      communities: [],
      objections: [],
    });
    expect(few).toMatchObject({ answers: null, shown: null });
  });
});

describe('findRecordFaults', () => {
  it.each<[string, Partial<DecisionFacts>, Partial<Decision>, RecordFault[]]>([
    ['nothing', {}, {}, []],
    ['another outcome', {}, { outcome: 'agreed' }, ['outcome']],
    ['another reason', {}, { reason: 'consent' }, ['outcome']],
    ['a contest left out', {}, { contestedBy: [] }, ['outcome']],
    ['a hold made up', {}, { heldBy: ['c'] }, ['outcome']],
    [
      'turned figures',
      { answers: { ...answers, agree: 10, disagree: 42 } },
      {},
      ['outcome', 'sums'],
    ],
    ['a rest left out', { others: null }, {}, ['sums']],
    [
      'a rest of three',
      { others: { n: 3, agree: 2, disagree: 1, pass: 0 } },
      {},
      ['sums', 'small-figure'],
    ],
    ['four raised hands', { handCounted: 4 }, {}, ['small-figure']],
    [
      'seconds that are too few',
      { objections: [{ id: 'o', isSeconded: true, seconds: 5 }] },
      {},
      ['seconds'],
    ],
    [
      'seconds that are withheld and too few',
      { objections: [{ id: 'o', isSeconded: true, seconds: null }] },
      {},
      ['seconds'],
    ],
    [
      'seconds that are enough',
      { objections: [{ id: 'o', isSeconded: false, seconds: 6 }] },
      {},
      ['outcome', 'seconds'],
    ],
  ])('R3 finds %s', (_, changedFacts, changedDecision, faults) => {
    expect(
      findRecordFaults({
        facts: { ...facts, ...changedFacts },
        decision: { ...decision, ...changedDecision },
      }),
    ).toEqual(faults);
  });
});
