import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { AnswerMessage } from '~/contracts/answers';
import type { AnswerWord } from '~/domain/answers/answer';
import type { Phase } from '~/domain/sessions/session';
import { ids } from '~/platform/ids.server';
import { type GivenEntry, recordAnswers } from '~/usecases/answers/record-answers.server';
import { submitAnswer } from '~/usecases/answers/submit-answer.server';
import type { AnswerChange } from '~/usecases/deps';
import { connectDatabase } from '~db/client.server';
import { answerLog, currentAnswers } from '~db/schema/answers';
import { proposals, showings } from '~db/schema/proposals';
import { participants, sessions } from '~db/schema/sessions';
import {
  type BuiltSession,
  buildRevision,
  buildSession,
  type SessionParts,
} from '../../factories/build-session';
import { at, participantScope } from '../../factories/scopes';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';
import { waitUntil } from '../../support/wait-until';

const database = testDatabase();

async function room(parts: SessionParts = {}) {
  const session = await buildSession(database.db, { people: 3, proposals: 2, ...parts });
  const changes: AnswerChange[] = [];
  const deps = testDeps(database.db, {
    hub: {
      sessionChanged: () => undefined,
      figuresChanged: () => undefined,
      answersCounted: (counted) => changes.push(...counted),
    },
  });
  return { session, changes, deps };
}

interface Giving {
  readonly person?: number;
  readonly item?: number;
  readonly word?: AnswerWord;
  readonly with?: Partial<AnswerMessage>;
}

function given(
  session: BuiltSession,
  { person = 0, item = 0, word, with: parts }: Giving,
): GivenEntry {
  const proposal = at(session.proposals, item);
  return {
    scope: participantScope(session, at(session.people, person)),
    answer: {
      clientId: ids.random(),
      revisionId: proposal.revisionId,
      renderingId: proposal.renderings.es,
      answer: word,
      ...parts,
    },
  };
}

const codes = (results: Awaited<ReturnType<typeof recordAnswers>>) =>
  results.map((result) => (result.ok ? 'ok' : result.refusal.code));

async function standing({ sessionId }: BuiltSession) {
  const rows = await database.db
    .select()
    .from(currentAnswers)
    .where(eq(currentAnswers.sessionId, sessionId));
  return new Map(rows.map((row) => [`${row.voterId} ${row.revisionId}`, row.answer]));
}

const logOf = ({ sessionId }: BuiltSession) =>
  database.db
    .select()
    .from(answerLog)
    .where(eq(answerLog.sessionId, sessionId))
    .orderBy(answerLog.id);

const keyOf = (session: BuiltSession, person: number, item: number) =>
  `${at(session.people, person).voterId} ${at(session.proposals, item).revisionId}`;

const setPhase = (session: BuiltSession, phase: Phase) =>
  database.db.update(sessions).set({ phase }).where(eq(sessions.id, session.sessionId));

describe('recordAnswers', () => {
  it('V1 stores the word with the revision and the rendering that was on the screen', async () => {
    const { session, deps, changes } = await room();
    const entry = given(session, { word: 'agree' });
    expect(codes(await recordAnswers(deps, [entry]))).toEqual(['ok']);
    const [row] = await logOf(session);
    expect(row).toMatchObject({
      answer: 'agree',
      revisionId: entry.answer.revisionId,
      renderingId: entry.answer.renderingId,
      voterId: at(session.people, 0).voterId,
    });
    expect(await standing(session)).toEqual(new Map([[keyOf(session, 0, 0), 'agree']]));
    expect(await database.db.select().from(showings)).toContainEqual({
      proposalId: at(session.proposals, 0).id,
      voterId: at(session.people, 0).voterId,
    });
    expect(changes).toEqual([
      {
        sessionId: session.sessionId,
        participantId: at(session.people, 0).participantId,
        revisionId: entry.answer.revisionId,
        isStanding: true,
      },
    ]);
  });

  it('V2 the latest wins, and taking back leaves a line in the log only', async () => {
    const { session, deps } = await room();
    await recordAnswers(deps, [
      given(session, { word: 'agree' }),
      given(session, { word: 'disagree' }),
      given(session, { person: 1, word: 'pass' }),
    ]);
    await recordAnswers(deps, [given(session, { person: 1, word: undefined })]);
    expect(await standing(session)).toEqual(new Map([[keyOf(session, 0, 0), 'disagree']]));
    expect((await logOf(session)).map((row) => row.answer)).toEqual([
      'agree',
      'disagree',
      'pass',
      null,
    ]);
  });

  it('V2 a resent answer changes nothing and is acknowledged, whatever happened since', async () => {
    const { session, deps } = await room();
    const first = given(session, { word: 'agree' });
    await recordAnswers(deps, [first, first]);
    await recordAnswers(deps, [given(session, { word: 'disagree' })]);
    await setPhase(session, 'closed');
    const again = await recordAnswers(deps, [first]);
    expect(again).toEqual([{ ok: true, value: { isRepeated: true } }]);
    expect(await standing(session)).toEqual(new Map([[keyOf(session, 0, 0), 'disagree']]));
    expect(await logOf(session)).toHaveLength(2);
  });

  it('X3 V5 a refused answer leaves its neighbours alone, and opens figures to nobody', async () => {
    const { session, deps, changes } = await room();
    const other = await buildSession(database.db, { people: 1, proposals: 1 });
    await database.db
      .update(proposals)
      .set({ visibility: 'held' })
      .where(eq(proposals.id, at(session.proposals, 1).id));
    await database.db
      .update(participants)
      .set({ state: 'refused' })
      .where(eq(participants.id, at(session.people, 1).participantId));
    await database.db
      .update(participants)
      .set({ voterId: null })
      .where(eq(participants.id, at(session.people, 2).participantId));
    const foreign = at(other.proposals, 0);
    const results = await recordAnswers(deps, [
      given(session, { word: 'agree' }),
      given(session, { item: 1, word: 'agree' }),
      given(session, { person: 1, word: 'agree' }),
      given(session, { person: 2, word: 'agree' }),
      given(session, { word: 'pass', with: { revisionId: foreign.revisionId } }),
      given(session, { word: 'pass', with: { revisionId: ids.uuid() } }),
      given(session, { word: 'pass', with: { renderingId: foreign.renderings.es } }),
      given(other, { word: 'disagree' }),
    ]);
    expect(codes(results)).toEqual([
      'ok',
      'not-found',
      'not-joined',
      'session-closed',
      'not-found',
      'not-found',
      'not-found',
      'ok',
    ]);
    expect(await standing(session)).toEqual(new Map([[keyOf(session, 0, 0), 'agree']]));
    expect((await standing(other)).size).toBe(1);
    const { participantId } = at(session.people, 0);
    expect(changes).toMatchObject([
      { sessionId: session.sessionId, participantId, isStanding: true },
      { sessionId: other.sessionId },
    ]);
  });

  it('P3 an answer on a wording that was replaced is refused as such', async () => {
    const { session, deps } = await room();
    const proposal = at(session.proposals, 0);
    const revisionId = ids.uuid();
    const { taxonomyId } = session;
    await buildRevision(database.db, {
      taxonomyId,
      proposalId: proposal.id,
      revisionId,
      ordinal: 2,
      languages: ['en'],
    });
    await database.db
      .update(proposals)
      .set({ currentRevisionId: revisionId })
      .where(eq(proposals.id, proposal.id));
    expect(codes(await recordAnswers(deps, [given(session, { word: 'agree' })]))).toEqual([
      'old-revision',
    ]);
    const renewed = given(session, { word: 'agree', with: { revisionId, renderingId: undefined } });
    expect(codes(await recordAnswers(deps, [renewed]))).toEqual(['ok']);
  });

  it.each<[Phase, string, string]>([
    ['lobby', 'not-yet', 'ok'],
    ['discuss', 'not-yet', 'ok'],
    ['vote', 'ok', 'ok'],
    ['decide', 'over', 'ok'],
    ['closed', 'session-closed', 'session-closed'],
  ])('V2 in the phase %s a first answer is %s, a change %s', async (phase, first, change) => {
    const { session, deps } = await room();
    await recordAnswers(deps, [given(session, { word: 'agree' })]);
    await setPhase(session, phase);
    const results = await recordAnswers(deps, [
      given(session, { person: 1, word: 'agree' }),
      given(session, { word: 'disagree' }),
    ]);
    expect(codes(results)).toEqual([first, change]);
  });

  it('V3 a failed commit tells every sender that nothing counts', async () => {
    const { session } = await room();
    const away = connectDatabase('postgres://nobody@127.0.0.1:1/none');
    const results = await recordAnswers(testDeps(away.db), [
      given(session, { word: 'agree' }),
      given(session, { person: 1, word: 'pass' }),
    ]);
    await away.close();
    expect(codes(results)).toEqual(['not-counted', 'not-counted']);
    expect((await standing(session)).size).toBe(0);
  });

  it('S1 waits for whoever moves the phase, and then obeys it', async () => {
    const { session, deps } = await room();
    let recorded: Promise<string[]> | undefined;
    await database.db.transaction(async (tx) => {
      await tx.select().from(sessions).where(eq(sessions.id, session.sessionId)).for('update');
      recorded = recordAnswers(deps, [given(session, { word: 'agree' })]).then(codes);
      await waitUntil('the answer to wait', async () => {
        const waiting = await database.sql`select 1 from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`;
        return waiting.length > 0 || undefined;
      });
      await tx.update(sessions).set({ phase: 'closed' }).where(eq(sessions.id, session.sessionId));
    });
    expect(await recorded).toEqual(['session-closed']);
  });

  it('V2 batches at the same time neither block each other for ever nor lose an answer', async () => {
    const session = await buildSession(database.db, { people: 20, proposals: 10 });
    // Each process of an instance records on a connection of its own.
    const processes = Array.from({ length: 4 }, () => connectDatabase(database.url));
    const words: readonly (AnswerWord | undefined)[] = ['agree', 'disagree', 'pass', undefined];
    const batches = Array.from({ length: 12 }, (_, batch) =>
      Array.from({ length: 200 }, (_, n) =>
        given(session, {
          person: n % 20,
          item: (n * 7 + batch) % 10,
          word: words[(n + batch) % 4],
        }),
      ),
    );
    const results = await Promise.all(
      batches.map((batch, n) =>
        recordAnswers(testDeps(at(processes, n % 4).db), n % 2 ? batch : batch.toReversed()),
      ),
    );
    await Promise.all(processes.map((process) => process.close()));
    expect(new Set(results.flatMap(codes))).toEqual(new Set(['ok']));
    const expected = new Map<string, AnswerWord>();
    const log = await logOf(session);
    expect(log).toHaveLength(12 * 200);
    for (const { voterId, revisionId, answer } of log) {
      if (answer === null) expected.delete(`${voterId} ${revisionId}`);
      else expected.set(`${voterId} ${revisionId}`, answer);
    }
    expect(await standing(session)).toEqual(expected);
  });
});

describe('submitAnswer', () => {
  it('V2 keeps the order in which answers arrive, across commits', async () => {
    const { session, deps } = await room();
    const words: readonly AnswerWord[] = ['agree', 'disagree', 'pass', 'unclear', 'declined'];
    const entries = Array.from({ length: 450 }, (_, n) => given(session, { word: words[n % 5] }));
    const results = await Promise.all(
      entries.map(({ scope, answer }) => submitAnswer(deps, scope, answer)),
    );
    expect(new Set(codes(results))).toEqual(new Set(['ok']));
    expect((await logOf(session)).map((row) => row.clientId)).toEqual(
      entries.map(({ answer }) => answer.clientId),
    );
    expect((await standing(session)).get(keyOf(session, 0, 0))).toBe('declined');
  });
});
