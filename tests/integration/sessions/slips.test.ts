import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { normaliseCode } from '~/domain/sessions/codes';
import { mintDoor } from '~/gates/mint.server';
import { joinSession } from '~/usecases/participants/join-session.server';
import { loadDoorQueue } from '~/usecases/sessions/load-door-queue.server';
import { loadSlipSheet, loadSlips } from '~/usecases/sessions/load-slips.server';
import { makeSlips } from '~/usecases/sessions/make-slips.server';
import { openDoor } from '~/usecases/sessions/open-door.server';
import { setSlipsAside } from '~/usecases/sessions/set-batch-aside.server';
import { eventsAfter } from '~db/repositories/session-events.server';
import { currentAnswers } from '~db/schema/answers';
import { proposals } from '~db/schema/proposals';
import { participants, sessions } from '~db/schema/sessions';
import { buildSession, type SessionParts } from '../../factories/build-session';
import { at } from '../../factories/scopes';
import { buildFacilitator } from '../../factories/team';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';
import { dumpDatabase } from '../../support/dump-database';

const database = testDatabase();

async function room(parts: SessionParts = {}) {
  const deps = testDeps(database.db);
  const session = await buildSession(deps.db, { communities: 1, proposals: 1, ...parts });
  const { sessionId, taxonomyId, code } = session;
  await deps.db.update(sessions).set({ admission: 'slips' }).where(eq(sessions.id, sessionId));
  const scope = await buildFacilitator(deps, sessionId);
  const door = mintDoor({ sessionId, sessionCode: code, taxonomyId, admission: 'slips' });
  const join = (slipCode: string) =>
    joinSession(deps, door, {
      requestId: deps.ids.random(),
      language: 'es',
      readingLanguages: [],
      otherLanguage: undefined,
      isOwnDevice: true,
      slipCode: normaliseCode(slipCode),
      address: '10.0.0.1',
    });
  const make = async (communityId?: string) => {
    const requestId = deps.ids.random();
    const order = { requestId, label: 'Riders', communityId, slips: 6 };
    const made = await makeSlips(deps, scope, order);
    if (!made.ok) throw new Error(made.refusal.code);
    return { requestId, order };
  };
  return { deps, session, scope, join, make };
}

describe('slips', () => {
  it('S7 let one person in each, whom they attest to the community that gave them out', async () => {
    const { deps, session, scope, join, make } = await room();
    const communityId = at(session.communityIds, 0);
    const { requestId } = await make(communityId);
    const sheet = await loadSlipSheet(deps, scope, requestId);
    expect(sheet?.codes).toHaveLength(6);
    expect(new Set(sheet?.codes).size).toBe(6);
    const code = at(sheet?.codes ?? [], 0);
    expect(await join(code)).toMatchObject({ ok: true });
    expect(await join(code)).toMatchObject({ refusal: { code: 'slip-not-valid' } });
    expect(
      await deps.db.select().from(participants).where(eq(participants.slipBatchId, requestId)),
    ).toMatchObject([{ communityId, communityIsAttested: true }]);
    expect((await loadSlipSheet(deps, scope, requestId))?.codes).toEqual(sheet?.codes.slice(1));
    // D5 one to four that were used are a few.
    const { batches } = await loadSlips(deps, scope);
    expect(batches).toMatchObject([{ counts: { slips: 6, used: null } }]);
  });

  it('S7 S2 are kept as hashes only, and the same form makes them once, with one event', async () => {
    const { deps, scope, make } = await room();
    const { requestId, order } = await make();
    await makeSlips(deps, scope, order);
    const { sessionId } = scope;
    const events = await eventsAfter(deps.db, { sessionId, revision: 0, limit: 9 });
    expect(events).toMatchObject([{ type: 'door.changed', audience: 'facilitators' }]);
    expect((await loadSlips(deps, scope)).batches).toMatchObject([{ counts: { slips: 6 } }]);
    const sheet = await loadSlipSheet(deps, scope, requestId);
    const dump = await dumpDatabase(database.sql);
    for (const code of sheet?.codes ?? []) expect(dump).not.toContain(normaliseCode(code));
  });

  it('S7 a batch is set aside whole, with a reason, and nobody comes in by it any more', async () => {
    const { deps, session, scope, join, make } = await room();
    const { requestId: batchId } = await make();
    const codes = (await loadSlipSheet(deps, scope, batchId))?.codes ?? [];
    await join(at(codes, 0));
    const [person] = await deps.db
      .select()
      .from(participants)
      .where(eq(participants.slipBatchId, batchId));
    const { revisionId } = at(session.proposals, 0);
    const voterId = person?.voterId ?? '';
    await deps.db
      .insert(currentAnswers)
      .values({ sessionId: session.sessionId, revisionId, voterId, answer: 'agree' });
    await setSlipsAside(deps, scope, { batchId, reason: 'Lost on the tram.' });
    expect(await join(at(codes, 1))).toMatchObject({ refusal: { code: 'slip-not-valid' } });
    expect(
      await deps.db.select().from(currentAnswers).where(eq(currentAnswers.voterId, voterId)),
    ).toEqual([]);
    // D5 its unused slips are gone: the number of all would be that of the used ones.
    expect((await loadSlips(deps, scope)).batches).toMatchObject([
      { setAsideReason: 'Lost on the tram.', counts: undefined },
    ]);
    expect(await loadSlipSheet(deps, scope, batchId)).toBeUndefined();
    // They were not refused at the door: nobody lets them in from there by a slip of the thumb.
    expect(await loadDoorQueue(deps, scope)).toMatchObject({ value: { waiting: [], refused: [] } });
    await openDoor(deps, scope, { participantId: person?.id, isAdmitted: true });
    expect(
      await deps.db.select().from(participants).where(eq(participants.slipBatchId, batchId)),
    ).toMatchObject([{ state: 'refused' }]);
  });

  it.each([
    ['decide', 'at-close', 'batch-shares-seen'],
    ['closed', 'at-close', 'batch-shares-seen'],
    ['vote', 'live', 'batch-shares-seen'],
    ['vote', 'after-own-answer', 'batch-shares-seen'],
    ['vote', 'at-close', undefined],
    ['lobby', 'live', undefined],
  ] as const)('S7 in %s with shares %s: %s', async (phase, shares, code) => {
    const { deps, scope, make } = await room({ shares });
    const { requestId: batchId } = await make();
    await deps.db.update(sessions).set({ phase }).where(eq(sessions.id, scope.sessionId));
    const done = await setSlipsAside(deps, scope, { batchId, reason: 'x' });
    expect(done.ok ? undefined : done.refusal.code).toBe(code);
  });

  it('S7 no batch is set aside once shares were seen, though the room was moved back since', async () => {
    const { deps, session, scope, make } = await room({ phase: 'vote' });
    const { requestId: batchId } = await make();
    const { id } = at(session.proposals, 0);
    await deps.db.update(proposals).set({ status: 'decided' }).where(eq(proposals.id, id));
    expect(await setSlipsAside(deps, scope, { batchId, reason: 'x' })).toMatchObject({
      refusal: { code: 'batch-shares-seen' },
    });
  });

  it('S7 only communities of the session attest', async () => {
    const { deps, scope } = await room();
    const order = { requestId: deps.ids.random(), label: 'x', slips: 1 };
    expect(await makeSlips(deps, scope, { ...order, communityId: deps.ids.uuid() })).toMatchObject({
      refusal: { code: 'not-a-choice', field: 'communityId' },
    });
  });
});
