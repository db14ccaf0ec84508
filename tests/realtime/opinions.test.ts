import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { opinionMapOf, type StoredMap } from '~db/repositories/opinions.server';
import { type BuiltSession, buildSession } from '../factories/build-session';
import { at } from '../factories/scopes';
import { testDatabase } from '../support/database';
import { TestServerProcess } from '../support/server';
import { waitUntil } from '../support/wait-until';
import { cookieSecret, participantCookie } from './support/live-server';
import { RoomPerson } from './support/room-person';

const database = testDatabase();
const items = 8;

/** Without Redis a process hears of what another one found by its own pulse only, every ten seconds. */
const patience = { within: 30_000 };

/** The revision of the latest word of a result, in whichever way it came. */
const told = (person: RoomPerson) => person.room.latest['opinions.found'];

/** Two camps that differ on all but the first item. */
const wordOf = (person: number, item: number) =>
  item === 0 || (person + item) % 2 === 0 ? 'agree' : 'disagree';

describe('what a room thinks, from two processes of the production build', () => {
  let servers: TestServerProcess[] = [];
  beforeAll(async () => {
    const options = { databaseUrl: database.url, env: { COOKIE_SECRET: cookieSecret } };
    servers = [await TestServerProcess.start(options), await TestServerProcess.start(options)];
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop()));
  });

  async function answerAll(session: BuiltSession, people: readonly number[]) {
    const inside = await Promise.all(
      people.map(async (number) => {
        const { url } = at(servers, number % 2);
        const person = at(session.people, number);
        return { number, person: await RoomPerson.participant({ url, session, person }) };
      }),
    );
    for (const { person } of inside) person.open();
    for (const { number, person } of inside) {
      session.proposals.forEach(({ revisionId }, item) => {
        person.give(revisionId, wordOf(number, item));
      });
    }
    await Promise.all(
      inside.map(({ person }) =>
        waitUntil('the answers to be counted', () => person.counted.size === items || undefined),
      ),
    );
    for (const { person } of inside) person.close();
  }

  const range = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, place) => from + place);

  it('is found while people answer, told to whoever looks, and shown a few people late', async () => {
    const session = await buildSession(database.db, {
      people: 48,
      proposals: items,
      shares: 'live',
    });
    const { url } = at(servers, 1);
    const somebody = at(session.people, 0);
    const looker = await RoomPerson.participant({ url, session, person: somebody });
    looker.open();
    await waitUntil('the welcome', () => looker.room.presence);
    const found = (enough: (map: StoredMap) => boolean) =>
      waitUntil(
        'the result',
        async () => {
          const stored = await opinionMapOf(database.db, session.sessionId);
          return stored && enough(stored) ? stored : undefined;
        },
        patience,
      );
    await answerAll(session, range(0, 38));
    const first = await found(({ map }) => map.inConversation >= 34);
    const firstTold = await waitUntil('word of the first', () => told(looker), patience);
    await answerAll(session, range(38, 48));
    await found(({ number }) => number > first.number);
    const toldAgain = () => (told(looker) ?? 0) > firstTold || undefined;
    await waitUntil('word of the second', toldAgain, patience);
    const cookie = await participantCookie(session, somebody);
    const page = await fetch(`${url}/s/${session.code}/opinions`, { headers: { cookie } });
    const text = await page.text();
    expect(text).toContain('Group 2');
    expect(text).toContain('You are here');
    looker.close();
  });
});
