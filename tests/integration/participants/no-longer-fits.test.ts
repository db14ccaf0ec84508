import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { sayNoLongerFits } from '~/usecases/answers/say-no-longer-fits.server';
import { submitAnswer } from '~/usecases/answers/submit-answer.server';
import type { Deps } from '~/usecases/deps';
import { renderProposal } from '~/usecases/moderation/render-proposal.server';
import { rewordProposal } from '~/usecases/moderation/reword-proposal.server';
import { loadItem } from '~/usecases/proposals/load-item.server';
import { cutAnswers } from '~db/repositories/answers-cut.server';
import { loadProposalViews } from '~db/repositories/proposal-views.server';
import { carriedAnswers, currentAnswers } from '~db/schema/answers';
import { type BuiltSession, buildSession } from '../../factories/build-session';
import { at, participantScope } from '../../factories/scopes';
import { buildFacilitator } from '../../factories/team';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';

const database = testDatabase();

const words = { definition: 'D', inclusions: [], exclusions: [], scopeNote: '' };

interface Reworded {
  readonly people: number;
  readonly change?: 'editorial' | 'semantic';
}

/** A room in which everybody has agreed, and then the words were changed, without their meaning unless said otherwise. */
async function rewordedRoom({ people, change = 'editorial' }: Reworded) {
  const deps = testDeps(database.db);
  const session = await buildSession(deps.db, { people, proposals: 1 });
  const facilitator = await buildFacilitator(deps, session.sessionId);
  const { id: proposalId, revisionId, renderings } = at(session.proposals, 0);
  await Promise.all(
    session.people.map((person) =>
      submitAnswer(deps, participantScope(session, person), {
        clientId: deps.ids.random(),
        revisionId,
        renderingId: renderings[person.language],
        answer: 'agree',
      }),
    ),
  );
  await rewordProposal(deps, facilitator, {
    ...words,
    ...{ proposalId, language: 'en', label: 'Said better', seen: renderings.en },
    change,
  });
  return { deps, session, facilitator, proposalId };
}

const scopeOf = (session: BuiltSession, index: number) =>
  participantScope(session, at(session.people, index));

async function viewOf(deps: Deps, { sessionId }: BuiltSession) {
  return at(await loadProposalViews(deps.db, { sessionId }), 0);
}

const answersOn = async (deps: Deps, revisionId: string) =>
  (await deps.db.select().from(currentAnswers).where(eq(currentAnswers.revisionId, revisionId)))
    .length;

describe('P3 "my answer no longer fits"', () => {
  it('whoever answered before sees the words they answered, others do not', async () => {
    const { deps, session, proposalId } = await rewordedRoom({ people: 3 });
    const item = await loadItem(deps, scopeOf(session, 0), { proposalId });
    expect(item).toMatchObject({ value: { isAnswered: true, earlier: { reason: 'carried' } } });
    expect(item.ok && item.value.earlier?.renderings[0]?.text.label).toBe('Harm 1 (en)');
    const { revisionId } = await viewOf(deps, session);
    const clientId = deps.ids.random();
    await submitAnswer(deps, scopeOf(session, 0), { clientId, revisionId, answer: 'agree' });
    const again = await loadItem(deps, scopeOf(session, 0), { proposalId });
    expect(again).toMatchObject({ value: { earlier: undefined } });
  });

  it('a changed meaning asks again, and says so to whoever answered the words before, until they answer', async () => {
    const { deps, session, proposalId } = await rewordedRoom({ people: 2, change: 'semantic' });
    const scope = scopeOf(session, 1);
    const item = await loadItem(deps, scope, { proposalId });
    const earlier = { reason: 'asked-again', renderings: [{ text: { label: 'Harm 1 (es)' } }] };
    expect(item).toMatchObject({ value: { isAnswered: false, earlier } });
    const { revisionId } = await viewOf(deps, session);
    const clientId = deps.ids.random();
    await submitAnswer(deps, scope, { clientId, revisionId, answer: 'disagree' });
    const again = await loadItem(deps, scope, { proposalId });
    expect(again).toMatchObject({ value: { isAnswered: true, earlier: undefined } });
  });

  it('takes that answer out, once, and leaves the others', async () => {
    const { deps, session, proposalId } = await rewordedRoom({ people: 21 });
    const { revisionId } = await viewOf(deps, session);
    const unfit = { proposalId, revisionId };
    expect(await sayNoLongerFits(deps, scopeOf(session, 0), unfit)).toEqual({
      ok: true,
      value: { isAskedAgain: false },
    });
    expect(await answersOn(deps, revisionId)).toBe(20);
    expect(await sayNoLongerFits(deps, scopeOf(session, 0), unfit)).toMatchObject({
      refusal: { code: 'answer-not-carried' },
    });
    expect(await viewOf(deps, session)).toMatchObject({ revisionId });
  });

  it('at a tenth of them the change was one of meaning: everybody is asked again', async () => {
    const { deps, session, proposalId } = await rewordedRoom({ people: 20 });
    const { revisionId } = await viewOf(deps, session);
    await sayNoLongerFits(deps, scopeOf(session, 0), { proposalId, revisionId });
    expect(
      await sayNoLongerFits(deps, scopeOf(session, 1), { proposalId, revisionId }),
    ).toMatchObject({ value: { isAskedAgain: true } });
    const asked = await viewOf(deps, session);
    expect(asked).toMatchObject({ revisionOrdinal: 3, revisionChange: 'semantic' });
    expect(asked.renderings.map(({ language, isStale }) => [language, isStale])).toEqual([
      ['en', false],
      ['ar', true],
      ['es', true],
    ]);
    expect(await answersOn(deps, asked.revisionId)).toBe(0);
    expect(
      await sayNoLongerFits(deps, scopeOf(session, 2), { proposalId, revisionId }),
    ).toMatchObject({ refusal: { code: 'old-revision' } });
  });

  it('a corrected text asks its readers only', async () => {
    const { deps, session, facilitator, proposalId } = await rewordedRoom({ people: 3 });
    const view = await viewOf(deps, session);
    const spanish = view.renderings.find(({ language }) => language === 'es');
    for (const index of [0, 1]) {
      const person = at(session.people, index);
      const read = view.renderings.find(({ language }) => language === person.language);
      await submitAnswer(deps, participantScope(session, person), {
        clientId: deps.ids.random(),
        revisionId: view.revisionId,
        renderingId: read?.id,
        answer: 'agree',
      });
    }
    await renderProposal(deps, facilitator, {
      ...words,
      ...{ proposalId, language: 'es', label: 'Mejor', seen: spanish?.id },
    });
    expect(await loadItem(deps, scopeOf(session, 0), { proposalId })).toMatchObject({
      value: { earlier: undefined },
    });
    expect(await loadItem(deps, scopeOf(session, 1), { proposalId })).toMatchObject({
      value: { earlier: { reason: 'corrected', renderings: [{ language: 'es' }] } },
    });
  });

  it('V7 the cut leaves no note of whose answers came along', async () => {
    const { deps, session } = await rewordedRoom({ people: 3 });
    expect(await deps.db.$count(carriedAnswers)).toBeGreaterThan(0);
    await deps.db.transaction((tx) => cutAnswers(tx, session.sessionId));
    const { sessionId } = session;
    expect(await deps.db.$count(carriedAnswers, eq(carriedAnswers.sessionId, sessionId))).toBe(0);
  });
});
