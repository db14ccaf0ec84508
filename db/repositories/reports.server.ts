import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Executor, Tx } from '../client.server';
import { reports } from '../schema/proposals';

export type Report = typeof reports.$inferSelect;
export type NewReport = typeof reports.$inferInsert;

/** False when the same form was sent before. */
export async function addReport(tx: Tx, report: NewReport): Promise<boolean> {
  const rows = await tx
    .insert(reports)
    .values(report)
    .onConflictDoNothing({ target: reports.requestId })
    .returning({ id: reports.id });
  return rows.length === 1;
}

/** What no facilitator has dealt with yet, oldest first. */
export async function openReports(db: Executor, sessionId: string): Promise<Report[]> {
  return db
    .select()
    .from(reports)
    .where(and(eq(reports.sessionId, sessionId), isNull(reports.settledAt)))
    .orderBy(asc(reports.createdAt), asc(reports.id))
    .limit(200);
}

/** What one person reported, oldest first. */
export async function reportsOf(db: Executor, participantId: string): Promise<Report[]> {
  return db
    .select()
    .from(reports)
    .where(eq(reports.participantId, participantId))
    .orderBy(asc(reports.createdAt), asc(reports.id));
}

/** All that was reported about one text is dealt with; gives whom that concerns. */
export async function settleReports(
  tx: Tx,
  { sessionId, textId, at }: { sessionId: string; textId: string; at: Date },
): Promise<readonly string[]> {
  const settled = await tx
    .update(reports)
    .set({ settledAt: at })
    .where(
      and(eq(reports.sessionId, sessionId), eq(reports.textId, textId), isNull(reports.settledAt)),
    )
    .returning({ participantId: reports.participantId });
  return [...new Set(settled.map(({ participantId }) => participantId))].filter(
    (id) => id !== null,
  );
}

/** Takes back what somebody reported (R5). */
export async function deleteReportsOf(tx: Tx, participantId: string): Promise<void> {
  await tx.delete(reports).where(eq(reports.participantId, participantId));
}
