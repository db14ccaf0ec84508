import { Readable } from 'node:stream';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { AnswerWord } from '~/domain/answers/answer';
import { analyseOpinions } from '~/domain/opinion-groups/analyse';
import { collectVotes } from '~/domain/opinion-groups/collect-votes';
import { buildVoteMatrix, byContent } from '~/domain/opinion-groups/vote-matrix';
import { opinionFinder } from '~/domain/opinions/find-opinions';
import type { ShareTime } from '~/domain/sessions/session';
import { publishGroups } from '~/domain/snapshots/published-groups';
import { systemScope } from '~/gates/system.server';
import { readVotes } from '~/imports/votes/read-votes';
import { createOpinionWorker } from '~/platform/opinion-worker.server';
import { recordAnswers } from '~/usecases/answers/record-answers.server';
import { cutSessionAnswers } from '~/usecases/decisions/cut-answers.server';
import { exportAnswers } from '~/usecases/opinions/export-answers.server';
import { loadOpinions } from '~/usecases/opinions/load-opinions.server';
import { updateOpinionMap } from '~/usecases/opinions/update-opinion-map.server';
import { moveSessionPhase } from '~/usecases/sessions/move-phase.server';
import { opinionMapOf } from '~db/repositories/opinions.server';
import { eventsAfter } from '~db/repositories/session-events.server';
import { participants, sessions } from '~db/schema/sessions';
import { buildSession } from '../../factories/build-session';
import { at, participantScope } from '../../factories/scopes';
import { buildFacilitator } from '../../factories/team';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';
import { dumpDatabase } from '../../support/dump-database';

const database = testDatabase();
const items = 10;

/** Two camps, one a community each, who differ on all but the first two items. */
const wordOf = (person: number, item: number): AnswerWord => {
  if ((person * 7 + item) % 11 === 0) return 'pass';
  if (item < 2) return item === 0 ? 'agree' : 'disagree';
  return (person + item) % 2 === 0 ? 'agree' : 'disagree';
};

async function room(shares: ShareTime, people = 40) {
  const clock = { at: new Date('2026-05-04T10:00:00Z') };
  const deps = testDeps(database.db, { clock: { now: () => clock.at } });
  const session = await buildSession(deps.db, { people, proposals: items, communities: 2, shares });
  const scope = await buildFacilitator(deps, session.sessionId);
  for (const [person, { participantId }] of session.people.entries()) {
    const communityId = at(session.communityIds, person % 2);
    await deps.db
      .update(participants)
      .set({ communityId })
      .where(eq(participants.id, participantId));
  }
  const answer = (from: number, to: number) =>
    recordAnswers(
      deps,
      session.people.slice(from, to).flatMap((built, index) =>
        session.proposals.map(({ revisionId }, item) => ({
          scope: participantScope(session, built),
          answer: { clientId: deps.ids.random(), revisionId, answer: wordOf(from + index, item) },
        })),
      ),
    );
  const close = async () => {
    await moveSessionPhase(deps, scope, { to: 'decide', expectedRevision: 0, minutes: undefined });
    await moveSessionPhase(deps, scope, { to: 'closed', expectedRevision: 99, minutes: undefined });
  };
  const update = () => updateOpinionMap(deps, systemScope, session);
  const look = async (person = 0) => {
    const seen = await loadOpinions(deps, participantScope(session, at(session.people, person)));
    if (!seen.ok) throw new Error(seen.refusal.code);
    return seen.value;
  };
  const events = async () =>
    (await eventsAfter(deps.db, { sessionId: session.sessionId, revision: 0, limit: 100 })).filter(
      ({ type }) => type === 'opinions.found',
    ).length;
  return { deps, session, scope, clock, answer, close, update, look, events };
}

describe('what a room thinks', () => {
  it('V5 is not shown before the close, in no response and no event', async () => {
    const { answer, update, look, events, close } = await room('at-close');
    await answer(0, 40);
    await update();
    expect(await look()).toEqual({ opinions: { hidden: 'at-close' }, own: undefined });
    expect(await events()).toBe(0);
    await close();
    expect((await look()).opinions).toEqual({ hidden: 'not-yet' });
    await update();
    expect(await look()).toMatchObject({
      opinions: { shown: { standing: 'clear', isFinal: true } },
    });
    expect(await events()).toBe(1);
  });

  it('finds camps, what bridges them, what divides them, and what each community holds', async () => {
    const { session, answer, update, look, close } = await room('at-close');
    await answer(0, 40);
    await close();
    await update();
    const { opinions, own } = await look(3);
    if (!('shown' in opinions)) throw new Error(opinions.hidden);
    const { shown } = opinions;
    expect(shown.groups.map(({ people }) => people)).toEqual([20, 20]);
    expect(shown.bridges).toEqual(
      expect.arrayContaining([
        { revisionId: at(session.proposals, 0).revisionId, direction: 'agree' },
        { revisionId: at(session.proposals, 1).revisionId, direction: 'disagree' },
      ]),
    );
    expect(shown.divides).toHaveLength(5);
    expect(shown.communities.map(({ holds }) => holds.length > 0)).toEqual([true, true]);
    expect(shown.answers).toHaveLength(items);
    expect(shown.spots).toHaveLength(40);
    expect(own).toMatchObject({ spot: { group: expect.any(Number) } });
    const mine = own && 'spot' in own ? own.spot : undefined;
    expect(shown.spots).toContainEqual(mine);
  });

  it('V5 moves only when five people or more have answered anew, and shows no counts before the close', async () => {
    const { session, deps, answer, update, look } = await room('live');
    await answer(0, 36);
    await update();
    const numberNow = async () => (await opinionMapOf(deps.db, session.sessionId))?.number;
    expect(await numberNow()).toBe(1);
    const { opinions } = await look();
    expect(opinions).toMatchObject({ shown: { answers: [], communities: [], isFinal: false } });
    await answer(36, 40);
    await update();
    expect(await numberNow()).toBe(1);
    await answer(35, 36);
    await update();
    expect(await numberNow()).toBe(2);
  });

  it('V5 after one’s own answers shows it to whoever has answered all', async () => {
    const { answer, update, look } = await room('after-own-answer');
    await answer(0, 35);
    await update();
    expect((await look(0)).opinions).toHaveProperty('shown');
    expect(await look(39)).toEqual({ opinions: { hidden: 'answer-first' }, own: undefined });
  });

  it('D5 says of fewer than thirty people only what most of them hold', async () => {
    const { answer, update, look, close } = await room('at-close', 20);
    await answer(0, 20);
    await close();
    await update();
    const { opinions } = await look();
    expect(opinions).toMatchObject({
      shown: { standing: 'few', spots: [], groups: [], answers: [], communities: [] },
    });
  });

  it('V7 names nobody, and stays when the link is cut', async () => {
    const { session, deps, clock, answer, update, look, close } = await room('at-close');
    await answer(0, 40);
    await close();
    await update();
    const stored = JSON.stringify(await opinionMapOf(deps.db, session.sessionId));
    for (const { participantId, voterId } of session.people) {
      expect(stored).not.toContain(participantId);
      expect(stored).not.toContain(voterId);
    }
    clock.at = new Date('2026-05-06T10:00:00Z');
    await cutSessionAnswers(deps, systemScope, session);
    const before = await opinionMapOf(deps.db, session.sessionId);
    await update();
    expect(await opinionMapOf(deps.db, session.sessionId)).toEqual(before);
    expect((await dumpDatabase(database.sql)).includes(at(session.people, 0).voterId)).toBe(false);
    const scope = { ...participantScope(session, at(session.people, 0)), voterId: null };
    expect(await loadOpinions(deps, scope)).toMatchObject({ value: { own: undefined } });
    expect((await look()).opinions).toHaveProperty('shown');
  });

  it('a computation that fails changes nothing, and is tried again by the queue', async () => {
    const { session, deps, answer } = await room('live');
    await answer(0, 40);
    const find = () => Promise.reject(new Error('out of memory'));
    const failing = { ...deps, opinions: { find } };
    await expect(updateOpinionMap(failing, systemScope, session)).rejects.toThrow('out of memory');
    expect(await opinionMapOf(deps.db, session.sessionId)).toBeUndefined();
  });
});

describe('evidence', () => {
  it('V7 exports rows of a hundred people or more, by consent, once the link is cut; the same comes out of them', async () => {
    const { session, scope, deps, clock, answer, close, update } = await room('at-close', 104);
    const { sessionId } = session;
    await answer(0, 104);
    await close();
    await update();
    const stored = (await opinionMapOf(deps.db, sessionId))?.map;
    expect(await exportAnswers(deps, scope)).toMatchObject({ ok: false });
    clock.at = new Date('2026-05-06T10:00:00Z');
    await cutSessionAnswers(deps, systemScope, session);
    expect(await exportAnswers(deps, scope)).toMatchObject({ ok: false });
    await deps.db.update(sessions).set({ allowsRowExport: true }).where(eq(sessions.id, sessionId));
    const exported = await exportAnswers(deps, scope);
    if (!exported.ok) throw new Error(exported.refusal.code);
    const { csv } = exported.value;
    expect(csv).toMatch(/^participant,item,answer\r\n1,/);
    for (const { voterId } of session.people) expect(csv).not.toContain(voterId);
    const read = await readVotes(Readable.from([csv]));
    if (!('value' in read)) throw new Error('the export cannot be read');
    const { participants: people, ...votes } = read.value.votes;
    const matrix = buildVoteMatrix(
      { participants: people, ...votes },
      { masked: new Set(), compareRows: byContent },
    );
    const again = analyseOpinions(matrix, { mode: 'stable', withStability: true });
    expect(again).toMatchObject({
      seed: stored?.seed,
      k: stored?.k,
      stability: stored?.stability,
      inConversation: stored?.inConversation,
      algorithmVersion: stored?.algorithmVersion,
    });
    const published = publishGroups(stored, at(session.proposals, 0).revisionId);
    const column = matrix.items.indexOf(at(session.proposals, 0).revisionId);
    expect(published.groups.map(({ agree }) => agree)).toEqual(
      [0, 1].map((group) => again.tallies.agrees[group * matrix.items.length + column]),
    );
    expect(published.groupInformedConsensus).toBe(again.groupAware[column]?.agree);
    expect(published.opinionGroups).toMatchObject({ n: 104, k: 2, seed: again.seed });
  });

  it('V7 exports nothing of fewer than a hundred people', async () => {
    const { session, scope, deps, clock, answer, close } = await room('at-close');
    await answer(0, 40);
    await close();
    clock.at = new Date('2026-05-06T10:00:00Z');
    await cutSessionAnswers(deps, systemScope, session);
    const open = { allowsRowExport: true };
    await deps.db.update(sessions).set(open).where(eq(sessions.id, session.sessionId));
    expect(await exportAnswers(deps, scope)).toMatchObject({ ok: false });
  });
});

describe('the worker of the production build', () => {
  it('finds the same as the main thread', async () => {
    const collected = collectVotes();
    for (let person = 0; person < 40; person += 1) {
      for (let item = 0; item < items; item += 1) {
        const vote = { agree: 1, disagree: -1, pass: 0, unclear: 0, declined: 0 }[
          wordOf(person, item)
        ];
        collected.add({ participant: `${person}`, item: `${item}`, time: 0, vote });
      }
    }
    const { votes } = collected.finish();
    const question = { sessionId: 'one', votes, communityIds: [], communityOf: new Map() };
    const worker = createOpinionWorker();
    const [first, second] = await Promise.all([worker.find(question), worker.find(question)]);
    expect(first).toEqual(await opinionFinder().find(question));
    expect(second).toEqual(first);
    await worker.close();
  });
});
