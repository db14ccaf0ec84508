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
 * carrying it out.
 */
export async function saveAnswers(db: Db, saving: Saving): Promise<readonly SavedAnswer[]> {
  const rows = await db.$answers.transaction((sql) => ({
    first: [holdSessions(sql, saving.entries)],
    last: judgeAndSave(sql, saving),
  }));
  return rows.map((row) => savedAnswer.parse(row));
}

/**
 * Until the end of the transaction nobody else records answers of these sessions, and nobody who holds a session's
 * row (`lockSession`) changes what answers depend on: phase, wordings, decisions. One writer at a time per session is
 * enough, because a batch takes milliseconds; it makes the order of commits the order of answers, and leaves
 * nothing for two batches to deadlock on.
 */
function holdSessions(sql: postgres.ReservedSql, entries: readonly AnswerEntry[]) {
  const ids = listOf([...new Set(entries.map((entry) => entry.sessionId))].sort());
  return sql`
    with held as materialized (
      select pg_advisory_xact_lock(hashtextextended(id, 1)) from unnest(${ids}::text::text[]) as id
    )
    select id from sessions, (select count(*) from held) as held
    where id = any (${ids}::text::uuid[]) order by id for key share of sessions`;
}

/** Ids and words of our own, which need no escaping, as an array that PostgreSQL reads. */
const listOf = (items: readonly (string | undefined)[]) =>
  `{${items.map((item) => item ?? 'null').join(',')}}`;

/**
 * Rows are joined by one key only, what else must hold is judged afterwards, and rows with two keys are subqueries: as joins
 * they were found by the first key alone. Whether an answer stands already is known before it is written, and the session is
 * held: so one that stands is changed in place, and only what is new is added, to the showings as well.
 */
function judgeAndSave(sql: postgres.ReservedSql, { entries, answering, changing, at }: Saving) {
  const column = (name: keyof AnswerEntry) => listOf(entries.map((entry) => entry[name]));
  return sql`
    with known as materialized (
      select g.*, p.voter_id, p.state, s.phase, r.proposal_id, i.status, i.visibility,
        p.session_id is not distinct from s.id as is_inside,
        i.session_id is not distinct from s.id as is_here,
        i.current_revision_id = g.revision_id as is_current,
        g.rendering_id is null or t.revision_id = g.revision_id as is_rendering,
        (select true from answer_log l
          where l.voter_id = p.voter_id and l.client_id = g.client_id) is true as is_repeated,
        (select true from current_answers c
          where c.voter_id = p.voter_id and c.revision_id = g.revision_id) is true as has_answered
      from unnest(
        ${column('sessionId')}::text::uuid[], ${column('participantId')}::text::uuid[],
        ${column('clientId')}::text::uuid[], ${column('revisionId')}::text::uuid[],
        ${column('renderingId')}::text::uuid[], ${column('answer')}::text::text[]
      ) with ordinality
        as g(session_id, participant_id, client_id, revision_id, rendering_id, answer, n)
      left join sessions s on s.id = g.session_id
      left join participants p on p.id = g.participant_id
      left join revisions r on r.id = g.revision_id
      left join proposals i on i.id = r.proposal_id
      left join renderings t on t.id = g.rendering_id
    ), judged as materialized (
      select *, case
        when is_repeated then 'repeated'
        when state is distinct from 'in' or not is_inside then 'not-joined'
        when voter_id is null then 'cut'
        when visibility is distinct from 'passed' or not is_here then 'not-found'
        when phase <> all (${listOf(changing)}::text::text[]) then 'phase'
        when not is_current then 'old-revision'
        when not has_answered and phase <> all (${listOf(answering)}::text::text[]) then 'phase'
        when status <> 'open' and not (has_answered and status = 'decided') then 'not-open'
        when is_rendering is not true then 'other-rendering'
        else 'counted'
      end as verdict
      from known
    ), fresh as materialized (
      select distinct on (voter_id, client_id) * from judged where verdict = 'counted'
      order by voter_id, client_id, n
    ), logged as (
      insert into answer_log
        (session_id, voter_id, revision_id, rendering_id, answer, client_id, at)
      select session_id, voter_id, revision_id, rendering_id, answer, client_id,
        ${at.toISOString()}::text::timestamptz
      from fresh order by n
    ), latest as materialized (
      select distinct on (revision_id, voter_id) * from fresh
      order by revision_id, voter_id, n desc
    ), changed as (
      update current_answers c set answer = latest.answer, rendering_id = latest.rendering_id
      from latest where latest.has_answered and latest.answer is not null
        and c.revision_id = latest.revision_id and c.voter_id = latest.voter_id
    ), taken_back as (
      delete from current_answers c using latest
      where latest.has_answered and latest.answer is null
        and c.revision_id = latest.revision_id and c.voter_id = latest.voter_id
    ), added as (
      insert into current_answers (revision_id, voter_id, session_id, rendering_id, answer)
      select revision_id, voter_id, session_id, rendering_id, answer
      from latest where not has_answered and answer is not null
    ), shown as (
      insert into showings (proposal_id, voter_id)
      select distinct proposal_id, voter_id from fresh where not has_answered
      on conflict do nothing
    )
    select verdict, phase, has_answered as "hasAnswered" from judged order by n`;
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
