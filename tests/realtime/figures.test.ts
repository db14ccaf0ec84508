import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Figures } from '~/contracts/room';
import { type AnswerWord, answerWords, emptyTally } from '~/domain/answers/answer';
import { showableCount } from '~/domain/answers/small-figures';
import { ids } from '~/platform/ids.server';
import { recordAnswers } from '~/usecases/answers/record-answers.server';
import { appendEvent } from '~db/repositories/session-events.server';
import { type BuiltSession, buildSession, type SessionParts } from '../factories/build-session';
import { at, participantScope } from '../factories/scopes';
import { testDatabase } from '../support/database';
import { waitUntil } from '../support/wait-until';
import { hubInProcess } from './support/hub-in-process';
import { type Frame, RoomPerson } from './support/room-person';

const database = testDatabase();
const live = hubInProcess(database);

interface OpenRoom {
  readonly session: BuiltSession;
  readonly revisionId: string;
  /** Participants, then a facilitator, then a projector. */
  readonly everybody: readonly RoomPerson[];
}

/** A room in which everybody listens: `listeners` participants of all that there are. */
async function openRoom(parts: SessionParts, listeners: number): Promise<OpenRoom> {
  const session = await buildSession(database.db, { proposals: 1, ...parts });
  const { url } = live;
  const participants = await Promise.all(
    session.people
      .slice(0, listeners)
      .map((person) => RoomPerson.participant({ url, session, person })),
  );
  const lead = await RoomPerson.facilitator({ url, session, db: database.db });
  const everybody = [...participants, lead, RoomPerson.observer({ url, session })];
  for (const person of everybody) person.open();
  await Promise.all(
    everybody.map((person) => waitUntil('the welcome', () => person.room.presence && true)),
  );
  return { session, revisionId: at(session.proposals, 0).revisionId, everybody };
}

/** Answers of people by their number, as forms would bring them. */
async function answer(
  { session, revisionId }: OpenRoom,
  given: readonly (readonly [person: number, word: AnswerWord | undefined])[],
) {
  const results = await recordAnswers(
    live.deps,
    given.map(([person, word]) => ({
      scope: participantScope(session, at(session.people, person)),
      answer: { clientId: ids.random(), revisionId, answer: word },
    })),
  );
  expect(results.every((result) => result.ok)).toBe(true);
}

const sees = (
  person: RoomPerson,
  room: OpenRoom,
  expected: Omit<Figures, 'version' | 'revisionId'>,
) =>
  waitUntil(`figures ${JSON.stringify(expected)}`, () => {
    const figures = person.figures(room.revisionId);
    const { answered, needed, shares } = figures ?? {};
    const wanted = { shares: undefined, ...expected };
    const seen = 'needed' in expected ? { answered, needed, shares } : { answered, shares };
    return isDeepStrictEqual(seen, wanted) || undefined;
  });

async function close({ session }: OpenRoom) {
  const { sessionId } = session;
  await database.db.transaction(async (tx) => {
    await tx.execute(`update sessions set phase = 'closed' where id = '${sessionId}'`);
    const event = { type: 'phase.moved', facts: { phase: 'closed' }, at: new Date() };
    await appendEvent(tx, { sessionId, audience: 'room', ...event });
  });
  live.hub.sessionChanged(sessionId);
}

const leave = ({ everybody }: OpenRoom) => {
  for (const person of everybody) person.close();
};

const people = (from: number, to: number, word: AnswerWord | undefined) =>
  Array.from({ length: to - from }, (_, n) => [from + n, word] as const);

describe('figures', () => {
  it('V5 at the close: before it no message holds how anybody answered, after it all do', async () => {
    const room = await openRoom({ people: 12, shares: 'at-close' }, 3);
    await answer(room, [...people(0, 7, 'agree'), ...people(7, 10, 'disagree'), [10, 'unclear']]);
    const [first] = room.everybody;
    first?.give(room.revisionId, 'declined');
    await waitUntil('the change to count', () =>
      first?.client.answerTo(room.revisionId).status === 'counted' ? true : undefined,
    );
    await answer(room, [[11, 'pass']]);
    await Promise.all(room.everybody.map((person) => sees(person, room, { answered: 12 })));
    for (const person of room.everybody) {
      const said = JSON.stringify(person.frames);
      expect(said).toContain('"answered":12');
      for (const hidden of ['shares', ...answerWords]) expect(said).not.toContain(hidden);
    }
    await close(room);
    const shares = { ...emptyTally, agree: 6, disagree: 3, pass: 1, unclear: 1, declined: 1 };
    await Promise.all(room.everybody.map((person) => sees(person, room, { answered: 12, shares })));
    leave(room);
  });

  it('D5 a close with fewer than five answers shows a few, and no shares', async () => {
    const room = await openRoom({ people: 4, shares: 'at-close' }, 1);
    await answer(room, people(0, 4, 'agree'));
    await close(room);
    const [first] = room.everybody;
    await waitUntil('the close', () => (first?.room.phase === 'closed' ? true : undefined));
    await Promise.all(room.everybody.map((person) => sees(person, room, { answered: null })));
    await waitUntil(
      'figures of after the close',
      () => room.everybody.every((person) => person.room.latest['phase.moved']) || undefined,
    );
    for (const person of room.everybody) {
      expect(JSON.stringify(person.frames)).not.toContain('shares');
    }
    leave(room);
  });

  it('V5 D5 live: shares move in steps of five ballots, the close among them, the same for everybody', async () => {
    const room = await openRoom({ people: 20, shares: 'live' }, 2);
    for (let n = 0; n < 18; n += 1) {
      await answer(room, [[n, n % 3 === 0 ? 'disagree' : 'agree']]);
      await Promise.all(
        room.everybody.map((person) =>
          waitUntil(
            'the count',
            () => person.figures(room.revisionId)?.answered === showableCount(n + 1) || undefined,
          ),
        ),
      );
    }
    await close(room);
    const shares = { ...emptyTally, agree: 12, disagree: 6 };
    await Promise.all(room.everybody.map((person) => sees(person, room, { answered: 18, shares })));
    const steps = room.everybody.map((person) =>
      figuresIn(person.frames).map(({ shares }) => (shares ? shares.agree + shares.disagree : 0)),
    );
    for (const ballots of steps) {
      expect(ballots.filter((count, n) => count !== ballots[n - 1])).toEqual([0, 5, 10, 18]);
    }
    leave(room);
  });

  it('V5 after one’s own answer: shares only to those who have answered, as long as they have', async () => {
    const room = await openRoom({ people: 12, shares: 'after-own-answer' }, 2);
    const [answers, waits, ...others] = room.everybody;
    if (!answers || !waits) throw new Error('two people were made');
    await answer(room, people(2, 8, 'agree'));
    await Promise.all(room.everybody.map((person) => sees(person, room, { answered: 6 })));
    answers.give(room.revisionId, 'disagree');
    await sees(answers, room, { answered: 7 });
    await answer(room, people(8, 12, 'disagree'));
    const six = { ...emptyTally, agree: 6 };
    await sees(answers, room, { answered: 11, shares: six });
    for (const person of [waits, ...others]) await sees(person, room, { answered: 11 });
    for (const person of [waits, ...others]) {
      expect(JSON.stringify(person.frames)).not.toContain('"agree"');
    }
    // Whoever loses the line and comes back is among those who have answered, still.
    const welcomes = () => answers.frames.filter(({ event }) => event === 'room:welcome').length;
    answers.socket?.io.engine?.close();
    await waitUntil('the line to be back', () => welcomes() === 2 || undefined);
    await answer(room, people(2, 7, 'disagree'));
    await sees(answers, room, { answered: 11, shares: { ...emptyTally, agree: 6, disagree: 5 } });
    for (const person of [waits, ...others]) {
      expect(JSON.stringify(person.frames)).not.toContain('"agree"');
    }
    // Whoever takes the answer back sees none of what the others go on to see.
    answers.give(room.revisionId, undefined);
    await sees(answers, room, { answered: 10 });
    waits.give(room.revisionId, 'agree');
    await sees(waits, room, { answered: 11, shares: { ...emptyTally, agree: 6, disagree: 5 } });
    await answer(room, people(2, 8, 'agree'));
    await sees(waits, room, { answered: 11, shares: { ...emptyTally, agree: 1, disagree: 10 } });
    await answer(room, [[11, undefined]]);
    await sees(answers, room, { answered: 10 });
    leave(room);
  });

  it('D5 from one answer to four nothing that is sent differs, by its words, number or order', async () => {
    const rooms = await Promise.all(
      Array.from({ length: 6 }, () => openRoom({ people: 6, shares: 'live' }, 6)),
    );
    const heard = ({ frames }: RoomPerson) =>
      frames.filter(({ event }) => event === 'room:figures');
    // Everybody answers in turn: one person in the first room, two in the second, six in the last.
    for (let turn = 0; turn < 6; turn += 1) {
      const before = new Map(
        rooms.flatMap(({ everybody }) => everybody).map((one) => [one, heard(one).length]),
      );
      for (const [n, room] of rooms.entries()) {
        if (turn <= n) await answer(room, [[turn, turn % 2 === 0 ? 'agree' : 'disagree']]);
      }
      await live.hub.beat();
      await Promise.all(
        [...before].map(([person, count]) =>
          waitUntil('the pulse', () => heard(person).length > count || undefined),
        ),
      );
    }
    const said = rooms.map(({ everybody, revisionId }) =>
      everybody.map((person) =>
        figuresIn(person.frames).map(({ version: _, ...figures }) =>
          JSON.stringify(figures).replace(revisionId, 'item'),
        ),
      ),
    );
    const [one, two, three, four, five, six] = said;
    for (const other of [two, three, four]) expect(other).toEqual(one);
    expect(new Set(one?.flat())).toEqual(
      new Set(['{"revisionId":"item","answered":null,"needed":5}']),
    );
    expect(JSON.stringify(five)).toContain('\\"answered\\":5');
    expect(JSON.stringify(six)).toContain('\\"answered\\":6');
    for (const room of rooms) leave(room);
  });

  it('V6 what others hear does not tell one answer from another, by order, number or length', async () => {
    const heard = await Promise.all(
      (['agree', 'disagree', 'pass'] as const).map(async (word) => {
        const room = await openRoom({ people: 2, shares: 'at-close' }, 2);
        const [gives, listens] = room.everybody;
        gives?.give(room.revisionId, word);
        if (listens) await sees(listens, room, { answered: null });
        gives?.give(room.revisionId, undefined);
        if (listens) await sees(listens, room, { answered: 0 });
        leave(room);
        return (
          listens?.frames
            .filter(({ event }) => event === 'room:figures')
            .map(({ body }) => JSON.stringify(body).replace(/"version":\d+/, ''))
            .map((text) => text.replaceAll(room.revisionId, 'item'))
            // With each pulse what has moved lately is said again, as it stands.
            .filter((text, n, all) => text !== all[n - 1])
        );
      }),
    );
    expect(heard[1]).toEqual(heard[0]);
    expect(heard[2]).toEqual(heard[0]);
  });
});

const figuresIn = (frames: readonly Frame[]): Figures[] =>
  frames.flatMap(({ event, body }) =>
    event === 'room:figures' && Array.isArray(body[0]) ? body[0] : [],
  );
