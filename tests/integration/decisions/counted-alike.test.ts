import { eq, inArray } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { recordAnswers } from '~/usecases/answers/record-answers.server';
import { countRoom } from '~/usecases/decisions/count-room.server';
import { withdrawEverything } from '~/usecases/participants/withdraw-everything.server';
import { setSlipsAside } from '~/usecases/sessions/set-batch-aside.server';
import { proposalsToDecide } from '~db/repositories/decisions.server';
import { readCounts } from '~db/repositories/figures.server';
import { sessionById } from '~db/repositories/sessions.server';
import { addSlipBatch } from '~db/repositories/slips.server';
import { participants } from '~db/schema/sessions';
import { buildSession } from '../../factories/build-session';
import { at, participantScope } from '../../factories/scopes';
import { buildFacilitator } from '../../factories/team';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';

const database = testDatabase();

async function room() {
  const deps = testDeps(database.db);
  const session = await buildSession(deps.db, { people: 12, proposals: 1, communities: 1 });
  const { sessionId } = session;
  const batchId = deps.ids.random();
  const createdAt = deps.clock.now();
  await deps.db.transaction((tx) =>
    addSlipBatch(tx, { id: batchId, sessionId, label: 'x', requestId: batchId, createdAt }),
  );
  const fromBatch = session.people.slice(0, 4).map(({ participantId }) => participantId);
  await deps.db
    .update(participants)
    .set({ slipBatchId: batchId })
    .where(inArray(participants.id, fromBatch));
  const scopes = session.people.map((person) => participantScope(session, person));
  const { revisionId } = at(session.proposals, 0);
  const answer = (who: typeof scopes) =>
    recordAnswers(
      deps,
      who.map((scope) => ({
        scope,
        answer: {
          clientId: deps.ids.random(),
          revisionId,
          renderingId: undefined,
          answer: 'agree' as const,
        },
      })),
    );
  await answer(scopes);
  return { deps, session, batchId, scopes, answer };
}

/** Who agrees, as screens are told while people answer, and as the decision will count it. */
async function countedBothWays({ deps, session }: Awaited<ReturnType<typeof room>>) {
  const { sessionId } = session;
  const live = await readCounts(deps.db, { sessionId });
  const deciding = await deps.db.transaction(async (tx) => {
    const { rule } = (await sessionById(tx, sessionId)) ?? {};
    if (!rule) throw new Error('no session');
    const proposals = await proposalsToDecide(tx, sessionId);
    return countRoom(tx, { sessionId, rule, proposals });
  });
  const { counts } = at(deciding, 0);
  return {
    live: at(live.items, 0).devices.agree,
    decision: counts.devices.agree,
    shown: counts.shownOnDevices,
  };
}

describe('live figures and decisions count the same people', () => {
  it('S7 without a batch that was set aside, whatever its people send afterwards', async () => {
    const built = await room();
    const { deps, session, batchId, scopes, answer } = built;
    expect(await countedBothWays(built)).toEqual({ live: 12, decision: 12, shown: 12 });
    const facilitator = await buildFacilitator(deps, session.sessionId);
    await setSlipsAside(deps, facilitator, { batchId, reason: 'Copied.' });
    expect(await answer(scopes.slice(0, 1))).toMatchObject([{ refusal: { code: 'not-joined' } }]);
    expect(await countedBothWays(built)).toEqual({ live: 8, decision: 8, shown: 8 });
  });

  it('R5 with those who took everything back: what they answered stays, without them', async () => {
    const built = await room();
    const { deps, scopes } = built;
    const leaving = scopes.slice(6, 9);
    for (const scope of leaving) await withdrawEverything(deps, scope);
    expect(await countedBothWays(built)).toEqual({ live: 12, decision: 12, shown: 12 });
    const [row] = await deps.db
      .select()
      .from(participants)
      .where(eq(participants.id, at(leaving, 0).participantId));
    expect(row).toMatchObject({ voterId: null, state: 'withdrawn' });
  });
});
