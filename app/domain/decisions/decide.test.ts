import { describe } from 'vitest';
import { both, deaf, itDecides, type Row } from './decide.fixture';
import { consentRule } from './rule';

const openRows: Row[] = [
  ['nobody was asked (0/0)', {}, 'open', 'too-few-answers'],
  ['nobody answered', { shown: 40 }, 'open', 'too-few-answers'],
  ['four of four agree', { devices: { agree: 4 } }, 'open', 'too-few-answers'],
  ['exactly five agree', { devices: { agree: 5 } }, 'agreed', 'agreement'],
  ['five of ten shown: exactly half', { devices: { agree: 5 }, shown: 10 }, 'agreed', 'agreement'],
  ['five of eleven shown', { devices: { agree: 5 }, shown: 11 }, 'open', 'too-few-answers'],
  ['a hundred of 201 shown', { devices: { agree: 100 }, shown: 201 }, 'open', 'too-few-answers'],
  ['a hundred of 200 shown', { devices: { agree: 100 }, shown: 200 }, 'agreed', 'agreement'],
  [
    'fewer shown than answered (a late showing)',
    { devices: { agree: 9 }, shown: 3 },
    'agreed',
    'agreement',
  ],
  ['only passes', { devices: { pass: 20 } }, 'open', 'too-few-answers'],
  ['only declined', { devices: { declined: 20 } }, 'open', 'too-few-answers'],
  ['all unclear', { devices: { unclear: 20 } }, 'open', 'words-need-work'],
  ['unclear, but too few', { devices: { unclear: 4 } }, 'open', 'too-few-answers'],
  ['exactly 20 % unclear', { devices: { agree: 16, unclear: 4 } }, 'open', 'words-need-work'],
  ['one under 20 % unclear', { devices: { agree: 17, unclear: 4 } }, 'agreed', 'agreement'],
  [
    'passes and declined count to quorum',
    { devices: { agree: 5, pass: 3, declined: 2 }, shown: 20 },
    'agreed',
    'agreement',
  ],
  ['passes dilute unclear', { devices: { agree: 6, unclear: 2, pass: 3 } }, 'agreed', 'agreement'],
];

const agreementRows: Row[] = [
  ['exactly 2/3', { devices: { agree: 20, disagree: 10 } }, 'agreed', 'agreement'],
  ['one under 2/3', { devices: { agree: 19, disagree: 10 } }, 'not-agreed', 'too-little-agreement'],
  [
    '2/3 where floats would round (6,666 of 10,000)',
    { devices: { agree: 6_666, disagree: 3_334 } },
    'not-agreed',
    'too-little-agreement',
  ],
  ['6,667 of 10,000', { devices: { agree: 6_667, disagree: 3_333 } }, 'agreed', 'agreement'],
  ['all disagree', { devices: { disagree: 30 } }, 'not-agreed', 'too-little-agreement'],
  ['half and half', { devices: { agree: 15, disagree: 15 } }, 'not-agreed', 'too-little-agreement'],
  [
    'four agrees are too few',
    { devices: { agree: 4, disagree: 2 } },
    'not-agreed',
    'too-few-agree',
  ],
  ['five agrees are enough', { devices: { agree: 5, disagree: 2 } }, 'agreed', 'agreement'],
  [
    'exactly 20 % of the answers agree',
    { devices: { agree: 10, pass: 40 } },
    'agreed',
    'agreement',
  ],
  [
    'one under 20 % of the answers',
    { devices: { agree: 10, pass: 41 } },
    'not-agreed',
    'too-few-agree',
  ],
  [
    'declined count among the answers',
    { devices: { agree: 10, declined: 41 } },
    'not-agreed',
    'too-few-agree',
  ],
];

const handRows: Row[] = [
  ['hands alone', { hands: { agree: 8, disagree: 4 } }, 'agreed', 'agreement'],
  ['hands make the quorum', { devices: { agree: 3 }, hands: { agree: 2 } }, 'agreed', 'agreement'],
  [
    'hands count as shown',
    { devices: { agree: 5 }, hands: { agree: 5 }, shown: 16 },
    'open',
    'too-few-answers',
  ],
  [
    'hands count as shown, one fewer',
    { devices: { agree: 5 }, hands: { agree: 5 }, shown: 15 },
    'agreed',
    'agreement',
  ],
  [
    'hands turn the vote',
    { devices: { agree: 10 }, hands: { disagree: 6 } },
    'not-agreed',
    'too-little-agreement',
  ],
  [
    'hands that pass dilute agrees',
    { devices: { agree: 9 }, hands: { pass: 37 } },
    'not-agreed',
    'too-few-agree',
  ],
];

const consent = { rule: consentRule };
const consentRows: Row[] = [
  ['consent: all agree', { ...consent, devices: { agree: 6 } }, 'agreed', 'consent'],
  [
    'consent: an objection nobody seconds is kept as dissent',
    { ...consent, devices: { agree: 6, disagree: 1 }, objections: [0] },
    'agreed',
    'consent',
  ],
  [
    'consent: a seconded objection blocks',
    { ...consent, devices: { agree: 9, disagree: 1 }, objections: [1] },
    'not-agreed',
    'objection-blocks',
  ],
  [
    'consent: half agree, half stand aside',
    { ...consent, devices: { agree: 4, disagree: 4 } },
    'agreed',
    'consent',
  ],
  [
    'consent: more stand aside than agree',
    { ...consent, devices: { agree: 4, disagree: 5 } },
    'not-agreed',
    'too-little-agreement',
  ],
  [
    'consent: silence is not consent',
    { ...consent, devices: { agree: 3, pass: 4 } },
    'not-agreed',
    'too-few-agree',
  ],
  [
    'consent: two agrees are too few',
    { ...consent, devices: { agree: 2, disagree: 1, pass: 2 } },
    'not-agreed',
    'too-few-agree',
  ],
  [
    'consent: unclear words go back',
    { ...consent, devices: { agree: 4, unclear: 1 } },
    'open',
    'words-need-work',
  ],
  [
    'consent: four of four are too few to publish',
    { ...consent, devices: { agree: 4 } },
    'open',
    'too-few-answers',
  ],
  [
    'consent: blocked in the room, held by those affected',
    {
      ...consent,
      ...both({ agree: 5 }, { disagree: 6 }),
      communities: [deaf({ agree: 5 })],
      objections: [1],
    },
    'held',
    'held-by-community',
  ],
  [
    'consent: a community below its floor contests',
    {
      ...consent,
      ...both({ agree: 1, disagree: 4 }, { agree: 6 }),
      communities: [deaf({ agree: 1, disagree: 4 })],
    },
    'agreed-with-dissent',
    'dissent',
  ],
];

describe('decide: enough answers', () => itDecides(openRows));
describe('decide: agreement', () => itDecides(agreementRows));
describe('decide: people counted by hand', () => itDecides(handRows));
describe('decide: consent', () => itDecides(consentRows));
