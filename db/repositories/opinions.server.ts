import { and, countDistinct, eq, gt, inArray, max, sql } from 'drizzle-orm';
import type { ItemNeed, OpinionMap } from '../../app/domain/opinions/opinion-map';
import type { RoomAnswers } from '../../app/domain/opinions/room-answers';
import type { Executor } from '../client.server';
import { answerLog, currentAnswers, opinionMaps } from '../schema/answers';
import { proposals } from '../schema/proposals';
import { participants, sessions } from '../schema/sessions';

export type StoredMap = typeof opinionMaps.$inferSelect;

export async function opinionMapOf(
  db: Executor,
  sessionId: string,
): Promise<StoredMap | undefined> {
  const [row] = await db.select().from(opinionMaps).where(eq(opinionMaps.sessionId, sessionId));
  return row;
}

/** What closed sessions think, by session. */
export async function finalOpinionMaps(
  db: Executor,
  sessionIds: readonly string[],
): Promise<ReadonlyMap<string, OpinionMap>> {
  const rows = await db
    .select({ sessionId: opinionMaps.sessionId, map: opinionMaps.map })
    .from(opinionMaps)
    .innerJoin(sessions, eq(sessions.id, opinionMaps.sessionId))
    .where(
      and(
        inArray(opinionMaps.sessionId, [...new Set(sessionIds)]),
        eq(opinionMaps.isFinal, true),
        eq(sessions.phase, 'closed'),
      ),
    );
  return new Map(rows.map(({ sessionId, map }) => [sessionId, map]));
}

/** How much each item asks for answers, without the rest of the map; nothing before the first result. */
export async function itemNeedsOf(db: Executor, sessionId: string): Promise<readonly ItemNeed[]> {
  const [row] = await db
    .select({ needs: opinionMaps.needs })
    .from(opinionMaps)
    .where(eq(opinionMaps.sessionId, sessionId));
  return row?.needs ?? [];
}

/** Takes the place of the result before it. False when another process has written one since. */
export async function saveOpinionMap(db: Executor, next: StoredMap): Promise<boolean> {
  const { number, answerNumber, isFinal, map, shown, needs, at } = next;
  const saved = await db
    .insert(opinionMaps)
    .values(next)
    .onConflictDoUpdate({
      target: opinionMaps.sessionId,
      set: { number, answerNumber, isFinal, map, shown, needs, at },
      setWhere: eq(opinionMaps.number, number - 1),
    })
    .returning({ number: opinionMaps.number });
  return saved.length > 0;
}

export interface MovedAnswers {
  /** The last row of the log; 0 for none. */
  readonly last: number;
  readonly voters: number;
}

/** How many voters gave, changed or took back an answer after a row of the log. */
export async function movedSince(
  db: Executor,
  { sessionId, answerNumber }: { readonly sessionId: string; readonly answerNumber: number },
): Promise<MovedAnswers> {
  const [row] = await db
    .select({
      last: max(answerLog.id),
      voters: sql<number>`count(distinct ${answerLog.voterId})`.mapWith(Number),
    })
    .from(answerLog)
    .where(and(eq(answerLog.sessionId, sessionId), gt(answerLog.id, answerNumber)));
  return { last: row?.last ?? answerNumber, voters: row?.voters ?? 0 };
}

/** The wordings that lie before the room. */
export async function answeredItems(db: Executor, sessionId: string): Promise<string[]> {
  const rows = await db
    .select({ revisionId: proposals.currentRevisionId })
    .from(proposals)
    .where(
      and(
        eq(proposals.sessionId, sessionId),
        eq(proposals.visibility, 'passed'),
        inArray(proposals.status, ['open', 'decided']),
      ),
    );
  return rows.map(({ revisionId }) => revisionId);
}

/** All answers on some wordings. For the computation and the export only: nobody reads them (V6). */
export async function roomAnswers(
  db: Executor,
  { sessionId, items }: { readonly sessionId: string; readonly items: readonly string[] },
): Promise<RoomAnswers> {
  const rows = await db.execute<{ voter: string; answers: string }>(sql`
    select voter_id as voter, string_agg(place - 1 || ' ' || answer, ',') as answers
    from ${currentAnswers}
    join unnest(${`{${items.join(',')}}`}::uuid[]) with ordinality as item(id, place)
      on item.id = revision_id
    where session_id = ${sessionId}
    group by voter_id`);
  const voters = rows.map(({ voter }) => voter);
  return { items, voters, answers: rows.map(({ answers }) => answers) };
}

/** How many people have an answer that stands. */
export async function countVoters(db: Executor, sessionId: string): Promise<number> {
  const [row] = await db
    .select({ voters: countDistinct(currentAnswers.voterId) })
    .from(currentAnswers)
    .where(eq(currentAnswers.sessionId, sessionId));
  return row?.voters ?? 0;
}

/** Which community each voter declared, while that may still be known (V7). */
export async function communitiesOfVoters(
  db: Executor,
  sessionId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .select({ voterId: participants.voterId, communityId: participants.communityId })
    .from(participants)
    .where(and(eq(participants.sessionId, sessionId), eq(participants.state, 'in')));
  return new Map(
    rows.flatMap(({ voterId, communityId }): [string, string][] =>
      voterId !== null && communityId !== null ? [[voterId, communityId]] : [],
    ),
  );
}
