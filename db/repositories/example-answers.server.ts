import { and, count, eq, inArray } from 'drizzle-orm';
import type { ExampleSide, SideCounts } from '../../app/domain/annotations/example-sides';
import type { Executor, Tx } from '../client.server';
import { exampleAnswers } from '../schema/proposals';

/** One answer per voter and example; the latest stands, none takes it back. */
export async function setExampleAnswer(
  tx: Tx,
  answer: { annotationId: string; voterId: string; side: ExampleSide | undefined },
): Promise<void> {
  const { annotationId, voterId, side } = answer;
  if (side === undefined) {
    await tx
      .delete(exampleAnswers)
      .where(
        and(eq(exampleAnswers.annotationId, annotationId), eq(exampleAnswers.voterId, voterId)),
      );
    return;
  }
  await tx
    .insert(exampleAnswers)
    .values({ annotationId, voterId, side })
    .onConflictDoUpdate({
      target: [exampleAnswers.annotationId, exampleAnswers.voterId],
      set: { side },
    });
}

/** True counts by example. They leave a use case only through `sidesShown`. */
export async function countExampleAnswers(
  db: Executor,
  annotationIds: readonly string[],
): Promise<Map<string, SideCounts>> {
  const counts = new Map<string, SideCounts>();
  if (annotationIds.length === 0) return counts;
  const rows = await db
    .select({ id: exampleAnswers.annotationId, side: exampleAnswers.side, people: count() })
    .from(exampleAnswers)
    .where(inArray(exampleAnswers.annotationId, [...annotationIds]))
    .groupBy(exampleAnswers.annotationId, exampleAnswers.side);
  for (const { id, side, people } of rows) {
    const known = counts.get(id) ?? { in: 0, borderline: 0, out: 0 };
    counts.set(id, { ...known, [side]: people });
  }
  return counts;
}

/** One voter's own answers by example. */
export async function ownExampleAnswers(
  db: Executor,
  { voterId, annotationIds }: { voterId: string; annotationIds: readonly string[] },
): Promise<Map<string, ExampleSide>> {
  if (annotationIds.length === 0) return new Map();
  const rows = await db
    .select()
    .from(exampleAnswers)
    .where(
      and(
        eq(exampleAnswers.voterId, voterId),
        inArray(exampleAnswers.annotationId, [...annotationIds]),
      ),
    );
  return new Map(rows.map(({ annotationId, side }) => [annotationId, side]));
}
