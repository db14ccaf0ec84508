import { describe, expect, it } from 'vitest';
import type { AnnotationForm } from '~/contracts/annotations';
import { annotate } from '~/usecases/annotations/annotate.server';
import { acceptExample } from '~/usecases/moderation/accept-example.server';
import { loadQueue } from '~/usecases/moderation/load-queue.server';
import { passText } from '~/usecases/moderation/read-text.server';
import { annotationsOfParticipant } from '~db/repositories/annotations.server';
import { taxonomyLogOf } from '~db/repositories/taxonomies.server';
import { buildSession } from '../../factories/build-session';
import { at, participantScope } from '../../factories/scopes';
import { buildFacilitator } from '../../factories/team';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';

const database = testDatabase();

const example: Omit<AnnotationForm, 'requestId'> = {
  purpose: 'example-in',
  language: 'es',
  body: 'Me llamó una voz como la de mi hija.',
  passage: undefined,
  renderingId: '',
  scope: 'published',
  mayTestAi: true,
  contentWarning: '',
  modality: 'audio',
  level: '',
  isChecked: true,
};

async function written(parts: Partial<AnnotationForm> = {}) {
  const deps = testDeps(database.db);
  const session = await buildSession(deps.db, { phase: 'discuss', people: 1, proposals: 1 });
  const facilitator = await buildFacilitator(deps, session.sessionId);
  const author = participantScope(session, at(session.people, 0));
  const on = { type: 'proposal' as const, id: at(session.proposals, 0).id };
  const form = { ...example, ...parts, requestId: deps.ids.random(), on };
  const sent = await annotate(deps, author, form);
  const [note] = await annotationsOfParticipant(deps.db, author.participantId);
  const inQueue = async () => {
    const queue = await loadQueue(deps, facilitator, 'passed');
    return queue.ok ? queue.value.entries.find(({ type }) => type === 'annotation') : undefined;
  };
  return { deps, facilitator, sent, inQueue, id: note?.id ?? '' };
}

describe('acceptExample', () => {
  it('A4 an example that may be published becomes a test case, and is noted with who took it', async () => {
    const { deps, facilitator, id, inQueue } = await written();
    const { taxonomyId } = facilitator;
    expect(await acceptExample(deps, facilitator, { id, isAccepted: true })).toMatchObject({
      refusal: { code: 'example-not-for-publication' },
    });
    await passText(deps, facilitator, { type: 'annotation', id });
    await acceptExample(deps, facilitator, { id, isAccepted: true });
    await acceptExample(deps, facilitator, { id, isAccepted: true });
    expect(await inQueue()).toMatchObject({ isAccepted: true, modality: 'audio' });
    await acceptExample(deps, facilitator, { id, isAccepted: false });
    expect(await inQueue()).toMatchObject({ isAccepted: false, canBeAccepted: true });
    const log = await taxonomyLogOf(deps.db, { taxonomyId, limit: 9 });
    expect(log.map(({ action }) => action).toSorted()).toEqual([
      'example-accepted',
      'example-not-accepted',
    ]);
  });

  it.each([[{ scope: 'session' as const }], [{ purpose: 'question' as const }]])(
    'A2 A4 %j is no test case',
    async (parts) => {
      const { deps, facilitator, id } = await written(parts);
      await passText(deps, facilitator, { type: 'annotation', id });
      expect(await acceptExample(deps, facilitator, { id, isAccepted: true })).toMatchObject({
        refusal: { code: 'example-not-for-publication' },
      });
    },
  );

  it('A4 a level is one that the wording has', async () => {
    const { sent } = await written({ level: 'grave' });
    expect(sent).toMatchObject({ refusal: { code: 'not-a-choice', field: 'level' } });
  });
});
