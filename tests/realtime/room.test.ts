import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSession } from '../factories/build-session';
import { at } from '../factories/scopes';
import { testDatabase } from '../support/database';
import { TestServerProcess } from '../support/server';
import { waitUntil } from '../support/wait-until';
import { cookieSecret } from './support/live-server';
import { RoomPerson } from './support/room-person';

const database = testDatabase();
let server: TestServerProcess;

beforeAll(async () => {
  server = await TestServerProcess.start({
    databaseUrl: database.url,
    env: { COOKIE_SECRET: cookieSecret, LOG_LEVEL: 'info' },
  });
});
afterAll(async () => {
  await server?.stop();
});

describe('a room', () => {
  it('counts an answer only after the commit, and shows it to everybody', async () => {
    const session = await buildSession(database.db, { people: 3, proposals: 1 });
    const { revisionId } = at(session.proposals, 0);
    const people = await Promise.all(
      session.people.map((person) =>
        RoomPerson.participant({ urls: [server.url], session, person }),
      ),
    );
    for (const person of people) person.open();
    at(people, 0).give(revisionId, 'agree');
    expect(at(people, 0).client.answerTo(revisionId).status).toBe('waiting');
    await waitUntil('the answer to count', () =>
      at(people, 0).client.answerTo(revisionId).status === 'counted' ? true : undefined,
    );
    await waitUntil('everybody to see it', () =>
      people.every((person) => person.figures(revisionId)?.answered === 1) ? true : undefined,
    );
    for (const person of people) person.close();
  });
});
