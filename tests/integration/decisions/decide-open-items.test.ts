import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { type AnswerWord, emptyTally } from '~/domain/answers/answer';
import { findRecordFaults } from '~/domain/decisions/record';
import type { Change } from '~/domain/proposals/proposal';
import { ok } from '~/domain/result';
import { mintSession } from '~/gates/mint.server';
import { ids } from '~/platform/ids.server';
import { decideOpenItems } from '~/usecases/decisions/decide-open-items.server';
import { loadDecisions } from '~/usecases/decisions/load-decisions.server';
import { resolveRebase } from '~/usecases/decisions/resolve-rebase.server';
import { withinSession } from '~/usecases/sessions/within-session.server';
import { decisionsOfSession } from '~db/repositories/decisions.server';
import { loadProposalViews } from '~db/repositories/proposal-views.server';
import { currentAnswers, handCounts } from '~db/schema/answers';
import { decisions } from '~db/schema/decisions';
import { objectionSeconds, objections, proposals, showings } from '~db/schema/proposals';
import { participants, sessionEvents, slipBatches } from '~db/schema/sessions';
import { categories, renderings, revisions } from '~db/schema/taxonomies';
import { type BuiltSession, buildSession, type SessionParts } from '../../factories/build-session';
import { at } from '../../factories/scopes';
import { storeCategory } from '../../factories/stored-taxonomy';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';

const database = testDatabase();
const deps = () => testDeps(database.db);

const room = (parts: SessionParts = {}) =>
  buildSession(database.db, { people: 20, proposals: 1, communities: 2, ...parts });

/** People answer an item in order: the first so many agree, the next disagree… */
async function answer(
  session: BuiltSession,
  words: Partial<Record<AnswerWord, number>>,
  { item = 0, from = 0 } = {},
) {
  const { id, revisionId } = at(session.proposals, item);
  const given = Object.entries({ ...emptyTally, ...words }).flatMap(([word, people]) =>
    Array.from({ length: people }, () => word),
  );
  const rows = given.map((word, index) => ({
    revisionId,
    voterId: at(session.people, from + index).voterId,
    sessionId: session.sessionId,
    answer: answerWord(word),
  }));
  await database.db.insert(currentAnswers).values(rows);
  await database.db
    .insert(showings)
    .values(rows.map(({ voterId }) => ({ proposalId: id, voterId })));
}

function answerWord(word: string): AnswerWord {
  const known = (['agree', 'disagree', 'pass', 'unclear', 'declined'] as const).find(
    (one) => one === word,
  );
  if (!known) throw new Error(word);
  return known;
}

async function belong(
  session: BuiltSession,
  people: { from: number; to: number; community: number; isAttested?: boolean; batch?: string },
) {
  for (const { participantId } of session.people.slice(people.from, people.to)) {
    await database.db
      .update(participants)
      .set({
        communityId: at(session.communityIds, people.community),
        communityIsAttested: people.isAttested ?? true,
        slipBatchId: people.batch,
      })
      .where(eq(participants.id, participantId));
  }
}

const decideAll = (session: BuiltSession) =>
  withinSession(deps(), session.sessionId, async (held) => {
    await decideOpenItems(held);
    return ok(undefined);
  });

const decided = (session: BuiltSession) => decisionsOfSession(database.db, session.sessionId);

const changeTo = (session: BuiltSession, item: number, change: Change) =>
  database.db
    .update(proposals)
    .set({
      kind: change.kind,
      change,
      categoryId: 'categoryId' in change ? change.categoryId : null,
    })
    .where(eq(proposals.id, at(session.proposals, item).id));

const categoryOf = async (id: string | null) => {
  const [row] = await database.db
    .select()
    .from(categories)
    .where(eq(categories.id, id ?? ''));
  return row;
};

const scopeOf = ({ sessionId, taxonomyId, code }: BuiltSession) =>
  mintSession({
    accountId: ids.uuid(),
    accountName: 'facilitator',
    isOperator: false,
    taxonomyId,
    taxonomySlug: 'list',
    role: 'owner',
    sessionId,
    sessionCode: code,
  });

describe('deciding', () => {
  it('D4 puts what the room agrees on the list, with its words in every language as they were voted on', async () => {
    const session = await room();
    await answer(session, { agree: 14, disagree: 4, pass: 2 });
    await decideAll(session);
    const [decision] = await decided(session);
    expect(decision).toMatchObject({ outcome: 'agreed', reason: 'agreement', effect: 'applied' });
    const category = await categoryOf(decision?.categoryId ?? null);
    expect(category).toMatchObject({ status: 'accepted', decisionId: decision?.id });
    const words = await database.db
      .select({ language: renderings.language, hash: renderings.textSha256 })
      .from(renderings)
      .where(eq(renderings.revisionId, category?.currentRevisionId ?? ''));
    const byLanguage = Object.fromEntries(words.map(({ language, hash }) => [language, hash]));
    expect(Object.keys(byLanguage).sort()).toEqual(['ar', 'en', 'es']);
    expect(decision?.record.textSha256).toEqual(byLanguage);
    expect(decision?.record.facts.answers).toMatchObject({ agree: 14, disagree: 4, pass: 2 });
  });

  it('D3 keeps figures from which the outcome can be recomputed, and nobody can change them', async () => {
    const session = await room();
    await answer(session, { agree: 9, disagree: 6 });
    await decideAll(session);
    const [decision] = await decided(session);
    if (!decision) throw new Error('nothing was decided');
    expect(findRecordFaults(decision.record)).toEqual([]);
    await expect(
      database.db.update(decisions).set({ outcome: 'agreed' }).where(eq(decisions.id, decision.id)),
    ).rejects.toThrow();
  });

  it('D2 flags what an attested community is against, and says which', async () => {
    const session = await room();
    await belong(session, { from: 14, to: 20, community: 0 });
    await answer(session, { agree: 15, disagree: 5 });
    await decideAll(session);
    const [decision] = await decided(session);
    expect(decision).toMatchObject({ outcome: 'agreed-with-dissent', effect: 'applied' });
    expect(decision?.record.decision.contestedBy).toEqual([
      { by: 'community', id: at(session.communityIds, 0) },
    ]);
    expect((await categoryOf(decision?.categoryId ?? null))?.status).toBe('contested');
  });

  it('D2 does not weigh a community that people only declared themselves', async () => {
    const session = await room();
    await belong(session, { from: 14, to: 20, community: 0, isAttested: false });
    await answer(session, { agree: 15, disagree: 5 });
    await decideAll(session);
    expect((await decided(session))[0]?.outcome).toBe('agreed');
  });

  it('D2 holds what an affected community names, though the room does not', async () => {
    const session = await room();
    await belong(session, { from: 0, to: 6, community: 1 });
    await answer(session, { agree: 7, disagree: 13 });
    await decideAll(session);
    const [decision] = await decided(session);
    expect(decision).toMatchObject({
      outcome: 'held',
      heldBy: [at(session.communityIds, 1)],
      effect: 'applied',
    });
    const [view] = await loadProposalViews(database.db, { sessionId: session.sessionId });
    expect(view?.outcome?.heldBy).toEqual([{ en: 'Community 2' }]);
  });

  it('D1 leaves unclear words open; answers that come later decide the same wording', async () => {
    const session = await room();
    await answer(session, { agree: 8, unclear: 2 });
    await decideAll(session);
    expect((await decided(session))[0]).toMatchObject({
      outcome: 'open',
      reason: 'words-need-work',
      effect: 'none',
    });
    await answer(session, { agree: 10 }, { from: 10 });
    await decideAll(session);
    const now = await decided(session);
    expect(now).toHaveLength(1);
    expect(now[0]).toMatchObject({ outcome: 'agreed', effect: 'applied' });
  });

  it.each([
    { phones: 5, handCounted: 6 },
    // Six hands among nine people would say what the three others answered.
    { phones: 3, handCounted: null },
  ])('D1 counts raised hands beside $phones phones', async ({ phones, handCounted }) => {
    const session = await room();
    await answer(session, { agree: phones });
    const { revisionId } = at(session.proposals, 0);
    await database.db.insert(handCounts).values({
      revisionId,
      answer: 'agree',
      sessionId: session.sessionId,
      people: 6,
      enteredAt: new Date(),
    });
    await decideAll(session);
    expect((await decided(session))[0]).toMatchObject({ outcome: 'agreed' });
    expect((await decided(session))[0]?.record.facts).toMatchObject({
      shown: phones + 6,
      handCounted,
    });
  });

  it('D5 shows no exact numbers of what stays open before the session has ended: the next ones could be subtracted', async () => {
    const session = await room();
    await answer(session, { agree: 4, unclear: 2 });
    await decideAll(session);
    const shown = () => loadDecisions(deps(), session);
    expect(await shown()).toMatchObject([{ outcome: 'open', facts: undefined }]);
    await database.sql`update sessions set phase = 'closed' where id = ${session.sessionId}`;
    expect(await shown()).toMatchObject([{ facts: { answers: { agree: 4, unclear: 2 } } }]);
  });

  it('S7 leaves out a batch that was set aside', async () => {
    const session = await room();
    const batch = ids.uuid();
    await database.db.insert(slipBatches).values({
      id: batch,
      sessionId: session.sessionId,
      label: 'lost envelope',
      setAsideAt: new Date(),
      setAsideReason: 'copied',
      requestId: ids.random(),
      createdAt: new Date(),
    });
    await belong(session, { from: 10, to: 20, community: 0, batch });
    await answer(session, { disagree: 8, agree: 2 }, { from: 0 });
    await answer(session, { agree: 10 }, { from: 10 });
    await decideAll(session);
    const [decision] = await decided(session);
    expect(decision?.outcome).toBe('not-agreed');
    expect(decision?.record.facts.answers).toMatchObject({ agree: 2, disagree: 8 });
  });

  it('D2 counts a seconded objection, without the author’s own support', async () => {
    const session = await room();
    await answer(session, { agree: 18, disagree: 2 });
    const author = at(session.people, 19);
    const objectionId = ids.uuid();
    await database.db.insert(objections).values({
      id: objectionId,
      sessionId: session.sessionId,
      proposalId: at(session.proposals, 0).id,
      participantId: author.participantId,
      language: 'en',
      reason: 'It blames the wrong people.',
      mayPublish: true,
      visibility: 'passed',
      requestId: ids.random(),
      createdAt: new Date(),
    });
    const second = (people: typeof session.people) =>
      database.db
        .insert(objectionSeconds)
        .values(people.map(({ voterId }) => ({ objectionId, voterId })));
    await second([author, ...session.people.slice(0, 2)]);
    await decideAll(session);
    const [decision] = await decided(session);
    expect(decision).toMatchObject({ outcome: 'agreed' });
    expect(decision?.record.dissent).toEqual([objectionId]);
  });

  it('D4 rewords by a new revision and leaves the earlier one readable', async () => {
    const session = await room();
    const categoryId = await storeCategory(deps(), session, { words: { es: { label: 'Antes' } } });
    await changeTo(session, 0, { kind: 'reword', categoryId, meaning: 'semantic' });
    await answer(session, { agree: 12 });
    await decideAll(session);
    const history = await database.db
      .select({ id: revisions.id, change: revisions.change })
      .from(revisions)
      .where(eq(revisions.categoryId, categoryId))
      .orderBy(revisions.ordinal);
    expect(history.map(({ change }) => change)).toEqual(['initial', 'semantic']);
    expect((await categoryOf(categoryId))?.currentRevisionId).toBe(history[1]?.id);
  });

  it('P1 applies nothing by guess when an earlier decision moved the tree, until somebody says what to do', async () => {
    const session = await room({ proposals: 2 });
    const categoryId = await storeCategory(deps(), session, { words: { es: { label: 'Se va' } } });
    await changeTo(session, 0, { kind: 'retire', categoryId, successors: [] });
    await changeTo(session, 1, { kind: 'reword', categoryId, meaning: 'editorial' });
    await answer(session, { agree: 12 }, { item: 0 });
    await answer(session, { agree: 12 }, { item: 1 });
    await decideAll(session);
    const [retired, stuck] = await decided(session);
    expect(retired?.effect).toBe('applied');
    expect(stuck?.effect).toBe('needs-rebase');
    expect((await categoryOf(categoryId))?.deprecation).toMatchObject({ kind: 'retired' });
    const decisionId = stuck?.id ?? '';
    const again = await resolveRebase(deps(), scopeOf(session), { decisionId, how: 'apply' });
    expect(again).toMatchObject({ ok: false, refusal: { code: 'still-needs-rebase' } });
    await resolveRebase(deps(), scopeOf(session), { decisionId, how: 'leave' });
    expect((await decided(session))[1]?.effect).toBe('none');
    const told = await database.db
      .select()
      .from(sessionEvents)
      .where(eq(sessionEvents.sessionId, session.sessionId));
    expect(
      told.map(({ type }) => type),
      'S2 what came of it is an event of its own',
    ).toEqual(['decisions.made', 'decisions.made']);
  });

  it('S2 tells the room in one event that names the items and no words', async () => {
    const session = await room({ proposals: 2 });
    await answer(session, { agree: 10 });
    await decideAll(session);
    const events = await database.db
      .select()
      .from(sessionEvents)
      .where(eq(sessionEvents.sessionId, session.sessionId));
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      type: 'decisions.made',
      audience: 'room',
      facts: { proposalIds: session.proposals.map(({ id }) => id) },
    });
  });
});
