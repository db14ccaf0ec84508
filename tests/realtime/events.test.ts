import { describe, expect, it } from 'vitest';
import type { EventType, RoomEvent } from '~/contracts/room';
import { appendEvent, type EventAudience } from '~db/repositories/session-events.server';
import { type BuiltSession, buildSession } from '../factories/build-session';
import { at } from '../factories/scopes';
import { testDatabase } from '../support/database';
import { waitUntil } from '../support/wait-until';
import { hubInProcess } from './support/hub-in-process';
import { RoomPerson } from './support/room-person';
import { seededChance } from './support/seeded';

const database = testDatabase();
const live = hubInProcess(database);

interface Change {
  readonly type?: EventType;
  readonly audience?: EventAudience;
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** What a use case does: the event in a transaction, and then word to the hub. */
async function change(session: BuiltSession, { type, audience, facts }: Change = {}) {
  const { sessionId } = session;
  await database.db.transaction((tx) =>
    appendEvent(tx, {
      sessionId,
      type: type ?? 'session.changed',
      facts: facts ?? {},
      at: new Date(),
      ...(audience ?? { audience: 'room' }),
    }),
  );
  live.hub.sessionChanged(sessionId);
}

const eventsOf = (person: RoomPerson): RoomEvent[] =>
  person.frames.flatMap(({ event, body }) =>
    event === 'room:events' && Array.isArray(body[0]) ? body[0] : [],
  );

const typesOf = (person: RoomPerson) => eventsOf(person).map(({ type }) => type);

const hasRevision = (person: RoomPerson, revision: number) => () =>
  person.room.revision === revision ? true : undefined;

async function connected(person: RoomPerson): Promise<RoomPerson> {
  person.open();
  await waitUntil('the welcome', () => person.room.presence && true);
  return person;
}

describe('events', () => {
  it('S2 everybody hears of everything, and only those it is for hear what', async () => {
    const session = await buildSession(database.db, { people: 2, proposals: 1 });
    const { url } = live;
    const lead = await RoomPerson.facilitator({ url, session, db: database.db });
    const people = await Promise.all(
      session.people.map((person) => RoomPerson.participant({ url, session, person })),
    );
    const screen = RoomPerson.observer({ url, session });
    const everybody = [lead, screen, ...people];
    await Promise.all(everybody.map(connected));
    const { participantId } = at(session.people, 0);
    await change(session, { type: 'session.locked', facts: { isLocked: true } });
    await change(session, { type: 'queue.changed', audience: { audience: 'facilitators' } });
    await change(session, {
      type: 'own.changed',
      audience: { audience: 'participant', participantId },
    });
    const proposalId = at(session.proposals, 0).id;
    await change(session, { type: 'proposal.shown', facts: { proposalId } });
    await Promise.all(everybody.map((person) => waitUntil('all four', hasRevision(person, 4))));
    expect(everybody.map(typesOf)).toEqual([
      ['session.locked', 'queue.changed', 'hidden', 'proposal.shown'],
      ['session.locked', 'hidden', 'hidden', 'proposal.shown'],
      ['session.locked', 'hidden', 'own.changed', 'proposal.shown'],
      ['session.locked', 'hidden', 'hidden', 'proposal.shown'],
    ]);
    // And so does whoever comes later.
    const [ana, bo] = session.people;
    if (!ana || !bo) throw new Error('two people were made');
    const late = [
      await RoomPerson.facilitator({ url, session, db: database.db }),
      RoomPerson.observer({ url, session }),
      await RoomPerson.participant({ url, session, person: ana }),
      await RoomPerson.participant({ url, session, person: bo }),
    ].map((person) => person.open());
    await Promise.all(late.map((person) => waitUntil('all four', hasRevision(person, 4))));
    expect(late.map(({ room }) => Object.keys(room.latest))).toEqual([
      ['session.locked', 'queue.changed', 'proposal.shown'],
      ['session.locked', 'proposal.shown'],
      ['session.locked', 'own.changed', 'proposal.shown'],
      ['session.locked', 'proposal.shown'],
    ]);
    for (const person of [...everybody, ...late]) {
      expect(person.room.isLocked).toBe(true);
      expect(person.room.proposals.get(proposalId)?.renderings).toHaveLength(3);
      person.close();
    }
  });

  it('S3 nobody misses one or gets it twice while many write, come and go', async () => {
    const chance = seededChance('events');
    const session = await buildSession(database.db, { people: 12, proposals: 1 });
    const people = await Promise.all(
      session.people.map((person) => RoomPerson.participant({ url: live.url, session, person })),
    );
    await Promise.all(people.map(connected));
    const write = async () => {
      for (let n = 0; n < 40; n += 1) {
        const isOwn = chance.isLucky(0.2);
        const { participantId } = chance.pick(session.people);
        await change(session, {
          type: isOwn ? 'own.changed' : 'session.changed',
          audience: isOwn ? { audience: 'participant', participantId } : { audience: 'room' },
        });
        if (chance.isLucky(0.3)) chance.pick(people).socket?.io.engine?.close();
      }
    };
    await Promise.all(Array.from({ length: 8 }, write));
    await Promise.all(
      people.map((person) =>
        waitUntil('every event', hasRevision(person, 320), { within: 20_000 }),
      ),
    );
    for (const person of people) {
      const own = eventsOf(person).filter(({ type }) => type === 'own.changed');
      expect(person.room.early.size).toBe(0);
      expect(new Set(own.map(({ revision }) => revision)).size).toBe(own.length);
      expect(person.reloads).toBe(0);
      person.close();
    }
  });

  it.each([
    [500, 0],
    [501, 1],
  ])('S3 after %i missed events a page is loaded afresh %i times', async (missed, reloads) => {
    const session = await buildSession(database.db, { people: 1 });
    for (let n = 0; n < missed; n += 1) await change(session);
    const person = await RoomPerson.participant({
      url: live.url,
      session,
      person: at(session.people, 0),
    });
    await connected(person);
    await waitUntil('the missed events, or word to load afresh', () =>
      person.room.revision === missed || person.reloads > 0 ? true : undefined,
    );
    expect(person.reloads).toBe(reloads);
    expect(person.room.revision).toBe(reloads === 0 ? missed : 0);
    person.close();
  });

  it('S3 a page that knows more than the database, which was put back to an earlier state, is loaded afresh', async () => {
    const session = await buildSession(database.db, { people: 1 });
    const person = await RoomPerson.participant({
      ...{ url: live.url, session, person: at(session.people, 0) },
      start: { revision: 7 },
    });
    await connected(person);
    await waitUntil('word to load afresh', () => person.reloads > 0 || undefined);
    person.close();
  });

  it.each<[string, (participantId: string) => Change]>([
    [
      'S5 whoever withdraws or is refused hears nothing more',
      (participantId) => ({
        type: 'own.changed',
        audience: { audience: 'participant', participantId },
      }),
    ],
    [
      'S7 whoever came in with slips that were set aside hears nothing more',
      () => ({ type: 'session.changed' }),
    ],
  ])('%s', async (_, toldBy) => {
    const session = await buildSession(database.db, { people: 2 });
    const [gone, stays] = await Promise.all(
      session.people.map((person) =>
        RoomPerson.participant({ url: live.url, session, person }).then(connected),
      ),
    );
    const { participantId } = at(session.people, 0);
    await database.sql`update participants set state = 'refused' where id = ${participantId}`;
    await change(session, toldBy(participantId));
    await waitUntil('the line to be closed for good', () =>
      gone && gone.reloads > 0 ? true : undefined,
    );
    const heard = gone?.frames.length;
    await change(session);
    if (stays) await waitUntil('the one who stays to hear it', hasRevision(stays, 2));
    expect(gone?.frames.length).toBe(heard);
    gone?.close();
    stays?.close();
  });
});
