import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { ExampleSide } from '~/domain/annotations/example-sides';
import { mintParticipant, mintSystem } from '~/gates/mint.server';
import { answerExample } from '~/usecases/annotations/answer-example.server';
import { cutSessionAnswers } from '~/usecases/decisions/cut-answers.server';
import { loadQueue } from '~/usecases/moderation/load-queue.server';
import { loadItem } from '~/usecases/proposals/load-item.server';
import { loadPublishableState } from '~/usecases/snapshots/load-publishable-state.server';
import { taxonomyById } from '~db/repositories/taxonomies.server';
import { annotations, exampleAnswers } from '~db/schema/proposals';
import { sessions } from '~db/schema/sessions';
import { buildSession } from '../../factories/build-session';
import { at, participantScope } from '../../factories/scopes';
import { buildFacilitator } from '../../factories/team';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';

const database = testDatabase();

/** Six people before an example that was let pass. */
async function room(parts: Partial<typeof annotations.$inferInsert> = {}) {
  const deps = testDeps(database.db);
  const session = await buildSession(deps.db, { phase: 'discuss', people: 6, proposals: 1 });
  const { sessionId, taxonomyId } = session;
  const proposalId = at(session.proposals, 0).id;
  const id = deps.ids.uuid();
  await deps.db.insert(annotations).values({
    ...{ id, taxonomyId, sessionId, targetId: proposalId, language: 'es', body: 'Un caso.' },
    target: { type: 'proposal', id: proposalId },
    purpose: 'example-in',
    scope: 'session',
    mayTestAi: false,
    visibility: 'passed',
    requestId: deps.ids.random(),
    createdAt: deps.clock.now(),
    ...parts,
  });
  const person = (index: number) => participantScope(session, at(session.people, index));
  const say = (index: number, side: ExampleSide | undefined) =>
    answerExample(deps, person(index), { id, side });
  const seenBy = async (index: number, { isByReceipt = false } = {}) => {
    const scope = mintParticipant({ ...person(index), isByReceipt });
    const item = await loadItem(deps, scope, { proposalId });
    return item.ok ? item.value.exampleAnswers[id] : undefined;
  };
  const close = () =>
    deps.db
      .update(sessions)
      .set({ phase: 'closed', closedAt: deps.clock.now(), graceHours: 0 })
      .where(eq(sessions.id, sessionId));
  return { deps, sessionId, taxonomyId, id, say, seenBy, close };
}

describe('answers to an example', () => {
  it('A4 V2 V5 V7 the latest of each person stands, and how the room sees it shows after the close', async () => {
    const { deps, sessionId, say, seenBy, close } = await room();
    await say(0, 'out');
    for (const index of [0, 1, 2, 3]) await say(index, 'in');
    await say(4, 'borderline');
    await say(5, 'in');
    await say(5, undefined);
    expect(await seenBy(0)).toEqual({ own: 'in', counts: undefined });
    expect(await seenBy(5)).toEqual({ own: undefined, counts: undefined });
    // A receipt opens any device: it does not say how its owner answered (V7).
    const byReceipt = { isByReceipt: true };
    expect(await seenBy(0, byReceipt)).toEqual({ own: undefined, counts: undefined });
    await close();
    const counts = { in: 4, borderline: 1, out: 0 };
    expect(await seenBy(5)).toEqual({ own: undefined, counts });
    const facilitator = await buildFacilitator(deps, sessionId);
    const queue = await loadQueue(deps, facilitator, 'passed');
    expect(queue.ok && queue.value.entries).toContainEqual(
      expect.objectContaining({ sides: counts }),
    );
    expect(await say(5, 'out')).toMatchObject({ refusal: { code: 'session-closed' } });
  });

  it('D5 fewer than five are never shown', async () => {
    const { say, seenBy, close } = await room();
    for (const index of [0, 1, 2, 3]) await say(index, 'in');
    await close();
    expect(await seenBy(0)).toEqual({ own: 'in', counts: undefined });
  });

  it('D5 are published with the example once the session has closed, of five people or more', async () => {
    const category = testDeps(database.db).ids.uuid();
    const { deps, taxonomyId, say, close } = await room({
      scope: 'published',
      targetId: category,
      target: { type: 'category', id: category },
    });
    const published = async () => {
      const taxonomy = await taxonomyById(deps.db, taxonomyId);
      if (!taxonomy) throw new Error('no such list');
      const { examples } = await loadPublishableState(deps, deps.db, taxonomy);
      return examples.map(({ answers }) => answers);
    };
    for (const index of [0, 1, 2, 3]) await say(index, 'in');
    await say(4, 'out');
    expect(await published()).toEqual([undefined]);
    await close();
    expect(await published()).toEqual([{ in: 4, borderline: 0, out: 1 }]);
  });

  it('V7 the cut parts them from people and keeps the counts', async () => {
    const { deps, sessionId, id, say, seenBy, close } = await room();
    for (const index of [0, 1, 2, 3, 4]) await say(index, 'in');
    const before = await deps.db
      .select()
      .from(exampleAnswers)
      .where(eq(exampleAnswers.annotationId, id));
    await close();
    await cutSessionAnswers(deps, mintSystem(), { sessionId });
    const after = await deps.db
      .select()
      .from(exampleAnswers)
      .where(eq(exampleAnswers.annotationId, id));
    expect(after).toHaveLength(5);
    const voters = new Set(before.map(({ voterId }) => voterId));
    expect(after.filter(({ voterId }) => voters.has(voterId))).toEqual([]);
    expect(await seenBy(5)).toMatchObject({ counts: { in: 5 } });
  });

  it.each([
    [{ purpose: 'question' as const }],
    [{ visibility: 'held' as const }],
    [{ scope: 'facilitators' as const }],
  ])('X2 there is nothing to answer about a note that is %j', async (parts) => {
    const { say } = await room(parts);
    expect(await say(0, 'in')).toMatchObject({ refusal: { code: 'not-found' } });
  });
});
