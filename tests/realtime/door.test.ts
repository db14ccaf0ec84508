import { io, type Manager } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Presence } from '~/contracts/room';
import { ids } from '~/platform/ids.server';
import { recordAnswers } from '~/usecases/answers/record-answers.server';
import { appendEvent } from '~db/repositories/session-events.server';
import { buildFacilitator } from '../factories/build-facilitator';
import { type BuiltPerson, type BuiltSession, buildSession } from '../factories/build-session';
import { at, participantScope } from '../factories/scopes';
import { testDatabase } from '../support/database';
import { testDeps } from '../support/deps';
import { TestServerProcess } from '../support/server';
import { waitUntil } from '../support/wait-until';
import { accountCookie, cookieSecret, participantCookie } from './support/live-server';
import { RoomPerson } from './support/room-person';

const database = testDatabase();
let server: TestServerProcess;

const startServer = () =>
  TestServerProcess.start({ databaseUrl: database.url, env: { COOKIE_SECRET: cookieSecret } });

beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server?.stop();
});

interface Knock {
  readonly session: BuiltSession;
  readonly person: BuiltPerson;
  readonly origin?: string;
  readonly auth?: Record<string, unknown>;
  readonly cookie?: string;
  /** Once the connection stands, before anything is answered over it. */
  readonly onOpen?: (manager: Manager) => void;
}

/** A bare socket, without our client's good manners. */
async function knock({ session, person, origin = server.url, auth, cookie, onOpen }: Knock) {
  const headers = { cookie: cookie ?? (await participantCookie(session, person)), origin };
  const { sessionId, code: sessionCode } = session;
  const socket = io(server.url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: headers,
    auth: { as: 'participant', sessionId, sessionCode, ...auth },
  });
  if (onOpen) socket.io.on('open', () => onOpen(socket.io));
  const outcome = await new Promise<string>((resolve) => {
    socket.on('connect', () => resolve('in'));
    socket.on('connect_error', (error) => {
      const refused = 'data' in error ? JSON.stringify(error.data) : error.message;
      resolve(refused);
    });
  });
  return { socket, outcome };
}

const refusedAs = (code: string) => JSON.stringify({ refusal: { code } });

describe('the way in', () => {
  it('X3 a foreign page gets no socket, whatever cookies it rides on', async () => {
    const session = await buildSession(database.db, { people: 1 });
    const person = at(session.people, 0);
    for (const origin of ['http://evil.example', 'null', 'http://127.0.0.1:1']) {
      const { outcome, socket } = await knock({ session, person, origin });
      expect(outcome).toBe('websocket error');
      socket.disconnect();
    }
    const { outcome, socket } = await knock({ session, person });
    expect(outcome).toBe('in');
    socket.disconnect();
  });

  it.each<Record<string, string>>([
    { origin: 'http://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
  ])('X3 a foreign page (%j) sends no form and no answer in somebody’s name', async (foreign) => {
    const session = await buildSession(database.db, { people: 1, proposals: 1 });
    const cookie = await participantCookie(session, at(session.people, 0));
    const { revisionId } = at(session.proposals, 0);
    const send = (path: string, body: string | URLSearchParams, headers: Record<string, string>) =>
      fetch(`${server.url}/s/${session.code}/${path}`, {
        ...{ method: 'POST', body, redirect: 'manual' },
        headers: { cookie, ...headers },
      });
    const story = { requestId: ids.random(), language: 'en', body: 'They watch us all day.' };
    const form = await send('say/story', new URLSearchParams(story), foreign);
    expect(form.status).toBe(403);
    expect(await form.text(), 'what was typed is not lost').toContain('They watch us all day.');
    const answers = JSON.stringify({ answers: [{ ...message(), revisionId }] });
    const refused = await send('answers', answers, foreign);
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ refusal: { code: 'foreign-origin' } });
    const written = () => database.sql`
      select 1 from answer_log where session_id = ${session.sessionId}
      union all select 1 from contributions where session_id = ${session.sessionId}`;
    expect(await written()).toHaveLength(0);
    // Of our own page the same is taken.
    const own = { origin: server.url };
    expect((await send('say/story', new URLSearchParams(story), own)).status).toBe(302);
    expect((await send('answers', answers, own)).status).toBe(200);
    expect(await written()).toHaveLength(2);
  });

  it('X2 nobody is let in without proof, and a refusal does not tell what exists', async () => {
    const session = await buildSession(database.db, { people: 1 });
    const other = await buildSession(database.db, { people: 1 });
    const person = at(session.people, 0);
    const outcomes = await Promise.all([
      knock({ session, person, cookie: '' }),
      knock({ session, person, cookie: `in-${session.code.toLowerCase()}=forged.cookie` }),
      knock({ session: other, person }),
      knock({ session, person, auth: { as: 'facilitator' } }),
      knock({ session, person, auth: { as: 'observer', token: 'guessed' } }),
      knock({ session, person, auth: { as: 'observer', token: other.observerToken } }),
    ]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual([
      refusedAs('not-joined'),
      refusedAs('not-joined'),
      refusedAs('not-joined'),
      refusedAs('not-signed-in'),
      refusedAs('not-found'),
      'in',
    ]);
    for (const { socket } of outcomes) socket.disconnect();
  });

  it('X3 whoever asks to be let in twice over one connection does not end the server', async () => {
    const session = await buildSession(database.db, { people: 1 });
    const person = at(session.people, 0);
    const { sessionId, code: sessionCode } = session;
    const again = `0${JSON.stringify({ as: 'participant', sessionId, sessionCode })}`;
    const { socket } = await knock({
      ...{ session, person },
      // The client asks once by itself; this comes right behind it, before it is answered.
      onOpen: ({ engine }) => engine.write(again),
    });
    socket.disconnect();
    const { outcome, socket: next } = await knock({ session, person });
    expect(outcome).toBe('in');
    next.disconnect();
  });

  it('X3 one person has at most ten lines', async () => {
    const session = await buildSession(database.db, { people: 1 });
    const person = at(session.people, 0);
    const lines = [];
    for (let n = 0; n < 11; n += 1) lines.push(await knock({ session, person }));
    expect(lines.map(({ outcome }) => outcome === 'in')).toEqual([
      ...Array.from({ length: 10 }, () => true),
      false,
    ]);
    for (const { socket } of lines) socket.disconnect();
  });
});

describe('links that are given out', () => {
  it.each(['observer', 'interpreter'] as const)(
    'X1 a new link for an %s ends the one before at once, on open pages, too',
    async (link) => {
      const session = await buildSession(database.db, { people: 1 });
      const lead = await leadOf(session);
      if (link === 'interpreter') await lead.renew(link, 0);
      const old = link === 'observer' ? `/o/${session.observerToken}` : await lead.address('/i/');
      const opened = await open(session, link, old);
      const other = link === 'observer' ? 'participant' : 'observer';
      const kept = await open(session, other, `/o/${session.observerToken}`);
      expect([opened.outcome, kept.outcome]).toEqual(['in', 'in']);
      await lead.renew(link, link === 'observer' ? 0 : 1);
      await waitUntil('the line to end', () => (opened.socket.connected ? undefined : true));
      expect((await open(session, link, old)).outcome).toBe(refusedAs('not-found'));
      expect(await lead.status(old)).toBe(404);
      const renewed = await lead.address(link === 'observer' ? '/o/' : '/i/');
      expect(await lead.status(renewed)).toBe(200);
      const again = await open(session, link, renewed);
      expect(again.outcome).toBe('in');
      expect(kept.socket.connected).toBe(true);
      for (const { socket } of [again, kept]) socket.disconnect();
    },
  );
});

/** What a facilitator does with links, on the page that shows them. */
async function leadOf(session: BuiltSession) {
  const { token } = await buildFacilitator(database.db, session);
  const headers = { cookie: await accountCookie(token), origin: server.url };
  const page = `${server.url}/f/sessions/${session.sessionId}/share`;
  return {
    renew: async (link: string, seen: number) => {
      const body = new URLSearchParams({ link, seen: String(seen) });
      const sent = await fetch(page, { method: 'POST', headers, body, redirect: 'manual' });
      expect(sent.status).toBe(302);
    },
    /** As the page shows it: `/o/…` for the projector, `/i/…` for interpreters. */
    address: async (start: string) => {
      const html = await (await fetch(page, { headers })).text();
      return new RegExp(`${start}[\\w/-]+`).exec(html)?.[0] ?? '';
    },
    status: async (path: string) => (await fetch(`${server.url}${path}`)).status,
  };
}

const open = (session: BuiltSession, as: string, path: string) =>
  knock({
    session,
    person: at(session.people, 0),
    auth: { as, token: path.split('/').at(-1) },
  });

describe('messages', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'agree'],
    ['no answers', { answers: [] }],
    ['too many', { answers: Array.from({ length: 51 }, () => message()) }],
    ['an unknown word', { answers: [{ ...message(), answer: 'maybe' }] }],
    ['more than is asked for', { answers: [{ ...message(), participantId: ids.uuid() }] }],
    ['an id that is none', { answers: [{ ...message(), revisionId: "'; drop table answers" }] }],
    ['a list for an object', [message()]],
  ])('X3 %s is refused, and the line stays open', async (_, body) => {
    const session = await buildSession(database.db, { people: 1, proposals: 1 });
    const { socket } = await knock({ session, person: at(session.people, 0) });
    const refused = await socket.timeout(5000).emitWithAck('answer:give', body);
    expect(refused).toMatchObject({ ok: false, refusal: { code: expect.any(String) } });
    expect(await socket.timeout(5000).emitWithAck('room:catch-up', { revision: 0 })).toMatchObject({
      kind: 'events',
    });
    expect(await socket.timeout(5000).emitWithAck('room:catch-up', { revision: -1 })).toMatchObject(
      { ok: false },
    );
    socket.emit('answer:give', body);
    socket.emit('session:close', {});
    expect(socket.connected).toBe(true);
    socket.disconnect();
  });

  it('X3 a message of a megabyte ends the line, not the server', async () => {
    const session = await buildSession(database.db, { people: 2, proposals: 1 });
    const [big, other] = await Promise.all(
      session.people.map((person) => knock({ session, person })),
    );
    big?.socket.emit('answer:give', { answers: 'x'.repeat(1024 * 1024) });
    await waitUntil('the line to end', () => (big?.socket.connected ? undefined : true));
    expect(
      await other?.socket.timeout(5000).emitWithAck('room:catch-up', { revision: 0 }),
    ).toMatchObject({ kind: 'events' });
    other?.socket.disconnect();
  });

  it('X3 too many messages are refused until a moment has passed', async () => {
    const session = await buildSession(database.db, { people: 1 });
    const { socket } = await knock({ session, person: at(session.people, 0) });
    const ask = () => socket.timeout(10_000).emitWithAck('room:catch-up', { revision: 0 });
    const replies = await Promise.all(Array.from({ length: 1000 }, ask));
    const refused = replies.filter((reply) => reply.refusal?.code === 'too-fast');
    expect(refused.length).toBeGreaterThan(100);
    await waitUntil('messages to be taken again', async () =>
      (await ask()).kind === 'events' ? true : undefined,
    );
    socket.disconnect();
  });

  it('V6 a projector and a facilitator cannot answer', async () => {
    const session = await buildSession(database.db, { people: 1, proposals: 1 });
    const screen = RoomPerson.observer({ url: server.url, session }).open();
    const lead = await RoomPerson.facilitator({ url: server.url, session, db: database.db });
    lead.open();
    for (const person of [screen, lead]) {
      await waitUntil('the welcome', () => person.room.presence && true);
      const { revisionId } = at(session.proposals, 0);
      const refused = await person.socket
        ?.timeout(5000)
        .emitWithAck('answer:give', { answers: [{ ...message(), revisionId }] });
      expect(refused).toMatchObject({ ok: false, refusal: { code: 'not-found' } });
      person.close();
    }
  });
});

describe('presence', () => {
  it('S4 counts people by language, not tabs, and says "a few" under five', async () => {
    const session = await buildSession(database.db, { people: 12, languages: ['es', 'ar'] });
    const { url } = server;
    const people = await Promise.all(
      [...session.people.slice(0, 9), at(session.people, 0)].map((person) =>
        RoomPerson.participant({ url, session, person }),
      ),
    );
    for (const person of people) person.open();
    const [first] = people;
    const says = (expected: Presence) =>
      waitUntil(`presence ${JSON.stringify(expected)}`, () => {
        const { people: count, languages } = first?.room.presence ?? {};
        return count === expected.people && languages?.ar === expected.languages.ar
          ? true
          : undefined;
      });
    await says({ people: 5, languages: { es: 5, ar: null } });
    const tenth = await RoomPerson.participant({ url, session, person: at(session.people, 9) });
    tenth.open();
    await says({ people: 10, languages: { es: 5, ar: 5 } });
    for (const person of [...people, tenth]) person.close();
  });
});

// These wait for clocks, and can do so side by side.
describe.concurrent('where sockets are blocked', () => {
  it('S3 V3 a page asks by HTTP, every ten seconds, and answers by HTTP', async () => {
    const session = await buildSession(database.db, { people: 2, proposals: 1 });
    const { revisionId } = at(session.proposals, 0);
    const { url } = server;
    const person = at(session.people, 0);
    const blocked = await RoomPerson.participant({ url, session, person, isSocketBlocked: true });
    blocked.open();
    const status = () => blocked.client.connectionStatus();
    await waitUntil('the first reply by HTTP', () => status() === 'polling' || undefined);
    blocked.give(revisionId, 'agree');
    await waitUntil('the answer to count', () => blocked.counted.size === 1 || undefined);
    await recordAnswers(testDeps(database.db), [
      {
        scope: participantScope(session, at(session.people, 1)),
        answer: { clientId: ids.random(), revisionId, answer: 'agree' },
      },
    ]);
    await database.db.transaction((tx) =>
      appendEvent(tx, {
        sessionId: session.sessionId,
        type: 'session.locked',
        audience: 'room',
        facts: { isLocked: true },
        at: new Date(),
      }),
    );
    await waitUntil(
      'both to be seen',
      () => (blocked.room.isLocked && blocked.figures(revisionId)?.answered === null) || undefined,
      { within: 13_000 },
    );
    expect(status()).toBe('polling');
    expect(blocked.frames).toEqual([]);
    blocked.close();
  });
});

describe.concurrent('the pulse', () => {
  it('S3 corrects a page that asked for itself while figures moved, and moved back', async () => {
    const session = await buildSession(database.db, { people: 2, proposals: 1 });
    const { revisionId } = at(session.proposals, 0);
    const { url } = server;
    const neighbour = await RoomPerson.participant({ url, session, person: at(session.people, 0) });
    const hasAFew = (person: RoomPerson) =>
      person.figures(revisionId)?.answered === null || undefined;
    neighbour.open();
    await waitUntil('the welcome', () => neighbour.room.presence);
    neighbour.give(revisionId, 'agree');
    await waitUntil('it to count', () => hasAFew(neighbour));
    const [drawn] = await database.sql`select nextval('figures_version') as version`;
    const inBetween = { revisionId, version: Number(drawn?.version), answered: 0 };
    const page = await RoomPerson.participant({
      ...{ url, session, person: at(session.people, 1) },
      start: { figures: [inBetween] },
    });
    page.open();
    await waitUntil('the pulse', () => hasAFew(page), {
      within: 25_000,
    });
    for (const person of [page, neighbour]) person.close();
  });

  it('S3 finds within ten seconds what other processes did and said nothing of', async () => {
    const session = await buildSession(database.db, { people: 2, proposals: 2 });
    const [one, other] = session.proposals.map(({ revisionId }) => revisionId);
    const fresh = await startServer();
    const watcher = await RoomPerson.participant({
      url: fresh.url,
      session,
      person: at(session.people, 0),
    });
    watcher.open();
    await waitUntil('the welcome', () => watcher.room.presence && true);
    const { sessionId } = session;
    const beats = () => watcher.frames.filter(({ event }) => event === 'room:pulse').length;
    // Until its first pulse a server does not know up to where it has looked.
    await recordAnswers(testDeps(database.db), [
      {
        scope: participantScope(session, at(session.people, 1)),
        answer: { clientId: ids.random(), revisionId: one ?? '', answer: 'agree' },
      },
    ]);
    await waitUntil(
      'the figures',
      () => watcher.figures(one ?? '')?.answered === null || undefined,
      {
        within: 12_000,
      },
    );
    expect(beats()).toBeLessThan(2);
    await database.sql`insert into hand_counts (revision_id, answer, session_id, people, entered_at)
      values (${other ?? ''}, 'agree', ${sessionId}, 7, now())`;
    await database.db.transaction((tx) =>
      appendEvent(tx, {
        sessionId,
        type: 'session.locked',
        audience: 'room',
        facts: { isLocked: true },
        at: new Date(),
      }),
    );
    await waitUntil(
      'all of it',
      () => {
        const isThere = watcher.room.isLocked && watcher.figures(other ?? '')?.answered === 7;
        return isThere ? true : undefined;
      },
      { within: 12_000 },
    );
    watcher.close();
    await fresh.stop();
  });
});

function message() {
  return { clientId: ids.random(), revisionId: ids.uuid(), answer: 'agree' as const };
}
