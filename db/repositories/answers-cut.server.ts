import { eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '../client.server';
import { answerLog, carriedAnswers } from '../schema/answers';
import { annotations, objections, proposals, showings } from '../schema/proposals';
import { participants } from '../schema/sessions';

/**
 * Parts people and answers of a session for good (V7). The answers that stand get fresh voter numbers, one per person, and are
 * written anew in random order, so that neither a number nor a place in the table says whose they were. The log goes,
 * with the note of what was carried: its order, its times and the senders' own ids would tell. Seconds and answers to examples get a number each.
 */
export async function cutAnswers(tx: Tx, sessionId: string): Promise<void> {
  await tx.delete(answerLog).where(eq(answerLog.sessionId, sessionId));
  await tx.delete(carriedAnswers).where(eq(carriedAnswers.sessionId, sessionId));
  await tx.execute(sql`
    with gone as (
      delete from current_answers where session_id = ${sessionId} returning *
    ), fresh as materialized (
      select voter_id, gen_random_uuid() as number from (select distinct voter_id from gone) as voters
    )
    insert into current_answers (revision_id, voter_id, session_id, rendering_id, answer)
    select revision_id, fresh.number, session_id, rendering_id, answer
    from gone join fresh using (voter_id) order by gen_random_uuid()`);
  await tx.execute(sql`
    with gone as (
      delete from objection_seconds where objection_id in
        (select id from ${objections} where session_id = ${sessionId}) returning objection_id
    )
    insert into objection_seconds (objection_id, voter_id)
    select objection_id, gen_random_uuid() from gone order by gen_random_uuid()`);
  await tx.execute(sql`
    with gone as (
      delete from example_answers where annotation_id in
        (select id from ${annotations} where session_id = ${sessionId}) returning annotation_id, side
    )
    insert into example_answers (annotation_id, voter_id, side)
    select annotation_id, gen_random_uuid(), side from gone order by gen_random_uuid()`);
  const own = tx
    .select({ id: proposals.id })
    .from(proposals)
    .where(eq(proposals.sessionId, sessionId));
  await tx.delete(showings).where(inArray(showings.proposalId, own));
  await tx.update(participants).set({ voterId: null }).where(eq(participants.sessionId, sessionId));
}
