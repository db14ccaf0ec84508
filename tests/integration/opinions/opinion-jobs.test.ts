import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { type OpinionQuestion, opinionFinder } from '~/domain/opinions/find-opinions';
import { systemScope } from '~/gates/system.server';
import { startJobs } from '~/jobs/worker.server';
import { recordAnswers } from '~/usecases/answers/record-answers.server';
import type { OpinionFinder } from '~/usecases/deps';
import { requestOpinionMaps } from '~/usecases/opinions/request-opinion-maps.server';
import { enqueueJob } from '~db/repositories/jobs.server';
import { opinionMapOf } from '~db/repositories/opinions.server';
import { type BuiltSession, buildSession } from '../../factories/build-session';
import { participantScope } from '../../factories/scopes';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';
import { waitUntil } from '../../support/wait-until';

const database = testDatabase();

const room = () => buildSession(database.db, { people: 12, proposals: 3, shares: 'live' });

function answer(session: BuiltSession, [from, to]: readonly [number, number]) {
  const deps = testDeps(database.db);
  return recordAnswers(
    deps,
    session.people.slice(from, to).flatMap((person) =>
      session.proposals.map(({ revisionId }) => ({
        scope: participantScope(session, person),
        answer: { clientId: deps.ids.random(), revisionId, answer: 'agree' as const },
      })),
    ),
  );
}

const ask = (...sessions: readonly BuiltSession[]) =>
  requestOpinionMaps(testDeps(database.db), systemScope, {
    sessionIds: sessions.map(({ sessionId }) => sessionId),
  });

/** Computations that stay under way until they are let go, and how many were at once. */
function heldFinder() {
  const { find } = opinionFinder();
  const waiting: (() => void)[] = [];
  const running: string[] = [];
  let mostAtOnce = 0;
  const opinions: OpinionFinder = {
    find: async (question: OpinionQuestion) => {
      running.push(question.sessionId);
      const same = running.filter((id) => id === question.sessionId);
      mostAtOnce = Math.max(mostAtOnce, same.length);
      await new Promise<void>((resolve) => waiting.push(resolve));
      running.splice(running.indexOf(question.sessionId), 1);
      return find(question);
    },
  };
  return {
    opinions,
    running,
    mostAtOnce: () => mostAtOnce,
    letGo: () => {
      for (const go of waiting.splice(0)) go();
    },
  };
}

const queueOf = ({ sessionId }: BuiltSession) => `opinions:${sessionId}`;

/** Which worker computes a session's opinions just now. */
async function holderOf(session: BuiltSession): Promise<string | undefined> {
  const [job] = await database.sql`
    select locked_by from graphile_worker.jobs
    where queue_name = ${queueOf(session)} and locked_by is not null`;
  return job && String(job.locked_by);
}

/** As a process leaves its job behind that was killed while it computed. */
async function leaveBehind(session: BuiltSession): Promise<void> {
  const jobs = await startJobs(testDeps(database.db), database.url);
  await jobs.stop();
  const lock = "set locked_by = 'worker-gone', locked_at = now() - interval '1 hour'";
  await database.db.transaction(async (tx) => {
    const key = queueOf(session);
    const payload = { sessionId: session.sessionId };
    await enqueueJob(tx, { task: 'map-opinions', payload, key, queue: key });
    await tx.execute(sql`update graphile_worker._private_jobs ${sql.raw(lock)} where key = ${key}`);
    await tx.execute(
      sql`update graphile_worker._private_job_queues ${sql.raw(lock)} where queue_name = ${key}`,
    );
  });
}

describe('opinions as queued work', () => {
  it('a computation that does not come back delays neither answers nor what has its time', async () => {
    const session = await room();
    await answer(session, [0, 6]);
    const held = heldFinder();
    const jobs = await startJobs(testDeps(database.db, held), database.url);
    await ask(session, await room());
    await waitUntil('the computation', () => held.running.length > 0 || undefined);
    expect(await answer(session, [6, 7])).toMatchObject([{ ok: true }, { ok: true }, { ok: true }]);
    await enqueueJob(database.db, { task: 'prune-expired', payload: {}, key: 'prune' });
    await waitUntil('the other job', async () => {
      const left = await database.db.execute(
        sql`select 1 from graphile_worker.jobs where key = 'prune'`,
      );
      return left.length === 0 || undefined;
    });
    expect(held.running).toEqual([session.sessionId]);
    held.letGo();
    await jobs.stop();
  });

  it('runs once at a time for a session, whichever process takes it, and once more for what came meanwhile', async () => {
    const [session, other] = [await room(), await room()];
    await answer(session, [0, 6]);
    await answer(other, [0, 6]);
    const held = heldFinder();
    const deps = testDeps(database.db, held);
    const processes = await Promise.all([1, 2, 3].map(() => startJobs(deps, database.url)));
    await ask(session);
    await waitUntil('the first computation', () => held.running.length > 0 || undefined);
    await answer(session, [6, 12]);
    // Three processes have heard of it.
    await Promise.all([ask(session), ask(session), ask(session)]);
    await ask(other);
    await waitUntil('the other room', () => held.running.includes(other.sessionId) || undefined);
    const second = await waitUntil('the second result', async () => {
      held.letGo();
      const stored = await opinionMapOf(database.db, session.sessionId);
      return stored?.number === 2 ? stored : undefined;
    });
    expect(second.map.people).toBe(12);
    expect(held.mostAtOnce()).toBe(1);
    held.letGo();
    await Promise.all(processes.map((jobs) => jobs.stop()));
  });

  it('what a killed process was at is taken up by another; what a living one is at stays its own', async () => {
    const [slow, left] = [await room(), await room()];
    await answer(slow, [0, 6]);
    await answer(left, [0, 6]);
    const held = heldFinder();
    const deps = testDeps(database.db, held);
    await leaveBehind(left);
    const living = await startJobs(deps, database.url);
    await ask(slow);
    await waitUntil('the slow one', () => held.running.includes(slow.sessionId) || undefined);
    const holder = await holderOf(slow);
    await database.sql`
      update graphile_worker._private_jobs set locked_at = now() - interval '1 hour'
      where locked_by = ${holder ?? ''}`;
    const another = await startJobs(deps, database.url);
    const taken = () => held.running.includes(left.sessionId) || undefined;
    await waitUntil('the one left behind', taken, { within: 20_000 });
    expect(await holderOf(slow)).toBe(holder);
    expect(held.mostAtOnce()).toBe(1);
    held.letGo();
    await Promise.all([living.stop(), another.stop()]);
  });

  it('a computation that fails is tried again, and nothing is lost', async () => {
    const session = await room();
    await answer(session, [0, 6]);
    const { find } = opinionFinder();
    let tries = 0;
    const opinions: OpinionFinder = {
      find: (question) => {
        tries += 1;
        return tries === 1 ? Promise.reject(new Error('out of memory')) : find(question);
      },
    };
    const jobs = await startJobs(testDeps(database.db, { opinions }), database.url);
    await ask(session);
    await waitUntil('the failure', () => tries > 0 || undefined);
    expect((await answer(session, [6, 12])).every(({ ok }) => ok)).toBe(true);
    await ask(session);
    await waitUntil('the result', () => opinionMapOf(database.db, session.sessionId));
    await jobs.stop();
  });
});
