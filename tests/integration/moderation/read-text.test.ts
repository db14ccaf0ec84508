import { describe, expect, it } from 'vitest';
import type { SessionScope } from '~/domain/access/scopes';
import { readReason } from '~/domain/moderation/hide-reason';
import { systemScope } from '~/gates/system.server';
import { contribute } from '~/usecases/contributions/contribute.server';
import type { Deps } from '~/usecases/deps';
import { joinText, separateText } from '~/usecases/moderation/join-text.server';
import { loadQueue } from '~/usecases/moderation/load-queue.server';
import { hideText, passText, undoReading } from '~/usecases/moderation/read-text.server';
import { warnOfText } from '~/usecases/moderation/warn-of-text.server';
import { objectToProposal } from '~/usecases/objections/object-to-proposal.server';
import { loadItem } from '~/usecases/proposals/load-item.server';
import { proposeHarm } from '~/usecases/proposals/propose-harm.server';
import { loadRoomNews } from '~/usecases/rooms/load-room-news.server';
import { contributionsOfParticipant } from '~db/repositories/contributions.server';
import { loadProposalViews } from '~db/repositories/proposal-views.server';
import { proposalById } from '~db/repositories/proposals.server';
import { eventsAfter } from '~db/repositories/session-events.server';
import { annotations } from '~db/schema/proposals';
import { buildSession } from '../../factories/build-session';
import { at, participantScope } from '../../factories/scopes';
import { buildFacilitator } from '../../factories/team';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';

const database = testDatabase();

async function room() {
  let ticks = 0;
  const start = Date.parse('2026-05-04T10:00:00Z');
  const deps = testDeps(database.db, {
    clock: { now: () => new Date(start + 1000 * ticks++) },
  });
  const session = await buildSession(deps.db, { phase: 'propose', people: 2, proposals: 1 });
  const scope = await buildFacilitator(deps, session.sessionId);
  const [ana, bo] = [at(session.people, 0), at(session.people, 1)].map((person) =>
    participantScope(session, person),
  );
  if (!ana || !bo) throw new Error('two people were asked for');
  return { deps, session, scope, ana, bo };
}

const harm = (deps: Deps, label: string) => ({
  requestId: deps.ids.random(),
  language: 'es',
  rationale: '',
  contentWarning: '',
  label,
  definition: 'Te miden cada paso.',
  inclusions: [],
  exclusions: [],
  parentId: undefined,
  seen: [],
});

async function proposed(deps: Deps, who: Parameters<typeof proposeHarm>[1], label: string) {
  const sent = await proposeHarm(deps, who, harm(deps, label));
  if (!sent.ok) throw new Error(sent.refusal.code);
  return sent.value.proposalId;
}

async function queueOf(
  deps: Deps,
  scope: SessionScope,
  show: 'held' | 'passed' | 'hidden' = 'held',
) {
  const queue = await loadQueue(deps, scope, show);
  if (!queue.ok) throw new Error(queue.refusal.code);
  return queue.value;
}

/** A note on the item that the room has, not read yet; gives its id. */
async function noted(
  { deps, session, scope, ana }: Awaited<ReturnType<typeof room>>,
  body: string,
): Promise<string> {
  const id = deps.ids.uuid();
  const targetId = at(session.proposals, 0).id;
  await deps.db.insert(annotations).values({
    ...{ id, targetId, body, language: 'es', purpose: 'concern', scope: 'session' },
    taxonomyId: scope.taxonomyId,
    sessionId: scope.sessionId,
    participantId: ana.participantId,
    target: { type: 'proposal', id: targetId },
    mayTestAi: false,
    visibility: 'held',
    requestId: deps.ids.random(),
    createdAt: deps.clock.now(),
  });
  return id;
}

const seenByRoom = async (deps: Deps, { sessionId }: SessionScope) =>
  (await loadProposalViews(deps.db, { sessionId })).map(
    ({ renderings }) => renderings[0]?.text.label,
  );

const eventsOf = async (deps: Deps, { sessionId }: SessionScope) =>
  (await eventsAfter(deps.db, { sessionId, revision: 0, limit: 100 })).map(
    ({ type, audience }) => `${type} ${audience}`,
  );

describe('the queue', () => {
  it('A2 S1 holds everything that people write, oldest first', async () => {
    const place = await room();
    const { deps, scope, ana, bo } = place;
    await proposed(deps, ana, 'Rastreo');
    const language = 'es';
    const requestId = () => deps.ids.random();
    await contribute(deps, bo, {
      requestId: requestId(),
      language,
      body: 'Me pasó.',
      proposalId: undefined,
    });
    await noted(place, 'Cuidado.');
    const queue = await queueOf(deps, scope);
    expect(queue.entries.map(({ type }) => type)).toEqual([
      'proposal',
      'contribution',
      'annotation',
    ]);
    expect(queue.held).toBe(3);
    expect(await seenByRoom(deps, scope)).toEqual(['Harm 1 (en)']);
  });

  it('S2 passing shows a proposal to the room and tells its author', async () => {
    const { deps, scope, ana } = await room();
    const id = await proposed(deps, ana, 'Rastreo');
    const before = (await eventsOf(deps, scope)).length;
    expect(await passText(deps, scope, { type: 'proposal', id })).toMatchObject({ ok: true });
    expect(await seenByRoom(deps, scope)).toContain('Rastreo');
    expect((await eventsOf(deps, scope)).slice(before)).toEqual([
      'queue.changed facilitators',
      'own.changed participant',
      'proposal.shown room',
    ]);
    expect((await queueOf(deps, scope)).held).toBe(0);
  });

  it('S3 S1 whoever comes later is sent no words that were hidden meanwhile, though the room had them', async () => {
    const place = await room();
    const { deps, scope, ana } = place;
    const proposal = { type: 'proposal', id: await proposed(deps, ana, 'Rastreo') } as const;
    const note = { type: 'annotation', id: await noted(place, 'Cuidado.') } as const;
    const wanted = { sessionId: scope.sessionId, after: 0, limit: 100 };
    const sent = async () => JSON.stringify(await loadRoomNews(deps, systemScope, wanted));
    for (const text of [proposal, note]) await passText(deps, scope, text);
    expect(await sent()).toMatch(/Rastreo.*Cuidado/);
    for (const text of [proposal, note]) {
      await hideText(deps, scope, { ...text, reason: 'hurtful', words: '' });
    }
    expect(await sent()).not.toMatch(/Rastreo|Cuidado/);
  });

  it('S1 of two facilitators who pass the same text, one is told that it was done', async () => {
    const { deps, scope, ana } = await room();
    const id = await proposed(deps, ana, 'Rastreo');
    const other = await buildFacilitator(deps, scope.sessionId);
    const passed = await Promise.all([
      passText(deps, scope, { type: 'proposal', id }),
      passText(deps, other, { type: 'proposal', id }),
    ]);
    expect(passed.filter(({ ok }) => ok)).toHaveLength(1);
    expect(passed).toContainEqual(
      expect.objectContaining({ refusal: { code: 'visibility-no-change' } }),
    );
  });

  it('P5 hiding keeps the reason for its author; undoing holds the text again', async () => {
    const { deps, scope, ana } = await room();
    const id = await proposed(deps, ana, 'Rastreo');
    const where = { sessionId: scope.sessionId, proposalId: id };
    await passText(deps, scope, { type: 'proposal', id });
    await hideText(deps, scope, {
      type: 'proposal',
      id,
      reason: 'names-somebody',
      words: 'Quita el nombre.',
    });
    const hidden = await proposalById(deps.db, where);
    expect(readReason(hidden?.hiddenReason ?? '')).toEqual({
      reason: 'names-somebody',
      words: 'Quita el nombre.',
    });
    expect(await seenByRoom(deps, scope)).not.toContain('Rastreo');
    expect((await eventsOf(deps, scope)).at(-1)).toBe('proposal.gone room');
    expect(await undoReading(deps, scope, { type: 'proposal', id, was: 'passed' })).toMatchObject({
      refusal: { code: 'visibility-no-change' },
    });
    await undoReading(deps, scope, { type: 'proposal', id, was: 'hidden' });
    expect(await proposalById(deps.db, where)).toMatchObject({
      visibility: 'held',
      hiddenReason: null,
    });
  });

  it('P4 joins contributions and proposals into another, and takes it back', async () => {
    const { deps, session, scope, ana, bo } = await room();
    const intoId = at(session.proposals, 0).id;
    const id = await proposed(deps, ana, 'Lo mismo');
    await passText(deps, scope, { type: 'proposal', id });
    await contribute(deps, bo, {
      requestId: deps.ids.random(),
      language: 'es',
      body: 'Me pasó.',
      proposalId: undefined,
    });
    const [said] = await contributionsOfParticipant(deps.db, bo.participantId);
    const saidId = said?.id ?? '';
    await joinText(deps, scope, { type: 'contribution', id: saidId, intoId });
    await joinText(deps, scope, { type: 'proposal', id, intoId });
    expect(await seenByRoom(deps, scope)).toEqual(['Harm 1 (en)']);
    expect(await contributionsOfParticipant(deps.db, bo.participantId)).toMatchObject([
      { proposalId: intoId, visibility: 'passed' },
    ]);
    await separateText(deps, scope, { type: 'proposal', id });
    await separateText(deps, scope, { type: 'contribution', id: saidId });
    expect(await seenByRoom(deps, scope)).toContain('Lo mismo');
    expect(await contributionsOfParticipant(deps.db, bo.participantId)).toMatchObject([
      { proposalId: null },
    ]);
    expect(await joinText(deps, scope, { type: 'proposal', id, intoId: id })).toMatchObject({
      refusal: { code: 'not-a-choice' },
    });
  });

  it('A3 D2 objections and warned notes reach the room when they are read', async () => {
    const { deps, session, scope, ana } = await room();
    await deps.db.execute(`update sessions set phase = 'discuss' where id = '${scope.sessionId}'`);
    const proposalId = at(session.proposals, 0).id;
    await objectToProposal(deps, ana, {
      requestId: deps.ids.random(),
      language: 'es',
      reason: 'No nos representa.',
      contentWarning: 'burlas',
      mayPublish: true,
      proposalId,
    });
    const [entry] = (await queueOf(deps, scope)).entries;
    expect(entry).toMatchObject({ body: 'No nos representa.', contentWarning: 'burlas' });
    const objection = { type: 'objection' as const, id: entry?.id ?? '' };
    await passText(deps, scope, objection);
    expect((await eventsOf(deps, scope)).at(-1)).toBe('proposal.shown room');
    await warnOfText(deps, scope, { ...objection, warning: 'insultos' });
    expect(await loadItem(deps, ana, { proposalId })).toMatchObject({
      value: { objections: [{ reason: 'No nos representa.', contentWarning: 'insultos' }] },
    });
    expect(
      await warnOfText(deps, scope, { type: 'annotation', id: deps.ids.uuid(), warning: 'x' }),
    ).toMatchObject({
      refusal: { code: 'text-withdrawn' },
    });
  });
});
