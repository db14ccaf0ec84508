import { describe, expect, it } from 'vitest';
import type { AnswerWord } from '../answers/answer';
import { crowd } from '../opinion-groups/votes.fixture';
import { type OpinionQuestion, opinionFinder } from './find-opinions';

const people = 120;
const itemNames = Array.from({ length: 20 }, (_, item) => `i${item}`);
const votes = crowd({ people, items: itemNames.length, groups: 3, filled: 0.8, seed: 51 });

interface Asking {
  /** How many in a hundred votes are turned. */
  readonly turned: number;
  readonly isFinal?: boolean;
  /** The place of the first person, and what people are called. */
  readonly from?: number;
  readonly name?: string;
}

const wordOf = (vote: number): AnswerWord => (vote > 0 ? 'agree' : vote < 0 ? 'disagree' : 'pass');

function ask({ turned, isFinal = false, from = 0, name = 'p' }: Asking): OpinionQuestion {
  const order = Array.from({ length: people }, (_, place) => (place + from) % people);
  const cells = new Map<string, string[]>();
  votes.forEach(({ participant, item, vote = 0 }, at) => {
    const word = wordOf(at % 100 < turned ? -vote : vote);
    const own = cells.get(participant) ?? [];
    cells.set(participant, [...own, `${itemNames.indexOf(item)} ${word}`]);
  });
  return {
    sessionId: 'one',
    isFinal,
    answers: {
      items: itemNames,
      voters: order.map((person) => `${name}${person}`),
      answers: order.map((person) => cells.get(`p${person}`)?.join() ?? ''),
    },
    communityIds: [],
    communityOf: new Map(),
  };
}

describe('what is remembered of a room', () => {
  it('changes nothing after the close: the result follows from the answers alone', async () => {
    const finder = opinionFinder();
    await finder.find(ask({ turned: 0 }));
    await finder.find(ask({ turned: 2 }));
    const last = ask({ turned: 3, isFinal: true });
    expect(await finder.find(last)).toEqual(await opinionFinder().find(last));
  });

  it('is let go once a tenth of the votes has moved', async () => {
    const finder = opinionFinder();
    await finder.find(ask({ turned: 0 }));
    for (const turned of [5, 15]) await finder.find(ask({ turned }));
    const fresh = opinionFinder();
    await fresh.find(ask({ turned: 15 }));
    const next = ask({ turned: 16 });
    expect(await finder.find(next)).toEqual(await fresh.find(next));
  });

  it('leaves a result for any order of rows and any names of people', async () => {
    const [one, other] = [opinionFinder(), opinionFinder()];
    for (const turned of [0, 1, 3]) {
      const found = await one.find(ask({ turned }));
      expect(await other.find(ask({ turned, from: 17 + turned, name: 'x' }))).toEqual(found);
      expect(found.map).toMatchObject({ k: 3, standing: 'clear' });
    }
  });

  it('finds the groups that a search from scratch finds', async () => {
    const finder = opinionFinder();
    await finder.find(ask({ turned: 0 }));
    const next = ask({ turned: 2 });
    const { map } = await finder.find(next);
    const scratch = await opinionFinder().find(next);
    expect(map.groups).toEqual(scratch.map.groups);
    expect(map.spots).toEqual(scratch.map.spots);
  });
});
