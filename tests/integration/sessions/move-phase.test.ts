import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { SessionScope } from '~/domain/access/scopes';
import { emptyTally } from '~/domain/answers/answer';
import type { Phase } from '~/domain/sessions/session';
import { systemScope } from '~/gates/system.server';
import type { Deps } from '~/usecases/deps';
import { countHands } from '~/usecases/sessions/count-hands.server';
import { endPhase } from '~/usecases/sessions/end-phase.server';
import { loadDoorQueue } from '~/usecases/sessions/load-door-queue.server';
import { moveSessionPhase } from '~/usecases/sessions/move-phase.server';
import { openDoor } from '~/usecases/sessions/open-door.server';
import { setLock } from '~/usecases/sessions/set-lock.server';
import { setTimer } from '~/usecases/sessions/set-timer.server';
import { turnItem } from '~/usecases/sessions/turn-item.server';
import { handsOf } from '~db/repositories/hands.server';
import { eventsAfter } from '~db/repositories/session-events.server';
import { countPeople, sessionById } from '~db/repositories/sessions.server';
import { participants, sessions } from '~db/schema/sessions';
import { buildSession, type SessionParts } from '../../factories/build-session';
import { at } from '../../factories/scopes';
import { buildFacilitator } from '../../factories/team';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';

const database = testDatabase();

async function room(parts: SessionParts) {
  const heard: string[] = [];
  const clock = { at: new Date('2026-05-04T10:00:00Z') };
  const deps = testDeps(database.db, {
    clock: { now: () => clock.at },
    hub: {
      sessionChanged: (id) => heard.push(id),
      figuresChanged: (id) => heard.push(`figures ${id}`),
      answersCounted: () => undefined,
    },
  });
  const session = await buildSession(deps.db, parts);
  const scope = await buildFacilitator(deps, session.sessionId);
  return { deps, session, scope, heard, clock };
}

const stateOf = (deps: Deps, { sessionId }: SessionScope) => sessionById(deps.db, sessionId);
const everybodyWaits = (deps: Deps, { sessionId }: SessionScope) =>
  deps.db
    .update(participants)
    .set({ state: 'waiting' })
    .where(eq(participants.sessionId, sessionId));
const eventsOf = (deps: Deps, { sessionId }: SessionScope) =>
  eventsAfter(deps.db, { sessionId, revision: 0, limit: 100 });
const move = (to: Phase, expectedRevision: number, minutes?: number) => ({
  to,
  expectedRevision,
  minutes,
});

describe('moveSessionPhase', () => {
  it('S1 S2 moves with one event and tells the room', async () => {
    const { deps, scope, heard } = await room({ phase: 'lobby' });
    expect(await moveSessionPhase(deps, scope, move('propose', 0))).toMatchObject({ ok: true });
    expect(await stateOf(deps, scope)).toMatchObject({ phase: 'propose', revision: 1 });
    expect(await eventsOf(deps, scope)).toMatchObject([
      { revision: 1, type: 'phase.moved', facts: { phase: 'propose' } },
    ]);
    expect(heard).toEqual([scope.sessionId]);
  });

  it('S1 of two facilitators who press "next" at once, one moves and one is told', async () => {
    const { deps, scope } = await room({ phase: 'propose' });
    const other = await buildFacilitator(deps, scope.sessionId);
    const moves = await Promise.all([
      moveSessionPhase(deps, scope, move('discuss', 0)),
      moveSessionPhase(deps, other, move('discuss', 0)),
    ]);
    expect(moves.filter(({ ok }) => ok)).toHaveLength(1);
    expect(moves).toContainEqual(
      expect.objectContaining({
        refusal: expect.objectContaining({ code: 'phase-moved-meanwhile' }),
      }),
    );
    expect((await stateOf(deps, scope))?.phase).toBe('discuss');
  });

  it('S1 more time for a phase is no move: a screen that has not heard of it may still go on', async () => {
    const { deps, scope } = await room({ phase: 'propose' });
    await moveSessionPhase(deps, scope, move('discuss', 0, 5));
    await setTimer(deps, scope, { phase: 'discuss', minutes: 5 });
    expect(await moveSessionPhase(deps, scope, move('vote', 1))).toMatchObject({ ok: true });
  });

  it('S1 V7 ending the session notes when, and queues the cut after the grace time', async () => {
    const { deps, scope } = await room({ phase: 'decide' });
    await moveSessionPhase(deps, scope, move('closed', 0));
    expect(await stateOf(deps, scope)).toMatchObject({
      phase: 'closed',
      closedAt: new Date('2026-05-04T10:00:00Z'),
    });
    const [job] = await database.sql`
      select run_at from graphile_worker.jobs where key = ${`cut-answers:${scope.sessionId}`}`;
    expect(new Date(job?.run_at)).toEqual(new Date('2026-05-05T10:00:00Z'));
    expect(await moveSessionPhase(deps, scope, move('vote', 9))).toMatchObject({
      refusal: { code: 'session-closed' },
    });
  });
});

describe('endPhase', () => {
  it('S1 a timer moves the phase once its minute of grace is over, and not before', async () => {
    const { deps, scope, clock } = await room({ phase: 'lobby' });
    const { sessionId } = scope;
    await moveSessionPhase(deps, scope, move('propose', 0, 5));
    clock.at = new Date('2026-05-04T10:05:30Z');
    await endPhase(deps, systemScope, { sessionId });
    expect((await stateOf(deps, scope))?.phase).toBe('propose');
    clock.at = new Date('2026-05-04T10:06:00Z');
    await endPhase(deps, systemScope, { sessionId });
    await endPhase(deps, systemScope, { sessionId });
    expect(await stateOf(deps, scope)).toMatchObject({ phase: 'discuss', phaseEndsAt: null });
  });

  it('S1 a timer that was stopped or prolonged moves nothing', async () => {
    const { deps, scope, clock } = await room({ phase: 'lobby' });
    const { sessionId } = scope;
    await moveSessionPhase(deps, scope, move('propose', 0, 5));
    await setTimer(deps, scope, { phase: 'propose', minutes: 10 });
    clock.at = new Date('2026-05-04T10:07:00Z');
    await endPhase(deps, systemScope, { sessionId });
    expect((await stateOf(deps, scope))?.phase).toBe('propose');
    await setTimer(deps, scope, { phase: 'propose', minutes: undefined });
    clock.at = new Date('2026-05-04T12:00:00Z');
    await endPhase(deps, systemScope, { sessionId });
    expect((await stateOf(deps, scope))?.phase).toBe('propose');
    const jobs = await database.sql`
      select key from graphile_worker.jobs where key = ${`end-phase:${sessionId}`}`;
    expect(jobs).toHaveLength(0);
  });

  it('S1 a timer is not set on a phase that has gone', async () => {
    const { deps, scope } = await room({ phase: 'vote' });
    expect(await setTimer(deps, scope, { phase: 'discuss', minutes: 1 })).toMatchObject({
      refusal: { code: 'phase-moved-meanwhile' },
    });
  });
});

describe('the room at hand', () => {
  it('S2 S7 locking twice is one event', async () => {
    const { deps, scope } = await room({});
    await setLock(deps, scope, { isLocked: true });
    await setLock(deps, scope, { isLocked: true });
    expect(await eventsOf(deps, scope)).toMatchObject([{ type: 'session.locked' }]);
  });

  it('S1 of two facilitators who turn the page at once, one turns it', async () => {
    const { deps, scope, session } = await room({ proposals: 3 });
    const [first, second] = [at(session.proposals, 0).id, at(session.proposals, 1).id];
    await turnItem(deps, scope, { proposalId: first, seen: undefined });
    const turned = await Promise.all([
      turnItem(deps, scope, { proposalId: second, seen: first }),
      turnItem(deps, scope, { proposalId: second, seen: first }),
    ]);
    expect(turned.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await stateOf(deps, scope))?.currentProposalId).toBe(second);
  });

  it('D1 S2 hands are entered anew each time, and not over somebody else’s', async () => {
    const { deps, scope, session, heard } = await room({ proposals: 1, phase: 'vote' });
    const { id: proposalId, revisionId } = at(session.proposals, 0);
    const hands = { ...emptyTally, agree: 7, pass: 2 };
    const entry = { proposalId, revisionId, hands, seen: emptyTally };
    expect(await countHands(deps, scope, entry)).toMatchObject({ ok: true });
    expect(await handsOf(deps.db, revisionId)).toEqual(hands);
    expect(heard).toContain(`figures ${scope.sessionId}`);
    const event = { type: 'hands.counted', audience: 'facilitators', facts: { proposalId } };
    expect(await eventsOf(deps, scope)).toMatchObject([event]);
    expect(await countHands(deps, scope, entry)).toMatchObject({ refusal: { code: 'moved-on' } });
    expect(await eventsOf(deps, scope)).toHaveLength(1);
    const fewer = { ...emptyTally, agree: 6 };
    await countHands(deps, scope, { ...entry, hands: fewer, seen: hands });
    expect(await handsOf(deps.db, revisionId)).toEqual(fewer);
  });

  it('V2 hands count while the room answers, and on the wording that lies before it', async () => {
    const { deps, scope, session } = await room({ proposals: 1, phase: 'discuss' });
    const { id: proposalId, revisionId } = at(session.proposals, 0);
    const entry = { proposalId, revisionId, hands: emptyTally, seen: emptyTally };
    expect(await countHands(deps, scope, entry)).toMatchObject({
      refusal: { code: 'not-in-this-phase' },
    });
    await moveSessionPhase(deps, scope, move('vote', 0));
    expect(await countHands(deps, scope, { ...entry, revisionId: deps.ids.uuid() })).toMatchObject({
      refusal: { code: 'old-revision' },
    });
  });

  it('S7 lets people in one by one, or all who wait, and tells each', async () => {
    const { deps, scope, session } = await room({ people: 3 });
    const { sessionId } = scope;
    await everybodyWaits(deps, scope);
    const { participantId } = at(session.people, 0);
    await openDoor(deps, scope, { participantId, isAdmitted: false });
    await openDoor(deps, scope, { isAdmitted: true });
    await openDoor(deps, scope, { isAdmitted: true });
    expect(await countPeople(deps.db, sessionId)).toEqual({ inside: 2, waiting: 0 });
    const events = await eventsOf(deps, scope);
    expect(events.filter(({ type }) => type === 'own.changed')).toHaveLength(3);
    expect(events.filter(({ type }) => type === 'door.changed')).toHaveLength(2);
  });

  it('S7 whoever was not let in by mistake is let in all the same, but never along with all who wait', async () => {
    const { deps, scope, session } = await room({ people: 1 });
    const { sessionId } = scope;
    await everybodyWaits(deps, scope);
    const { participantId } = at(session.people, 0);
    await openDoor(deps, scope, { participantId, isAdmitted: false });
    await openDoor(deps, scope, { isAdmitted: true });
    expect(await loadDoorQueue(deps, scope)).toMatchObject({
      value: { waiting: [], refused: [{ id: participantId }] },
    });
    await openDoor(deps, scope, { participantId, isAdmitted: true });
    expect(await countPeople(deps.db, sessionId)).toEqual({ inside: 1, waiting: 0 });
    expect(await loadDoorQueue(deps, scope)).toMatchObject({ value: { refused: [] } });
  });

  it('X2 a session of somebody else is not there', async () => {
    const { deps, scope } = await room({});
    const gone = { ...scope, sessionId: deps.ids.uuid() };
    expect(await setLock(deps, gone, { isLocked: true })).toMatchObject({
      refusal: { code: 'not-found' },
    });
    expect(await deps.db.select().from(sessions).where(eq(sessions.id, gone.sessionId))).toEqual(
      [],
    );
  });
});
