import { describe, expect, it } from 'vitest';
import { annotate } from '~/usecases/annotations/annotate.server';
import { withdrawAnnotation } from '~/usecases/annotations/withdraw-annotation.server';
import { leaveReportedText } from '~/usecases/moderation/leave-reported-text.server';
import { loadQueue } from '~/usecases/moderation/load-queue.server';
import { hideText, passText } from '~/usecases/moderation/read-text.server';
import { reportText } from '~/usecases/moderation/report-text.server';
import { warnOfText } from '~/usecases/moderation/warn-of-text.server';
import { exportOwn } from '~/usecases/participants/export-own.server';
import { loadOwnWritings } from '~/usecases/participants/load-own.server';
import { loadOwnPage } from '~/usecases/participants/load-own-page.server';
import { withdrawEverything } from '~/usecases/participants/withdraw-everything.server';
import { loadItem } from '~/usecases/proposals/load-item.server';
import { annotationsOfParticipant } from '~db/repositories/annotations.server';
import { eventsAfter } from '~db/repositories/session-events.server';
import { buildSession } from '../../factories/build-session';
import { at, participantScope } from '../../factories/scopes';
import { buildFacilitator } from '../../factories/team';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';

const database = testDatabase();

/** A room with one note in it that a facilitator has let pass, and somebody else who reads it. */
async function room() {
  const deps = testDeps(database.db);
  const session = await buildSession(deps.db, { phase: 'discuss', people: 2, proposals: 1 });
  const facilitator = await buildFacilitator(deps, session.sessionId);
  const author = participantScope(session, at(session.people, 0));
  const reader = participantScope(session, at(session.people, 1));
  const proposalId = at(session.proposals, 0).id;
  await annotate(deps, author, {
    requestId: deps.ids.random(),
    purpose: 'lived-experience',
    language: 'es',
    body: 'Lo que vi aquella noche.',
    passage: undefined,
    renderingId: '',
    scope: 'session',
    mayTestAi: false,
    contentWarning: '',
    modality: '',
    level: '',
    isChecked: true,
    on: { type: 'proposal', id: proposalId },
  });
  const [note] = await annotationsOfParticipant(deps.db, author.participantId);
  const id = note?.id ?? '';
  await passText(deps, facilitator, { type: 'annotation', id });
  const report = (words: string, kind: 'warning' | 'concern' = 'warning') =>
    reportText(deps, reader, {
      requestId: deps.ids.random(),
      textType: 'annotation',
      textId: id,
      kind,
      language: 'es',
      words,
    });
  const reported = async () => {
    const queue = await loadQueue(deps, facilitator, 'held');
    return queue.ok ? queue.value : undefined;
  };
  const inRoom = async () => {
    const item = await loadItem(deps, reader, { proposalId });
    return item.ok ? item.value.notes : [];
  };
  const followed = async () => {
    const page = await loadOwnPage(deps, reader);
    return page.ok ? page.value.reports : [];
  };
  const timesTold = async () => {
    const { sessionId, participantId } = reader;
    const events = await eventsAfter(deps.db, { sessionId, revision: 0, limit: 100 });
    return events.filter((event) => event.participantId === participantId).length;
  };
  const following = { followed, timesTold };
  return { deps, session, facilitator, author, reader, id, report, reported, inRoom, ...following };
}

describe('reports', () => {
  it('A3 anyone may suggest a warning; nothing changes before a facilitator puts it there', async () => {
    const { deps, facilitator, id, report, reported, inRoom } = await room();
    await report('violencia');
    expect(await inRoom()).toMatchObject([{ contentWarning: '', isFromHere: true }]);
    expect(await reported()).toMatchObject({
      held: 1,
      entries: [],
      reported: [{ entry: { id }, reports: [{ kind: 'warning', words: 'violencia' }] }],
    });
    await warnOfText(deps, facilitator, { type: 'annotation', id, warning: 'violencia' });
    expect(await inRoom()).toMatchObject([{ contentWarning: 'violencia' }]);
    expect(await reported()).toMatchObject({ held: 0, reported: [] });
  });

  it('A3 any number of reports hide nothing; a facilitator leaves it as it is, or hides it', async () => {
    const { deps, facilitator, id, report, reported, inRoom } = await room();
    for (const words of ['uno', 'dos', 'tres']) await report(words, 'concern');
    expect(await inRoom()).toHaveLength(1);
    expect((await reported())?.reported[0]?.reports).toHaveLength(3);
    await leaveReportedText(deps, facilitator, { id });
    expect(await reported()).toMatchObject({ held: 0, reported: [] });
    expect(await inRoom()).toHaveLength(1);
    await report('otra vez', 'concern');
    await hideText(deps, facilitator, { type: 'annotation', id, reason: 'hurtful', words: '' });
    expect(await reported()).toMatchObject({ reported: [] });
  });

  it('P5 whoever reported something is told when it was looked at, and sees what came of it', async () => {
    const { deps, facilitator, author, id, report, followed, timesTold } = await room();
    await report('violencia');
    expect(await followed()).toMatchObject([{ words: 'violencia', fate: 'waiting' }]);
    await leaveReportedText(deps, facilitator, { id });
    expect(await followed()).toMatchObject([{ fate: 'left' }]);
    expect(await timesTold()).toBe(1);
    await report('sangre');
    await warnOfText(deps, facilitator, { type: 'annotation', id, warning: 'sangre' });
    expect(await followed()).toMatchObject([{ words: 'sangre', fate: 'warned' }, {}]);
    expect(await timesTold()).toBe(2);
    expect((await loadOwnWritings(deps, author)).writings).toMatchObject([
      { contentWarning: 'sangre' },
    ]);
    await report('peor', 'concern');
    await hideText(deps, facilitator, { type: 'annotation', id, reason: 'hurtful', words: '' });
    expect(await followed()).toMatchObject([{ words: 'peor', fate: 'gone' }, {}, {}]);
  });

  it('A3 what its author takes back no longer waits for a facilitator, reported or not', async () => {
    const { deps, author, id, report, reported, followed } = await room();
    await report('violencia');
    expect(await reported()).toMatchObject({ held: 1 });
    await withdrawAnnotation(deps, author, { id });
    expect(await reported()).toMatchObject({ held: 0, reported: [] });
    expect(await followed()).toMatchObject([{ fate: 'gone' }]);
  });

  it('X2 nobody reports what the room does not read', async () => {
    const { deps, session, facilitator, id, report } = await room();
    await hideText(deps, facilitator, { type: 'annotation', id, reason: 'hurtful', words: '' });
    expect(await report('algo')).toMatchObject({ refusal: { code: 'not-found' } });
    const elsewhere = await buildSession(deps.db, { people: 1 });
    const stranger = participantScope(elsewhere, at(elsewhere.people, 0));
    const about = { textType: 'proposal' as const, textId: at(session.proposals, 0).id };
    const form = { requestId: deps.ids.random(), kind: 'concern' as const, language: 'es' };
    expect(await reportText(deps, stranger, { ...form, ...about, words: 'x' })).toMatchObject({
      refusal: { code: 'not-found' },
    });
  });

  it('S5 R5 can be taken along, and goes with everything else that its author takes back', async () => {
    const { deps, reader, report, reported } = await room();
    await report('violencia');
    expect(await exportOwn(deps, reader)).toMatchObject({
      reports: [{ words: 'violencia', fate: 'waiting' }],
    });
    await withdrawEverything(deps, reader);
    expect(await reported()).toMatchObject({ reported: [] });
  });
});
