import { expect, it } from 'vitest';
import { mintObserver } from '~/gates/mint.server';
import { loadAgenda } from '~/usecases/moderation/load-agenda.server';
import { loadQueue } from '~/usecases/moderation/load-queue.server';
import { passText } from '~/usecases/moderation/read-text.server';
import { reportText } from '~/usecases/moderation/report-text.server';
import { warnOfText } from '~/usecases/moderation/warn-of-text.server';
import { changeReading } from '~/usecases/participants/change-about-me.server';
import { findWhatIsNext } from '~/usecases/participants/find-what-is-next.server';
import { loadItem } from '~/usecases/proposals/load-item.server';
import { loadTable } from '~/usecases/proposals/load-table.server';
import { proposeHarm } from '~/usecases/proposals/propose-harm.server';
import { withdrawProposal } from '~/usecases/proposals/withdraw-proposal.server';
import { loadProjector } from '~/usecases/sessions/load-projector.server';
import { proposalById } from '~db/repositories/proposals.server';
import { eventsAfter } from '~db/repositories/session-events.server';
import { buildSession } from '../../factories/build-session';
import { at, participantScope } from '../../factories/scopes';
import { buildFacilitator } from '../../factories/team';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';

const database = testDatabase();

async function room(phase: 'propose' | 'vote') {
  const deps = testDeps(database.db);
  const session = await buildSession(deps.db, { phase, people: 2, proposals: 1 });
  const facilitator = await buildFacilitator(deps, session.sessionId);
  const reader = participantScope(session, at(session.people, 0));
  const id = at(session.proposals, 0).id;
  const inRoom = async (proposalId: string) => {
    const item = await loadItem(deps, reader, { proposalId });
    return item.ok ? item.value.proposal.contentWarning : undefined;
  };
  const warn = (proposalId: string, warning: string) =>
    warnOfText(deps, facilitator, { type: 'proposal', id: proposalId, warning });
  return { deps, session, facilitator, reader, id, inRoom, warn };
}

it('A3 the author of a proposal can warn of it, and takes the warning back with the words', async () => {
  const { deps, facilitator, reader, inRoom } = await room('propose');
  const sent = await proposeHarm(deps, reader, {
    requestId: deps.ids.random(),
    language: 'es',
    label: 'Insultos que aprende la máquina',
    definition: 'Repite lo que nos gritan en la calle.',
    rationale: '',
    contentWarning: 'insultos',
    inclusions: [],
    exclusions: [],
    parentId: undefined,
    seen: [],
  });
  const id = sent.ok ? sent.value.proposalId : '';
  const queue = await loadQueue(deps, facilitator, 'held');
  expect(queue.ok && queue.value.entries).toMatchObject([{ view: { contentWarning: 'insultos' } }]);
  await passText(deps, facilitator, { type: 'proposal', id });
  expect(await inRoom(id)).toBe('insultos');
  await withdrawProposal(deps, reader, { id });
  const left = await proposalById(deps.db, { sessionId: reader.sessionId, proposalId: id });
  expect(left).toMatchObject({ status: 'withdrawn', contentWarning: '' });
});

it('A3 anyone may suggest a warning of a proposal; it covers it in every list once a facilitator puts it there', async () => {
  const { deps, session, facilitator, reader, id, inRoom, warn } = await room('vote');
  const form = { requestId: deps.ids.random(), kind: 'warning', language: 'es' } as const;
  await reportText(deps, reader, { ...form, textType: 'proposal', textId: id, words: 'violencia' });
  expect(await inRoom(id)).toBe('');
  const [before] = await eventsAfter(deps.db, { ...reader, revision: 0, limit: 10 });
  await warn(id, 'violencia');
  expect(await inRoom(id)).toBe('violencia');
  const news = await eventsAfter(deps.db, {
    ...reader,
    revision: before?.revision ?? 0,
    limit: 10,
  });
  expect(news.map(({ type }) => type)).toContain('proposal.shown');
  const queue = await loadQueue(deps, facilitator, 'held');
  expect(queue).toMatchObject({ value: { reported: [], open: [{ contentWarning: 'violencia' }] } });
  expect(await loadTable(deps, reader)).toMatchObject([{ contentWarning: 'violencia' }]);
  expect(await loadAgenda(deps, facilitator)).toMatchObject({
    value: { items: [{ contentWarning: 'violencia' }] },
  });
  await database.sql`update sessions set current_proposal_id = ${id} where id = ${session.sessionId}`;
  const { sessionId, code: sessionCode, taxonomyId } = session;
  const observer = mintObserver({ sessionId, sessionCode, taxonomyId });
  expect(await loadProjector(deps, observer)).toMatchObject({
    value: { current: { contentWarning: 'violencia' } },
  });
  await warn(id, '');
  expect(await inRoom(id)).toBe('');
});

it('A3 nobody who has switched sensitive things off is led to an item with a warning', async () => {
  const { deps, reader, id, warn } = await room('vote');
  const next = async () => {
    const found = await findWhatIsNext(deps, reader, { afterId: undefined });
    return found.ok ? found.value.itemId : undefined;
  };
  await warn(id, 'violencia');
  expect(await next()).toBe(id);
  await changeReading(deps, reader, {
    readingLanguages: ['es'],
    otherLanguage: undefined,
    hidesSensitive: true,
  });
  expect(await next()).toBeUndefined();
  await warn(id, '');
  expect(await next()).toBe(id);
});
