import { describe, expect, it } from 'vitest';
import { isAffectedAboveFloor } from './decide';
import { both, community, deaf, decideRoom, itDecides, type Row } from './decide.fixture';

const communityRows: Row[] = [
  [
    'exactly 40 % is not under the floor',
    { ...both({ agree: 4, disagree: 6 }), communities: [deaf({ agree: 4, disagree: 6 })] },
    'agreed',
    'agreement',
  ],
  [
    'under 40 %',
    { ...both({ agree: 3, disagree: 6 }), communities: [deaf({ agree: 3, disagree: 6 })] },
    'agreed-with-dissent',
    'dissent',
  ],
  [
    'under 40 %, but self-declared',
    {
      ...both({ agree: 3, disagree: 6 }),
      communities: [deaf({ agree: 3, disagree: 6 }, { attested: false, affected: true })],
    },
    'agreed',
    'agreement',
  ],
  [
    'under 40 %, attested, not named as affected',
    {
      ...both({ agree: 3, disagree: 6 }),
      communities: [deaf({ agree: 3, disagree: 6 }, { attested: true, affected: false })],
    },
    'agreed-with-dissent',
    'dissent',
  ],
  [
    'exactly five ballots have a floor',
    { ...both({ agree: 1, disagree: 4 }), communities: [deaf({ agree: 1, disagree: 4 })] },
    'agreed-with-dissent',
    'dissent',
  ],
  [
    'four ballots have none',
    { ...both({ disagree: 4, pass: 6 }), communities: [deaf({ disagree: 4, pass: 6 })] },
    'agreed',
    'agreement',
  ],
  [
    'no breakdown, no floor: the rest is four',
    {
      ...both({ disagree: 8 }, { agree: 24 }),
      communities: [deaf({ disagree: 8 }), community('others', { agree: 20 })],
    },
    'agreed',
    'agreement',
  ],
  [
    'the rest is five: the floor holds',
    {
      ...both({ disagree: 8 }, { agree: 25 }),
      communities: [deaf({ disagree: 8 }), community('others', { agree: 20 })],
    },
    'agreed-with-dissent',
    'dissent',
  ],
  [
    'hands keep the rest large enough',
    {
      ...both({ disagree: 8 }, { agree: 20 }),
      hands: { agree: 5 },
      communities: [deaf({ disagree: 8 }), community('others', { agree: 20 })],
    },
    'agreed-with-dissent',
    'dissent',
  ],
];

const against = { agree: 5, disagree: 40 };
const holdRows: Row[] = [
  [
    'exactly 2/3 of an affected community',
    {
      ...both({ agree: 6, disagree: 3 }, against),
      communities: [deaf({ agree: 6, disagree: 3 })],
    },
    'held',
    'held-by-community',
  ],
  [
    'one under 2/3',
    {
      ...both({ agree: 5, disagree: 3 }, against),
      communities: [deaf({ agree: 5, disagree: 3 })],
    },
    'not-agreed',
    'too-little-agreement',
  ],
  [
    'exactly five ballots hold',
    { ...both({ agree: 5 }, against), communities: [deaf({ agree: 5 })] },
    'held',
    'held-by-community',
  ],
  [
    'four ballots do not',
    { ...both({ agree: 4 }, against), communities: [deaf({ agree: 4 })] },
    'not-agreed',
    'too-little-agreement',
  ],
  [
    'not when not affected',
    {
      ...both({ agree: 9 }, against),
      communities: [deaf({ agree: 9 }, { attested: true, affected: false })],
    },
    'not-agreed',
    'too-little-agreement',
  ],
  [
    'not when self-declared',
    {
      ...both({ agree: 9 }, against),
      communities: [deaf({ agree: 9 }, { attested: false, affected: true })],
    },
    'not-agreed',
    'too-little-agreement',
  ],
  [
    'not while too few have answered',
    { ...both({ agree: 9 }, { disagree: 9 }), shown: 100, communities: [deaf({ agree: 9 })] },
    'open',
    'too-few-answers',
  ],
  [
    'held where the room has too few agrees',
    {
      ...both({ agree: 6 }, { pass: 40 }),
      hands: { agree: 1, disagree: 4 },
      communities: [deaf({ agree: 6 })],
    },
    'held',
    'held-by-community',
  ],
];

const objectionRows: Row[] = [
  ['two seconds of ten people', { devices: { agree: 10 }, objections: [2] }, 'agreed', 'agreement'],
  [
    'three seconds of ten',
    { devices: { agree: 10 }, objections: [3] },
    'agreed-with-dissent',
    'dissent',
  ],
  [
    'three seconds of thirty: exactly 10 %',
    { devices: { agree: 30 }, objections: [3] },
    'agreed-with-dissent',
    'dissent',
  ],
  [
    'three seconds of thirty-one',
    { devices: { agree: 31 }, objections: [3] },
    'agreed',
    'agreement',
  ],
  [
    'four seconds of forty',
    { devices: { agree: 40 }, objections: [4] },
    'agreed-with-dissent',
    'dissent',
  ],
  [
    'ten of a hundred, hands included',
    { devices: { agree: 60 }, hands: { agree: 40 }, objections: [10] },
    'agreed-with-dissent',
    'dissent',
  ],
  [
    'nine of a hundred',
    { devices: { agree: 60 }, hands: { agree: 40 }, objections: [9] },
    'agreed',
    'agreement',
  ],
  [
    'several small ones do not add up',
    { devices: { agree: 30 }, objections: [2, 2, 2] },
    'agreed',
    'agreement',
  ],
  [
    'an objection to what is not agreed changes nothing',
    { devices: { disagree: 30 }, objections: [9] },
    'not-agreed',
    'too-little-agreement',
  ],
];

describe('decide: floors', () => itDecides(communityRows));
describe('decide: held by a community', () => itDecides(holdRows));
describe('decide: objections', () => itDecides(objectionRows));

describe('decide: what it says beside the outcome', () => {
  it('T6 says what contests it: communities first, then objections', () => {
    const decision = decideRoom({
      devices: { agree: 80, disagree: 20 },
      communities: [community('signers', { disagree: 9 }), community('drivers', { agree: 50 })],
      objections: [1, 10],
    });
    expect(decision.contestedBy).toEqual([
      { by: 'community', id: 'signers' },
      { by: 'objection', id: 'o1' },
    ]);
  });

  it('D4 names affected communities below their floor, whatever the outcome', () => {
    const own = { agree: 1, disagree: 8 };
    const below = { ...both(own), communities: [deaf(own)] };
    expect(decideRoom(below).affectedBelowFloor).toEqual(['deaf']);
    expect(isAffectedAboveFloor(decideRoom(below))).toBe(false);
    const notAffected = {
      ...both(own),
      communities: [deaf(own, { attested: true, affected: false })],
    };
    expect(isAffectedAboveFloor(decideRoom(notAffected))).toBe(true);
    expect(decideRoom({ ...both(own, against), communities: [deaf(own)] })).toMatchObject({
      outcome: 'not-agreed',
      affectedBelowFloor: ['deaf'],
    });
  });
});
