import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { AnswerWord } from '~/domain/answers/answer';
import { recordAnswers } from '~/usecases/answers/record-answers.server';
import type { Deps } from '~/usecases/deps';
import { loadAgenda } from '~/usecases/moderation/load-agenda.server';
import { orderAgenda } from '~/usecases/moderation/order-agenda.server';
import { renderProposal } from '~/usecases/moderation/render-proposal.server';
import { rewordProposal } from '~/usecases/moderation/reword-proposal.server';
import { takeProposalBack } from '~/usecases/moderation/take-proposal-back.server';
import { loadProposalViews } from '~db/repositories/proposal-views.server';
import { currentAnswers } from '~db/schema/answers';
import { type BuiltSession, buildSession } from '../../factories/build-session';
import { at, participantScope } from '../../factories/scopes';
import { buildFacilitator } from '../../factories/team';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';

const database = testDatabase();

async function room() {
  const deps = testDeps(database.db);
  const session = await buildSession(deps.db, { people: 3, proposals: 3 });
  const scope = await buildFacilitator(deps, session.sessionId);
  return { deps, session, scope };
}

const words = (label: string) => ({
  label,
  definition: 'In other words.',
  inclusions: [],
  exclusions: [],
  scopeNote: '',
});

async function answer(deps: Deps, session: BuiltSession, word: AnswerWord) {
  const { revisionId } = at(session.proposals, 0);
  await recordAnswers(
    deps,
    session.people.map((person) => ({
      scope: participantScope(session, person),
      answer: { clientId: deps.ids.random(), revisionId, answer: word },
    })),
  );
}

async function viewOf(deps: Deps, { sessionId, proposals }: BuiltSession) {
  const proposalIds = [at(proposals, 0).id];
  return at(await loadProposalViews(deps.db, { sessionId, proposalIds }), 0);
}

const answersOn = (deps: Deps, revisionId: string) =>
  deps.db.select().from(currentAnswers).where(eq(currentAnswers.revisionId, revisionId));

async function reword(
  deps: Deps,
  scope: Parameters<typeof rewordProposal>[1],
  session: BuiltSession,
  change?: 'editorial' | 'semantic',
) {
  const { id: proposalId, renderings } = at(session.proposals, 0);
  const seen = renderings.en;
  return rewordProposal(deps, scope, {
    proposalId,
    language: 'en',
    seen,
    change,
    ...words('Better'),
  });
}

describe('rewordProposal', () => {
  it('P3 before the first answer the wording stays the same one, with new words', async () => {
    const { deps, session, scope } = await room();
    expect(await reword(deps, scope, session)).toMatchObject({ value: { answers: 'none-yet' } });
    const view = await viewOf(deps, session);
    expect(view).toMatchObject({
      revisionId: at(session.proposals, 0).revisionId,
      revisionOrdinal: 1,
    });
    expect(view.renderings[0]?.text.label).toBe('Better');
    expect(view.renderings.slice(1).map(({ isStale }) => isStale)).toEqual([false, false]);
  });

  it('P3 after it, somebody has to say whether the meaning stays', async () => {
    const { deps, session, scope } = await room();
    await answer(deps, session, 'agree');
    expect(await reword(deps, scope, session)).toMatchObject({
      refusal: { code: 'wording-change-unmarked', field: 'change' },
    });
  });

  it('P3 T2 an editorial change takes the answers along, and its translations are stale', async () => {
    const { deps, session, scope } = await room();
    await answer(deps, session, 'agree');
    expect(await reword(deps, scope, session, 'editorial')).toMatchObject({
      value: { revision: 'new', answers: 'carried' },
    });
    const view = await viewOf(deps, session);
    expect(view).toMatchObject({ revisionOrdinal: 2, revisionChange: 'editorial' });
    expect((await answersOn(deps, view.revisionId)).map((row) => row.answer)).toEqual([
      'agree',
      'agree',
      'agree',
    ]);
    expect(view.renderings.map(({ language, isStale }) => [language, isStale])).toEqual([
      ['en', false],
      ['ar', true],
      ['es', true],
    ]);
  });

  it('P3 a semantic change asks everybody again', async () => {
    const { deps, session, scope } = await room();
    await answer(deps, session, 'agree');
    await reword(deps, scope, session, 'semantic');
    const view = await viewOf(deps, session);
    expect(view.revisionOrdinal).toBe(2);
    expect(await answersOn(deps, view.revisionId)).toEqual([]);
    expect(await answersOn(deps, at(session.proposals, 0).revisionId)).toHaveLength(3);
  });

  it('S1 does not overwrite what another facilitator has just written', async () => {
    const { deps, session, scope } = await room();
    const other = await buildFacilitator(deps, scope.sessionId);
    const both = await Promise.all([reword(deps, scope, session), reword(deps, other, session)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual(expect.objectContaining({ refusal: { code: 'moved-on' } }));
  });
});

describe('renderProposal', () => {
  it('P3 T2 a translation makes no new wording and renders the words that stand', async () => {
    const { deps, session, scope } = await room();
    await answer(deps, session, 'agree');
    const { id: proposalId, renderings, revisionId } = at(session.proposals, 0);
    const form = { proposalId, ...words('Mejor') };
    await renderProposal(deps, scope, { ...form, language: 'es', seen: renderings.es });
    await renderProposal(deps, scope, { ...form, language: 'am', seen: undefined });
    const view = await viewOf(deps, session);
    expect(view.revisionId).toBe(revisionId);
    expect(
      view.renderings.map(({ language, text, origin, isStale }) => [
        language,
        text.label,
        origin,
        isStale,
      ]),
    ).toEqual([
      ['en', 'Harm 1 (en)', 'original', false],
      ['am', 'Mejor', 'human', false],
      ['ar', 'Harm 1 (ar)', 'human', false],
      ['es', 'Mejor', 'human', false],
    ]);
    expect(await answersOn(deps, revisionId)).toHaveLength(3);
    const late = { ...form, language: 'es', seen: renderings.es };
    expect(await renderProposal(deps, scope, late)).toMatchObject({
      refusal: { code: 'moved-on' },
    });
  });
});

describe('the agenda', () => {
  const order = async (deps: Deps, scope: Parameters<typeof loadAgenda>[1]) => {
    const agenda = await loadAgenda(deps, scope);
    if (!agenda.ok) throw new Error(agenda.refusal.code);
    return agenda.value.items;
  };

  it('D4 is put in order, each move from the place that was seen', async () => {
    const { deps, session, scope } = await room();
    const [a, b, c] = session.proposals.map(({ id }) => id);
    const move = (proposalId = '', position = 0, to: 'up' | 'down' | 'top' = 'up') =>
      orderAgenda(deps, scope, { proposalId, position, to });
    await move(c, 2, 'top');
    expect((await order(deps, scope)).map(({ id }) => id)).toEqual([c, a, b]);
    await move(a, 0, 'down');
    expect((await order(deps, scope)).map(({ id }) => id)).toEqual([c, b, a]);
    expect(await move(a, 0, 'up')).toMatchObject({ refusal: { code: 'moved-on' } });
    await move(c, -1, 'up');
    expect((await order(deps, scope)).map(({ id }) => id)).toEqual([c, b, a]);
  });

  it('T2 says in which languages an item has no words', async () => {
    const { deps, scope } = await room();
    expect(at(await order(deps, scope), 0).missing).toEqual([]);
    await database.sql`update sessions set languages = '{en,am,es}' where id = ${scope.sessionId}`;
    expect(at(await order(deps, scope), 0).missing).toEqual(['am']);
  });

  it('P2 an item is taken back, and the room no longer sees it', async () => {
    const { deps, session, scope } = await room();
    await takeProposalBack(deps, scope, at(session.proposals, 0).id);
    expect(await order(deps, scope)).toHaveLength(2);
    expect(await loadProposalViews(deps.db, { sessionId: scope.sessionId })).toHaveLength(2);
  });
});
