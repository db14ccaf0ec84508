import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AnswerWord } from '~/domain/answers/answer';
import type { ShareTime } from '~/domain/sessions/session';
import { buildFacilitator } from '../factories/build-facilitator';
import { type BuiltSession, buildSession } from '../factories/build-session';
import { at } from '../factories/scopes';
import { testDatabase } from '../support/database';
import { TestServerProcess } from '../support/server';
import { accountCookie, cookieSecret, participantCookie } from './support/live-server';

const database = testDatabase();
let server: TestServerProcess;

beforeAll(async () => {
  const env = { COOKIE_SECRET: cookieSecret };
  server = await TestServerProcess.start({ databaseUrl: database.url, env });
});
afterAll(async () => {
  await server?.stop();
});

/** Everybody but the first person answers the first item: seven one way, four the other. */
async function plant({ sessionId, people, proposals }: BuiltSession, words: readonly AnswerWord[]) {
  const { revisionId } = at(proposals, 0);
  await database.sql`delete from current_answers where session_id = ${sessionId}`;
  for (const [n, { voterId }] of people.slice(1).entries()) {
    await database.sql`insert into current_answers (revision_id, voter_id, session_id, answer)
      values (${revisionId}, ${voterId}, ${sessionId}, ${words[n < 7 ? 0 : 1] ?? 'pass'})`;
  }
}

/** What three kinds of people get from the server, by address. */
async function pagesOf(session: BuiltSession, cookies: { own: string; lead: string }) {
  const { code, sessionId, observerToken, proposals } = session;
  const item = `/s/${code}/items/${at(proposals, 0).id}`;
  const inside = [item, `/s/${code}/all`, `/s/${code}/results`, `/s/${code}/mine`];
  const lead = [
    '',
    '/decisions',
    '/agenda',
    '/next',
    '/slips',
    '/door',
    '/opinions',
    `/items/${at(proposals, 0).id}`,
  ];
  const addresses = [
    ...inside.flatMap((path) => [
      { path, cookie: cookies.own },
      { path: `${path}.data`, cookie: cookies.own },
    ]),
    { path: `/s/${code}/events?after=0`, cookie: cookies.own },
    { path: `/o/${observerToken}`, cookie: '' },
    ...lead.map((path) => ({ path: `/f/sessions/${sessionId}${path}`, cookie: cookies.lead })),
  ];
  // Readings of figures are numbered upwards, with gaps of any width.
  await database.sql`alter sequence figures_version restart with 7000000000`;
  const pages: Record<string, string> = {};
  for (const { path, cookie } of addresses) {
    const response = await fetch(`${server.url}${path}`, { headers: { cookie } });
    expect(response.status, path).toBe(200);
    pages[path] = (await response.text()).replaceAll(changing, '…');
  }
  return pages;
}

/** What differs from one reply to the next by itself: random ids, nonces and the time. */
const changing =
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|nonce="[^"]*"|\d{4}-\d\d-\d\dT[\d:.]+Z|\b7000\d{6}\b/g;

it.each<ShareTime>(['at-close', 'after-own-answer'])(
  'V5 no reply tells which way people answer while shares are hidden (%s)',
  async (shares) => {
    const session = await buildSession(database.db, { people: 12, proposals: 2, shares });
    const { token } = await buildFacilitator(database.db, session);
    const cookies = {
      own: await participantCookie(session, at(session.people, 0)),
      lead: await accountCookie(token),
    };
    await plant(session, ['agree', 'disagree']);
    await pagesOf(session, cookies);
    const before = await pagesOf(session, cookies);
    await plant(session, ['disagree', 'agree']);
    expect(await pagesOf(session, cookies)).toEqual(before);
    // Once the session has closed, the same pages do tell: the comparison can fail.
    await database.sql`update sessions set phase = 'closed' where id = ${session.sessionId}`;
    const open = await pagesOf(session, cookies);
    await plant(session, ['agree', 'disagree']);
    expect(await pagesOf(session, cookies)).not.toEqual(open);
  },
);

/** So many people but the first have answered the first item; no more than four are in. */
async function fill({ sessionId, people, proposals }: BuiltSession, answers: number) {
  const { revisionId } = at(proposals, 0);
  await database.sql`delete from current_answers where session_id = ${sessionId}`;
  for (const [n, { participantId, voterId }] of people.entries()) {
    // Whom a facilitator refused, one by one, their door lists.
    const state = n <= Math.min(answers, 3) ? 'in' : 'withdrawn';
    await database.sql`update participants set state = ${state} where id = ${participantId}`;
    if (n === 0 || n > answers) continue;
    await database.sql`insert into current_answers (revision_id, voter_id, session_id, answer)
      values (${revisionId}, ${voterId}, ${sessionId}, 'agree')`;
  }
}

it('D5 no reply tells one to four answers apart, to whoever asks', async () => {
  const session = await buildSession(database.db, { people: 7, proposals: 2, shares: 'live' });
  const { token } = await buildFacilitator(database.db, session);
  const cookies = {
    own: await participantCookie(session, at(session.people, 0)),
    lead: await accountCookie(token),
  };
  const pagesWith = async (answers: number) => {
    await fill(session, answers);
    return pagesOf(session, cookies);
  };
  await pagesWith(1);
  const one = await pagesWith(1);
  for (const answers of [2, 3, 4]) expect(await pagesWith(answers)).toEqual(one);
  // Nobody, and five, are told: the comparison can fail.
  expect(await pagesWith(0)).not.toEqual(one);
  expect(await pagesWith(5)).not.toEqual(one);
});
