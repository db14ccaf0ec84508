import { eq } from 'drizzle-orm';
import { answerWords, emptyTally, type Tally } from '../../app/domain/answers/answer';
import type { Executor, Tx } from '../client.server';
import { handCounts } from '../schema/answers';

/** The hands raised for one wording, as they were last entered. */
export async function handsOf(db: Executor, revisionId: string): Promise<Tally> {
  const rows = await db.select().from(handCounts).where(eq(handCounts.revisionId, revisionId));
  const tally = { ...emptyTally };
  for (const { answer, people } of rows) tally[answer] = people;
  return tally;
}

interface NewHands {
  readonly sessionId: string;
  readonly revisionId: string;
  readonly hands: Tally;
  readonly at: Date;
}

export async function replaceHands(
  tx: Tx,
  { sessionId, revisionId, hands, at }: NewHands,
): Promise<void> {
  await tx.delete(handCounts).where(eq(handCounts.revisionId, revisionId));
  const rows = answerWords
    .filter((answer) => hands[answer] > 0)
    .map((answer) => ({ sessionId, revisionId, answer, people: hands[answer], enteredAt: at }));
  if (rows.length > 0) await tx.insert(handCounts).values(rows);
}
