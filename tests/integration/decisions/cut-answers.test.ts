import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { AnswerWord } from '~/domain/answers/answer';
import { systemScope } from '~/gates/system.server';
import { recordAnswers } from '~/usecases/answers/record-answers.server';
import { cutSessionAnswers } from '~/usecases/decisions/cut-answers.server';
import { deleteExpiredTexts } from '~/usecases/decisions/delete-expired.server';
import { moveSessionPhase } from '~/usecases/sessions/move-phase.server';
import { decisionsOfSession } from '~db/repositories/decisions.server';
import { sessionById } from '~db/repositories/sessions.server';
import { currentAnswers } from '~db/schema/answers';
import { annotations, contributions, objections, proposals } from '~db/schema/proposals';
import { participants } from '~db/schema/sessions';
import { buildSession } from '../../factories/build-session';
import { at, participantScope } from '../../factories/scopes';
import { buildFacilitator } from '../../factories/team';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';
import { dumpDatabase } from '../../support/dump-database';

const database = testDatabase();

/** Forty people answer two items, each in a way that is known, some change their mind; then the session is closed. */
async function closedRoom() {
  const clock = { at: new Date('2026-05-04T10:00:00Z') };
  const deps = testDeps(database.db, { clock: { now: () => clock.at } });
  const session = await buildSession(deps.db, { people: 40, proposals: 2 });
  const scope = await buildFacilitator(deps, session.sessionId);
  const wordOf = (person: number, item: number): AnswerWord =>
    (person + item) % 3 === 0 ? 'disagree' : 'agree';
  const clientIds: string[] = [];
  for (const [person, built] of session.people.entries()) {
    const give = async (item: number, answer: AnswerWord) => {
      const clientId = deps.ids.random();
      clientIds.push(clientId);
      const { revisionId } = at(session.proposals, item);
      const entry = {
        scope: participantScope(session, built),
        answer: { clientId, revisionId, answer },
      };
      await recordAnswers(deps, [entry]);
    };
    await give(0, 'pass');
    await give(0, wordOf(person, 0));
    await give(1, wordOf(person, 1));
  }
  await moveSessionPhase(deps, scope, { to: 'decide', expectedRevision: 0, minutes: undefined });
  await moveSessionPhase(deps, scope, { to: 'closed', expectedRevision: 99, minutes: undefined });
  return { deps, session, scope, clock, clientIds, wordOf };
}

const tallies = async (revisionId: string) => {
  const rows = await database.sql`
    select answer, count(*)::int as people from current_answers
    where revision_id = ${revisionId} group by answer order by answer`;
  return rows.map(({ answer, people }) => [answer, people]);
};

describe('cutSessionAnswers', () => {
  it('V7 leaves nothing in any table that leads from a person to an answer', async () => {
    const { deps, session, clock, clientIds } = await closedRoom();
    const { sessionId } = session;
    const revisionId = at(session.proposals, 0).revisionId;
    const before = await tallies(revisionId);
    const voters = session.people.map(({ voterId }) => voterId);
    expect(await dumpDatabase(database.sql)).toContain(at(voters, 7));

    clock.at = new Date('2026-05-05T10:00:00Z');
    await cutSessionAnswers(deps, systemScope, { sessionId });

    const after = await dumpDatabase(database.sql);
    for (const known of [...voters, ...clientIds]) expect(after).not.toContain(known);
    expect(await tallies(revisionId)).toEqual(before);
    const [log] = await database.sql`
      select count(*)::int as rows from answer_log where session_id = ${sessionId}`;
    expect(log?.rows).toBe(0);
    expect((await sessionById(deps.db, sessionId))?.answersCutAt).toEqual(clock.at);
  });

  it('V7 the order in the table tells nothing: it is not the order of answering', async () => {
    const { deps, session, clock, wordOf } = await closedRoom();
    clock.at = new Date('2026-05-05T10:00:00Z');
    await cutSessionAnswers(deps, systemScope, { sessionId: session.sessionId });
    const rows = await database.sql`
      select answer from current_answers
      where revision_id = ${at(session.proposals, 0).revisionId} order by ctid`;
    const given = session.people.map((_, person) => wordOf(person, 0));
    // One order in 40! / (26! · 14!) would be the same by chance.
    expect(rows.map(({ answer }) => answer)).not.toEqual(given);
  });

  it('V7 keeps one person’s answers together under a number of their own', async () => {
    const { deps, session, clock } = await closedRoom();
    clock.at = new Date('2026-05-05T10:00:00Z');
    await cutSessionAnswers(deps, systemScope, { sessionId: session.sessionId });
    const rows = await database.sql`
      select voter_id, count(*)::int as answers from current_answers
      where session_id = ${session.sessionId} group by voter_id`;
    expect(rows).toHaveLength(40);
    expect(new Set(rows.map(({ answers }) => answers))).toEqual(new Set([2]));
  });

  it('V7 waits for the grace time, and cuts once', async () => {
    const { deps, session, clock } = await closedRoom();
    const { sessionId } = session;
    clock.at = new Date('2026-05-05T09:59:59Z');
    await cutSessionAnswers(deps, systemScope, { sessionId });
    expect((await sessionById(deps.db, sessionId))?.answersCutAt).toBeNull();
    clock.at = new Date('2026-05-05T10:00:00Z');
    await cutSessionAnswers(deps, systemScope, { sessionId });
    const voters = () =>
      database.sql`select voter_id from current_answers where session_id = ${sessionId} order by 1`;
    const numbers = [...(await voters())];
    clock.at = new Date('2026-05-06T10:00:00Z');
    await cutSessionAnswers(deps, systemScope, { sessionId });
    expect([...(await voters())]).toEqual(numbers);
    expect((await sessionById(deps.db, sessionId))?.answersCutAt).toEqual(
      new Date('2026-05-05T10:00:00Z'),
    );
  });

  it('D3 decisions keep their numbers', async () => {
    const { deps, session, clock } = await closedRoom();
    const before = await decisionsOfSession(deps.db, session.sessionId);
    clock.at = new Date('2026-05-05T10:00:00Z');
    await cutSessionAnswers(deps, systemScope, { sessionId: session.sessionId });
    expect(await decisionsOfSession(deps.db, session.sessionId)).toEqual(before);
  });
});

describe('deleteExpiredTexts', () => {
  it('S8 deletes what was not published, and every way back to a person', async () => {
    const { deps, session, clock } = await closedRoom();
    const { sessionId, taxonomyId } = session;
    const { participantId, token } = at(session.people, 0);
    const decided = at(session.proposals, 0);
    const common = { sessionId, participantId, language: 'es', createdAt: clock.at };
    const note = {
      ...common,
      taxonomyId,
      targetId: decided.id,
      target: { type: 'proposal' as const, id: decided.id },
      purpose: 'concern' as const,
      mayTestAi: false,
      visibility: 'passed' as const,
    };
    const rowIds = () => ({ id: deps.ids.uuid(), requestId: deps.ids.random() });
    await deps.db
      .insert(contributions)
      .values({ ...common, ...rowIds(), body: 'secret-contribution', visibility: 'passed' });
    await deps.db.insert(annotations).values([
      { ...note, ...rowIds(), body: 'secret-note', scope: 'session' },
      { ...note, ...rowIds(), body: 'published-note', scope: 'published' },
      { ...note, ...rowIds(), body: 'secret-hidden', scope: 'published', visibility: 'hidden' },
    ]);
    const objection = { ...common, proposalId: decided.id, visibility: 'passed' as const };
    await deps.db.insert(objections).values([
      { ...objection, ...rowIds(), reason: 'secret-objection', mayPublish: false },
      { ...objection, ...rowIds(), reason: 'published-objection', mayPublish: true },
    ]);
    const draft = deps.ids.uuid();
    await deps.db.insert(proposals).values({
      id: draft,
      sessionId,
      taxonomyId,
      kind: 'add',
      change: {
        kind: 'add',
        parentId: null,
        facets: { modality: [], actor: [], detection: [], affectedGroups: [] },
      },
      status: 'draft',
      visibility: 'held',
      position: 9,
      rationale: 'secret-rationale',
      rationaleLanguage: 'es',
      currentRevisionId: deps.ids.uuid(),
      participantId,
      requestId: deps.ids.random(),
      createdAt: clock.at,
    });

    clock.at = new Date('2026-08-03T10:00:00Z');
    await deleteExpiredTexts(deps, systemScope, { sessionId });
    expect(await dumpDatabase(database.sql)).toContain('secret-note');

    clock.at = new Date('2026-08-04T10:00:00Z');
    await deleteExpiredTexts(deps, systemScope, { sessionId });
    await deleteExpiredTexts(deps, systemScope, { sessionId });
    const after = await dumpDatabase(database.sql);
    expect(after).not.toContain('secret-');
    expect(after).not.toContain(deps.secrets.sha256(token));
    expect(after).toContain('published-note');
    expect(after).toContain('published-objection');
    expect(await decisionsOfSession(deps.db, sessionId)).toHaveLength(2);
    const people = await deps.db
      .select()
      .from(participants)
      .where(and(eq(participants.sessionId, sessionId), eq(participants.language, 'es')));
    expect(people.length).toBeGreaterThan(0);
  });

  it('S8 closes and cuts a session that was left open', async () => {
    const clock = { at: new Date('2026-05-04T10:00:00Z') };
    const deps = testDeps(database.db, { clock: { now: () => clock.at } });
    const {
      sessionId,
      proposals: items,
      people,
    } = await buildSession(deps.db, {
      people: 1,
      proposals: 1,
    });
    const { voterId } = at(people, 0);
    const { revisionId } = at(items, 0);
    await deps.db
      .insert(currentAnswers)
      .values({ sessionId, revisionId, voterId, answer: 'agree' });
    clock.at = new Date('2026-08-05T10:00:00Z');
    await deleteExpiredTexts(deps, systemScope, { sessionId });
    expect(await sessionById(deps.db, sessionId)).toMatchObject({
      phase: 'closed',
      answersCutAt: clock.at,
    });
    expect(await dumpDatabase(database.sql)).not.toContain(voterId);
  });
});
