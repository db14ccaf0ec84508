import { and, desc, eq, ne, notExists, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Executor, Tx } from '../client.server';
import { answerLog, carriedAnswers, currentAnswers } from '../schema/answers';
import { renderings, revisions } from '../schema/taxonomies';

interface Whose {
  readonly revisionId: string;
  readonly voterId: string;
}

const isWhose = ({ revisionId, voterId }: Whose) =>
  and(eq(carriedAnswers.revisionId, revisionId), eq(carriedAnswers.voterId, voterId));

/**
 * The wording on which a voter gave the answer that was carried to this one; `undefined` where none was, or where its giver has
 * said something about the new wording since: answered it, taken the answer back, or called it unfit.
 */
export async function carriedFrom(db: Executor, whose: Whose): Promise<string | undefined> {
  const [row] = await db
    .select({ fromRevisionId: carriedAnswers.fromRevisionId })
    .from(carriedAnswers)
    .where(
      and(
        isWhose(whose),
        eq(carriedAnswers.noLongerFits, false),
        // One entry: the carrying itself.
        eq(
          db.$count(
            answerLog,
            and(
              eq(answerLog.revisionId, carriedAnswers.revisionId),
              eq(answerLog.voterId, carriedAnswers.voterId),
            ),
          ),
          1,
        ),
      ),
    );
  return row?.fromRevisionId;
}

interface Unfit extends Whose {
  readonly sessionId: string;
  readonly clientId: string;
  readonly at: Date;
}

/** Notes that a carried answer no longer fits, and takes it out of the count. */
export async function markUnfit(tx: Tx, unfit: Unfit): Promise<void> {
  const { revisionId, voterId, sessionId, clientId, at } = unfit;
  await tx.update(carriedAnswers).set({ noLongerFits: true }).where(isWhose(unfit));
  await tx
    .delete(currentAnswers)
    .where(and(eq(currentAnswers.revisionId, revisionId), eq(currentAnswers.voterId, voterId)));
  await tx
    .insert(answerLog)
    .values({ sessionId, voterId, revisionId, renderingId: null, answer: null, clientId, at });
}

/** How many answers were carried to a wording, and of how many people have said that they no longer fit. */
export async function countCarried(
  tx: Executor,
  revisionId: string,
): Promise<{ readonly carried: number; readonly noLongerFits: number }> {
  const [row] = await tx
    .select({
      carried: sql<number>`count(*)::int`,
      noLongerFits: sql<number>`(count(*) filter (where ${carriedAnswers.noLongerFits}))::int`,
    })
    .from(carriedAnswers)
    .where(eq(carriedAnswers.revisionId, revisionId));
  return row ?? { carried: 0, noLongerFits: 0 };
}

/** The text that a voter's standing answer was given on, and the newest one of its wording in that language. */
export async function answeredRendering(
  db: Executor,
  { revisionId, voterId }: Whose,
): Promise<
  { readonly answered: typeof renderings.$inferSelect; readonly newestOrdinal: number } | undefined
> {
  const newest = alias(renderings, 'newest');
  const [row] = await db
    .select({ answered: renderings, newestOrdinal: newest.ordinal })
    .from(currentAnswers)
    .innerJoin(renderings, eq(renderings.id, currentAnswers.renderingId))
    .innerJoin(
      newest,
      and(
        eq(newest.revisionId, currentAnswers.revisionId),
        eq(newest.language, renderings.language),
      ),
    )
    .where(and(eq(currentAnswers.revisionId, revisionId), eq(currentAnswers.voterId, voterId)))
    .orderBy(desc(newest.ordinal))
    .limit(1);
  return row;
}

/** The text of the latest earlier wording that a voter answered; nothing once they have said anything about this one. */
export async function answeredBefore(
  db: Executor,
  { proposalId, revisionId, voterId }: Whose & { readonly proposalId: string },
): Promise<typeof renderings.$inferSelect | undefined> {
  const saidSince = db
    .select()
    .from(answerLog)
    .where(and(eq(answerLog.revisionId, revisionId), eq(answerLog.voterId, voterId)));
  const [row] = await db
    .select({ answered: renderings })
    .from(currentAnswers)
    .innerJoin(revisions, eq(revisions.id, currentAnswers.revisionId))
    .innerJoin(renderings, eq(renderings.id, currentAnswers.renderingId))
    .where(
      and(
        eq(currentAnswers.voterId, voterId),
        eq(revisions.proposalId, proposalId),
        ne(revisions.id, revisionId),
        notExists(saidSince),
      ),
    )
    .orderBy(desc(revisions.ordinal))
    .limit(1);
  return row?.answered;
}
