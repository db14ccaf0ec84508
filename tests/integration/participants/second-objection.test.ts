import { describe, expect, it } from 'vitest';
import { secondObjection } from '~/usecases/objections/second-objection.server';
import { changeReading, chooseCommunity } from '~/usecases/participants/change-about-me.server';
import { loadItem } from '~/usecases/proposals/load-item.server';
import { eventsAfter } from '~db/repositories/session-events.server';
import { objections } from '~db/schema/proposals';
import { type BuiltSession, buildSession } from '../../factories/build-session';
import { at, participantScope } from '../../factories/scopes';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';

const database = testDatabase();
const eventsOf = ({ sessionId }: BuiltSession) =>
  eventsAfter(database.db, { sessionId, revision: 0, limit: 100 });

/** Eight people before an objection that was let pass; the last one wrote it. */
async function room() {
  const deps = testDeps(database.db);
  const session = await buildSession(deps.db, { phase: 'vote', people: 8, proposals: 1 });
  const proposalId = at(session.proposals, 0).id;
  const objectionId = deps.ids.uuid();
  await deps.db.insert(objections).values({
    ...{ id: objectionId, sessionId: session.sessionId, proposalId },
    participantId: at(session.people, 7).participantId,
    language: 'es',
    reason: 'Deja fuera a quienes no leen.',
    mayPublish: false,
    visibility: 'passed',
    requestId: deps.ids.random(),
    createdAt: deps.clock.now(),
  });
  const person = (index: number) => participantScope(session, at(session.people, index));
  const second = (index: number, isSeconded = true) =>
    secondObjection(deps, person(index), { objectionId, isSeconded });
  const shown = async () => {
    const item = await loadItem(deps, person(6), { proposalId });
    return item.ok ? at(item.value.objections, 0).seconds : undefined;
  };
  return { session, proposalId, objectionId, second, shown };
}

describe('standing behind an objection', () => {
  it('S2 D5 the room is told when the number that it may see moves, and not between one and four', async () => {
    const { session, proposalId, objectionId, second, shown } = await room();
    const facts = { proposalId, objectionId };
    const common = { type: 'objection.seconded', audience: 'room', participantId: null };
    const told = [{ ...common, facts: { ...facts, seconds: null } }];
    for (const index of [0, 1, 2, 3]) {
      expect(await second(index)).toMatchObject({ ok: true });
      expect(await eventsOf(session)).toMatchObject(told);
      expect(await shown()).toBeNull();
    }
    expect(await eventsOf(session)).toHaveLength(1);
    await second(4);
    expect(await eventsOf(session)).toMatchObject([
      ...told,
      { ...common, facts: { ...facts, seconds: 5 } },
    ]);
    expect(await shown()).toBe(5);
    // Twice is once, and taking it back brings the few back.
    await second(4);
    expect(await eventsOf(session)).toHaveLength(2);
    await second(4, false);
    expect(at(await eventsOf(session), 2).facts).toMatchObject({ seconds: null });
  });

  it('S2 no event says who', async () => {
    const { session, second } = await room();
    for (const index of [0, 1, 2, 3, 4, 5]) await second(index);
    const said = JSON.stringify(await eventsOf(session));
    for (const { participantId, voterId } of session.people) {
      expect(said).not.toContain(participantId);
      expect(said).not.toContain(voterId);
    }
  });
});

describe('what somebody chooses about themselves', () => {
  it('S2 is one event for their own pages, and does not say what', async () => {
    const deps = testDeps(database.db);
    const session = await buildSession(deps.db, { people: 1, communities: 2 });
    const scope = participantScope(session, at(session.people, 0));
    await chooseCommunity(deps, scope, { communityId: at(session.communityIds, 1) });
    const reading = { readingLanguages: ['ar'], otherLanguage: undefined, hidesSensitive: true };
    await changeReading(deps, scope, reading);
    const { participantId } = scope;
    const event = { type: 'own.changed', audience: 'participant', participantId, facts: {} };
    expect(await eventsOf(session)).toMatchObject([event, event]);
    expect(await chooseCommunity(deps, scope, { communityId: deps.ids.uuid() })).toMatchObject({
      refusal: { code: 'not-a-choice' },
    });
    expect(await eventsOf(session)).toHaveLength(2);
  });
});
