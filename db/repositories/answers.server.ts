import { and, eq } from 'drizzle-orm';
import type postgres from 'postgres';
import { z } from 'zod';
import type { AnswerWord } from '../../app/domain/answers/answer';
import { type Phase, phases } from '../../app/domain/sessions/session';
import type { Db, Executor } from '../client.server';
import { currentAnswers } from '../schema/answers';

export interface AnswerEntry {
  readonly sessionId: string;
  readonly participantId: string;
  readonly clientId: string;
  readonly revisionId: string;
  readonly renderingId: string | undefined;
  /** Absent: taken back. */
  readonly answer: AnswerWord | undefined;
}

/** What became of one entry, and what the database found about it at that moment. */
const savedAnswer = z.object({
  verdict: z.enum([
    'counted',
    /** The same client id was there before: nothing changed (V2). */
    'repeated',
    'not-found',
    'not-joined',
    'cut',
    'phase',
    'old-revision',
    'not-open',
    'other-rendering',
  ]),
  phase: z.enum(phases).nullable(),
  hasAnswered: z.boolean(),
});
export type SavedAnswer = z.infer<typeof savedAnswer>;

interface Saving {
  readonly entries: readonly AnswerEntry[];
  /** Phases in which somebody may answer an item for the first time, and in which an answer may be changed. */
  readonly answering: readonly Phase[];
  readonly changing: readonly Phase[];
  readonly at: Date;
}

/**
 * Checks and records many answers set-wise with one commit, in the order given, and says what became of each. One
 * that cannot be taken leaves the others alone. Prepared statements, because planning the last takes as long as
 * carrying it out; sent together, because PostgreSQL begins each when the one before it is done.
 */
export async function saveAnswers(db: Db, saving: Saving): Promise<readonly SavedAnswer[]> {
  return db.$client.begin(async (sql) => {
    const [, , rows] = await Promise.all([
      lookUpByKeys(sql),
      holdSessions(
        sql,
        saving.entries.map((entry) => entry.sessionId),
      ),
      judgeAndSave(sql, saving),
    ]);
    return rows;
  });
}

/**
 * Until the end of the transaction nobody else records answers of these sessions, and nobody who holds a session's
 * row (`lockSession`) changes what answers depend on: phase, wordings, decisions. One writer at a time per session is
 * enough, because a batch takes milliseconds; it makes the order of commits the order of answers, and leaves
 * nothing for two batches to deadlock on.
 */
async function holdSessions(
  sql: postgres.TransactionSql,
  sessionIds: readonly string[],
): Promise<void> {
  const ids = listOf([...new Set(sessionIds)].sort());
  await sql`
    with held as materialized (
      select pg_advisory_xact_lock(hashtextextended(id, 1)) from unnest(${ids}::text::text[]) as id
    )
    select id from sessions, (select count(*) from held) as held
    where id = any (${ids}::text::uuid[]) order by id for key share of sessions`;
}

/**
 * A batch is looked up by keys, row by row. PostgreSQL plans a prepared statement once, perhaps while the tables are
 * still empty and reading them whole looks cheapest; with that plan a batch took three times as long after 30,000
 * answers. For the same reason rows are joined by one key only, what else must hold is judged afterwards, and rows
 * with two keys are subqueries: as joins they were found by the first key alone.
 */
async function lookUpByKeys(sql: postgres.TransactionSql): Promise<void> {
  await sql`
    select set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
      set_config('enable_mergejoin', 'off', true)`;
}

/** Ids and words of our own, which need no escaping, as an array that PostgreSQL reads. */
const listOf = (items: readonly string[]) => `{${items.join(',')}}`;

async function judgeAndSave(
  sql: postgres.TransactionSql,
  saving: Saving,
): Promise<readonly SavedAnswer[]> {
  const given = JSON.stringify(saving.entries.map((entry, n) => ({ n, ...entry })));
  const rows = await sql`
    with given as (
      select g.*, p.voter_id, p.state, s.phase, r.proposal_id, i.status, i.visibility,
        p.session_id is not distinct from s.id as is_inside,
        i.session_id is not distinct from s.id as is_here,
        i.current_revision_id = g."revisionId" as is_current,
        g."renderingId" is null or t.revision_id = g."revisionId" as is_rendering
      from json_to_recordset(${given}::text::json) as g(
        n int, "sessionId" uuid, "participantId" uuid, "clientId" uuid, "revisionId" uuid,
        "renderingId" uuid, answer text)
      left join sessions s on s.id = g."sessionId"
      left join participants p on p.id = g."participantId"
      left join revisions r on r.id = g."revisionId"
      left join proposals i on i.id = r.proposal_id
      left join renderings t on t.id = g."renderingId"
    ), known as materialized (
      select *,
        (select true from answer_log l
          where l.voter_id = given.voter_id and l.client_id = "clientId") is true as is_repeated,
        (select true from current_answers c
          where c.voter_id = given.voter_id and c.revision_id = "revisionId") is true as has_answered
      from given
    ), judged as materialized (
      select *, case
        when is_repeated then 'repeated'
        when state is distinct from 'in' or not is_inside then 'not-joined'
        when voter_id is null then 'cut'
        when visibility is distinct from 'passed' or not is_here then 'not-found'
        when phase <> all (${listOf(saving.changing)}::text::text[]) then 'phase'
        when not is_current then 'old-revision'
        when not has_answered and phase <> all (${listOf(saving.answering)}::text::text[]) then 'phase'
        when status <> 'open' and not (has_answered and status = 'decided') then 'not-open'
        when is_rendering is not true then 'other-rendering'
        else 'counted'
      end as verdict
      from known
    ), fresh as materialized (
      select distinct on (voter_id, "clientId") * from judged where verdict = 'counted'
      order by voter_id, "clientId", n
    ), logged as (
      insert into answer_log
        (session_id, voter_id, revision_id, rendering_id, answer, client_id, at)
      select "sessionId", voter_id, "revisionId", "renderingId", answer, "clientId",
        ${saving.at.toISOString()}::text::timestamptz
      from fresh order by n
    ), latest as materialized (
      select distinct on ("revisionId", voter_id) * from fresh
      order by "revisionId", voter_id, n desc
    ), stands as (
      insert into current_answers (revision_id, voter_id, session_id, rendering_id, answer)
      select "revisionId", voter_id, "sessionId", "renderingId", answer
      from latest where answer is not null
      on conflict (revision_id, voter_id)
        do update set answer = excluded.answer, rendering_id = excluded.rendering_id
    ), taken_back as (
      delete from current_answers c using latest
      where c.revision_id = latest."revisionId" and c.voter_id = latest.voter_id
        and latest.answer is null
    ), shown as (
      insert into showings (proposal_id, voter_id)
      select distinct proposal_id, voter_id from fresh
      on conflict do nothing
    )
    select verdict, phase, has_answered as "hasAnswered" from judged order by n`;
  return rows.map((row) => savedAnswer.parse(row));
}

/** One voter's own standing answers in a session, by revision. For that voter's eyes only (V6). */
export async function ownAnswers(
  db: Executor,
  { sessionId, voterId }: { sessionId: string; voterId: string },
): Promise<Record<string, AnswerWord>> {
  const rows = await db
    .select({ revisionId: currentAnswers.revisionId, answer: currentAnswers.answer })
    .from(currentAnswers)
    .where(and(eq(currentAnswers.voterId, voterId), eq(currentAnswers.sessionId, sessionId)));
  return Object.fromEntries(rows.map(({ revisionId, answer }) => [revisionId, answer]));
}
