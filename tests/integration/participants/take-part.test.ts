import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { joinForm } from '~/contracts/participants';
import { harmForm } from '~/contracts/proposals';
import { mintDoor, mintParticipant } from '~/gates/mint.server';
import { parseInput } from '~/gates/read-form.server';
import { ids } from '~/platform/ids.server';
import { recordAnswers } from '~/usecases/answers/record-answers.server';
import { exportOwn } from '~/usecases/participants/export-own.server';
import { findParticipant } from '~/usecases/participants/find-participant.server';
import { joinSession } from '~/usecases/participants/join-session.server';
import { makeReceipt, returnWithReceipt } from '~/usecases/participants/keep-receipt.server';
import { loadOwnWritings } from '~/usecases/participants/load-own.server';
import { loadOwnPage } from '~/usecases/participants/load-own-page.server';
import { loadRoom } from '~/usecases/participants/load-room.server';
import { withdrawEverything } from '~/usecases/participants/withdraw-everything.server';
import { loadItem } from '~/usecases/proposals/load-item.server';
import { proposeHarm } from '~/usecases/proposals/propose-harm.server';
import { withdrawProposal } from '~/usecases/proposals/withdraw-proposal.server';
import { participants, sessions } from '~db/schema/sessions';
import { type BuiltSession, buildSession } from '../../factories/build-session';
import { at, participantScope } from '../../factories/scopes';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';

const database = testDatabase();

const doorOf = ({ sessionId, code, taxonomyId }: BuiltSession) =>
  mintDoor({ sessionId, sessionCode: code, taxonomyId, admission: 'open-link' });

const joining = () => ({
  requestId: ids.random(),
  language: 'es',
  readingLanguages: ['ar'],
  otherLanguage: undefined,
  isOwnDevice: true,
  slipCode: '',
  address: '10.0.0.1',
});

const harm = {
  language: 'es',
  label: 'Me desconectan',
  definition: 'La aplicación me expulsa sin explicarme por qué.',
  rationale: '',
  contentWarning: '',
  inclusions: [],
  exclusions: [],
  parentId: undefined,
  seen: [],
};

describe('coming in', () => {
  it('S7 a session takes no more people than a hall of them at once, whatever their address', async () => {
    const session = await buildSession(database.db, { people: 3000 });
    const come = (at: string) =>
      joinSession(
        testDeps(database.db, { clock: { now: () => new Date(at) } }),
        doorOf(session),
        joining(),
      );
    expect(await come('2026-05-04T09:00:30Z')).toMatchObject({
      refusal: { code: 'joining-too-fast' },
    });
    expect(await come('2026-05-04T09:01:30Z')).toMatchObject({ ok: true });
  });

  it('S5 the same form twice makes one participant and one cookie', async () => {
    const deps = testDeps(database.db);
    const session = await buildSession(database.db);
    const form = joining();
    const [one, two] = await Promise.all([
      joinSession(deps, doorOf(session), form),
      joinSession(deps, doorOf(session), form),
    ]);
    expect(one).toMatchObject({ ok: true, value: { state: 'in' } });
    expect(two).toEqual(one);
    const { sessionId } = session;
    const rows = await deps.db
      .select()
      .from(participants)
      .where(eq(participants.sessionId, sessionId));
    expect(rows).toHaveLength(1);
    expect(at(rows, 0).readingLanguages).toEqual(['es', 'ar']);
  });

  it('X2 whoever waits, was refused, or comes with what opens another session, is not inside', async () => {
    const deps = testDeps(database.db);
    const [session, other] = [
      await buildSession(database.db, { people: 1 }),
      await buildSession(database.db),
    ];
    const { participantId, token } = at(session.people, 0);
    const inside = ({ code }: BuiltSession) => findParticipant(deps, { code, cookie: { token } });
    expect(await inside(session)).toMatchObject({ participantId });
    expect(await inside(other)).toBeUndefined();
    for (const state of ['waiting', 'refused'] as const) {
      await deps.db.update(participants).set({ state }).where(eq(participants.id, participantId));
      expect(await inside(session), state).toBeUndefined();
    }
  });

  it.each([
    [{ isLocked: true }, 'session-locked'],
    [{ phase: 'closed' as const }, 'session-closed'],
  ])('S7 %j: %s', async (set, code) => {
    const deps = testDeps(database.db);
    const session = await buildSession(database.db);
    await deps.db.update(sessions).set(set).where(eq(sessions.id, session.sessionId));
    expect(await joinSession(deps, doorOf(session), joining())).toMatchObject({
      refusal: { code },
    });
  });

  it('X3 a language that nobody speaks is refused by name of its field', () => {
    const form = { ...joining(), isOwnDevice: 'yes', otherLanguage: 'xx' };
    expect(parseInput(joinForm, form)).toMatchObject({
      refusal: { code: 'language-unknown', field: 'otherLanguage' },
    });
  });
});

describe('naming a harm', () => {
  it('waits unread, once per form, and can be taken back with its words', async () => {
    const deps = testDeps(database.db);
    const session = await buildSession(database.db, { phase: 'propose', people: 2 });
    const scope = participantScope(session, at(session.people, 0));
    const form = { ...harm, requestId: ids.random() };
    const sent = await proposeHarm(deps, scope, form);
    expect(sent).toMatchObject({ ok: true, value: { isHeld: true, isForNextRound: false } });
    expect(await proposeHarm(deps, scope, form)).toEqual(sent);
    const proposalId = sent.ok ? sent.value.proposalId : '';
    const other = participantScope(session, at(session.people, 1));
    expect(await loadItem(deps, other, { proposalId })).toMatchObject({
      refusal: { code: 'not-found' },
    });
    expect(await withdrawProposal(deps, other, { id: proposalId })).toMatchObject({
      refusal: { code: 'not-found' },
    });
    expect(await withdrawProposal(deps, scope, { id: proposalId })).toMatchObject({ ok: true });
    const { writings } = await loadOwnWritings(deps, scope);
    expect(writings).toMatchObject([{ fate: { state: 'withdrawn' }, view: undefined }]);
  });

  it('S1 in a later phase it is kept for the next round', async () => {
    const deps = testDeps(database.db);
    const session = await buildSession(database.db, { phase: 'vote', people: 1 });
    const scope = participantScope(session, at(session.people, 0));
    const sent = await proposeHarm(deps, scope, { ...harm, requestId: ids.random() });
    expect(sent).toMatchObject({ ok: true, value: { isForNextRound: true } });
  });

  it('X3 a megabyte is too long, and says how much fits', () => {
    const form = { ...harm, requestId: ids.random(), definition: 'x'.repeat(1_000_000) };
    expect(parseInput(harmForm, form)).toMatchObject({
      refusal: { code: 'too-long', field: 'definition', params: { maximum: 600 } },
    });
  });
});

describe('coming back and leaving', () => {
  it('V7 a receipt opens what was written, and says that it is a receipt', async () => {
    const deps = testDeps(database.db);
    const session = await buildSession(database.db, { people: 1 });
    const scope = participantScope(session, at(session.people, 0));
    const made = await makeReceipt(deps, scope, { requestId: ids.random() });
    const receipt = made.ok ? made.value.digits : '';
    expect(receipt).toMatch(/^\d{16}$/);
    const back = await returnWithReceipt(deps, { receipt, address: '10.0.0.2' });
    const receiptHash = back.ok ? back.value.receiptHash : '';
    const found = await findParticipant(deps, { code: session.code, cookie: { receiptHash } });
    expect(found).toMatchObject({ participantId: scope.participantId, isByReceipt: true });
    await makeReceipt(deps, scope, { requestId: ids.random() });
    expect(await returnWithReceipt(deps, { receipt, address: '10.0.0.2' })).toMatchObject({
      refusal: { code: 'receipt-unknown' },
    });
  });

  it('V7 a receipt shows to nobody how its owner answered, and leaves nothing on the device', async () => {
    const deps = testDeps(database.db);
    const session = await buildSession(database.db, { people: 1, proposals: 1 });
    const scope = participantScope(session, at(session.people, 0));
    const { id: proposalId, revisionId } = at(session.proposals, 0);
    const answer = { clientId: ids.random(), revisionId, answer: 'disagree' as const };
    await recordAnswers(deps, [{ scope, answer }]);
    const byReceipt = mintParticipant({ ...scope, isByReceipt: true });
    const opened = await Promise.all([
      loadRoom(deps, byReceipt),
      loadItem(deps, byReceipt, { proposalId }),
      loadOwnPage(deps, byReceipt),
      exportOwn(deps, byReceipt),
    ]);
    expect(JSON.stringify(opened)).not.toContain('disagree');
    expect(opened).toMatchObject([
      { value: { isOwnDevice: false } },
      { value: { isAnswered: true } },
      { ok: true },
      { writings: [] },
    ]);
    // On the device that they came in with it is there: the search can fail.
    expect(JSON.stringify(await loadRoom(deps, scope))).toContain('disagree');
  });

  it('R5 taking everything back leaves no words and no way back', async () => {
    const deps = testDeps(database.db);
    const session = await buildSession(database.db, { phase: 'propose', people: 1 });
    const person = at(session.people, 0);
    const scope = participantScope(session, person);
    await proposeHarm(deps, scope, { ...harm, requestId: ids.random() });
    expect(await withdrawEverything(deps, scope)).toMatchObject({ ok: true });
    expect((await loadOwnWritings(deps, scope)).writings).toEqual([]);
    const where = { code: session.code, cookie: { token: person.token } };
    expect(await findParticipant(deps, where)).toBeUndefined();
  });
});
