import { and, asc, count, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { StatementState } from '../../app/domain/uses/use';
import type { Executor, Tx } from '../client.server';
import { useStatements, uses } from '../schema/uses';

export type UseRow = typeof uses.$inferSelect;
export type StatementRow = typeof useStatements.$inferSelect;
export type NewStatement = Omit<
  typeof useStatements.$inferInsert,
  'state' | 'readAt' | 'refusedBecause'
>;

export async function registeredByRequest(
  db: Executor,
  { taxonomyId, requestId }: { readonly taxonomyId: string; readonly requestId: string },
): Promise<UseRow | undefined> {
  const [row] = await db
    .select()
    .from(uses)
    .where(and(eq(uses.taxonomyId, taxonomyId), eq(uses.requestId, requestId)));
  return row;
}

/** The use of a private link. */
export async function registeredByToken(
  db: Executor,
  { taxonomyId, tokenHash }: { readonly taxonomyId: string; readonly tokenHash: string },
): Promise<UseRow | undefined> {
  const [row] = await db
    .select()
    .from(uses)
    .where(and(eq(uses.tokenHash, tokenHash), eq(uses.taxonomyId, taxonomyId)));
  return row;
}

export async function registeredUse(db: Executor, id: string): Promise<UseRow | undefined> {
  const [row] = await db.select().from(uses).where(eq(uses.id, id));
  return row;
}

/** Held until the end of the transaction, so that changes of one use follow one another. */
export async function lockUse(tx: Tx, id: string): Promise<UseRow | undefined> {
  const [row] = await tx.select().from(uses).where(eq(uses.id, id)).for('update');
  return row;
}

export async function addUse(db: Executor, row: typeof uses.$inferInsert): Promise<void> {
  await db.insert(uses).values(row);
}

export async function changeContact(
  db: Executor,
  { id, contact }: Pick<UseRow, 'id' | 'contact'>,
): Promise<void> {
  await db.update(uses).set({ contact }).where(eq(uses.id, id));
}

/** What was said goes; that there was a use stays, for whoever opens its private link. */
export async function withdrawUse(
  tx: Tx,
  { id, at }: { readonly id: string; readonly at: Date },
): Promise<void> {
  await tx.delete(useStatements).where(eq(useStatements.useId, id));
  await tx.update(uses).set({ contact: '', withdrawnAt: at }).where(eq(uses.id, id));
}

/** How many uses of a taxonomy stand, and how many wordings wait to be read. */
export async function countUses(
  db: Executor,
  taxonomyId: string,
): Promise<{ readonly standing: number; readonly waiting: number }> {
  const [all] = await db
    .select({ standing: count() })
    .from(uses)
    .where(and(eq(uses.taxonomyId, taxonomyId), isNull(uses.withdrawnAt)));
  return { standing: all?.standing ?? 0, waiting: await countWaiting(db, taxonomyId) };
}

export async function countWaiting(db: Executor, taxonomyId: string): Promise<number> {
  const [row] = await db
    .select({ waiting: count() })
    .from(useStatements)
    .where(and(eq(useStatements.taxonomyId, taxonomyId), eq(useStatements.state, 'waiting')));
  return row?.waiting ?? 0;
}

/** Puts a wording up to be read, in the place of one that was not read yet or was refused. */
export async function putStatement(tx: Tx, row: NewStatement): Promise<void> {
  await tx
    .delete(useStatements)
    .where(
      and(eq(useStatements.useId, row.useId), inArray(useStatements.state, ['waiting', 'refused'])),
    );
  await tx.insert(useStatements).values({ ...row, state: 'waiting' });
}

export async function statementsOfUse(db: Executor, useId: string): Promise<StatementRow[]> {
  return db
    .select()
    .from(useStatements)
    .where(eq(useStatements.useId, useId))
    .orderBy(desc(useStatements.createdAt));
}

interface StatementAddress {
  readonly taxonomyId: string;
  readonly statementId: string;
}

/** One wording as it stands once its use is held: whoever changes it has to wait. */
export async function lockStatement(
  tx: Tx,
  { taxonomyId, statementId }: StatementAddress,
): Promise<StatementRow | undefined> {
  const isIt = and(eq(useStatements.taxonomyId, taxonomyId), eq(useStatements.id, statementId));
  const [found] = await tx.select({ useId: useStatements.useId }).from(useStatements).where(isIt);
  if (!found) return undefined;
  await lockUse(tx, found.useId);
  const [row] = await tx.select().from(useStatements).where(isIt);
  return row;
}

type Judgement =
  | { readonly state: 'accepted' }
  | { readonly state: 'refused'; readonly because: string };

/** What a facilitator says of a wording takes the place of an earlier one in that state. */
export async function judgeStatement(
  tx: Tx,
  { id, useId, at, ...judged }: Pick<StatementRow, 'id' | 'useId'> & { at: Date } & Judgement,
): Promise<void> {
  const { state } = judged;
  await tx
    .delete(useStatements)
    .where(and(eq(useStatements.useId, useId), eq(useStatements.state, state)));
  const refusedBecause = judged.state === 'refused' ? judged.because : null;
  await tx
    .update(useStatements)
    .set({ state, refusedBecause, readAt: at })
    .where(eq(useStatements.id, id));
}

/** The wordings of a taxonomy in one state, whichever was sent first at the top, with what only facilitators see. */
export async function statementsIn(
  db: Executor,
  { taxonomyId, state }: { readonly taxonomyId: string; readonly state: StatementState },
): Promise<(StatementRow & { readonly contact: string })[]> {
  const rows = await db
    .select({ statement: useStatements, contact: uses.contact })
    .from(useStatements)
    .innerJoin(uses, eq(uses.id, useStatements.useId))
    .where(and(eq(useStatements.taxonomyId, taxonomyId), eq(useStatements.state, state)))
    .orderBy(asc(useStatements.createdAt), asc(useStatements.id));
  return rows.map(({ statement, contact }) => ({ ...statement, contact }));
}

const isAccepted = (taxonomyId: string) =>
  and(eq(useStatements.taxonomyId, taxonomyId), eq(useStatements.state, 'accepted'));

/** All uses that are shown, whichever was accepted last at the top. */
export async function acceptedUses(db: Executor, taxonomyId: string): Promise<StatementRow[]> {
  return db
    .select()
    .from(useStatements)
    .where(isAccepted(taxonomyId))
    .orderBy(desc(useStatements.readAt), desc(useStatements.id));
}

export async function acceptedUse(
  db: Executor,
  { taxonomyId, useId }: { readonly taxonomyId: string; readonly useId: string },
): Promise<StatementRow | undefined> {
  const [row] = await db
    .select()
    .from(useStatements)
    .where(and(isAccepted(taxonomyId), eq(useStatements.useId, useId)));
  return row;
}

/** The names of the newest uses, and how many there are. */
export async function namesOfUses(
  db: Executor,
  { taxonomyId, limit }: { readonly taxonomyId: string; readonly limit: number },
): Promise<{ readonly count: number; readonly newest: readonly UseName[] }> {
  const [all] = await db
    .select({ count: count() })
    .from(useStatements)
    .where(isAccepted(taxonomyId));
  const newest = await db
    .select({ useId: useStatements.useId, name: useStatements.name })
    .from(useStatements)
    .where(isAccepted(taxonomyId))
    .orderBy(desc(useStatements.readAt), desc(useStatements.id))
    .limit(limit);
  return { count: all?.count ?? 0, newest };
}

export interface UseName {
  readonly useId: string;
  readonly name: string;
}

/** The uses that say something of a category. */
export async function usesAbout(
  db: Executor,
  { taxonomyId, categoryId }: { readonly taxonomyId: string; readonly categoryId: string },
): Promise<StatementRow[]> {
  const lists = [useStatements.taken, useStatements.refused];
  return db
    .select()
    .from(useStatements)
    .where(
      and(
        isAccepted(taxonomyId),
        or(...lists.map((list) => sql`${list} @> array[${categoryId}::uuid]`)),
      ),
    )
    .orderBy(desc(useStatements.readAt), desc(useStatements.id));
}

/** Who takes each of some categories. */
export async function takersOf(
  db: Executor,
  {
    taxonomyId,
    categoryIds,
  }: { readonly taxonomyId: string; readonly categoryIds: readonly string[] },
): Promise<Map<string, UseName[]>> {
  const takers = new Map<string, UseName[]>();
  if (categoryIds.length === 0) return takers;
  const rows = await db
    .select({
      categoryId: sql<string>`category.id`,
      useId: useStatements.useId,
      name: useStatements.name,
    })
    .from(useStatements)
    .innerJoin(sql`unnest(${useStatements.taken}) as category(id)`, sql`true`)
    .where(and(isAccepted(taxonomyId), inArray(sql`category.id`, [...categoryIds])))
    .orderBy(desc(useStatements.readAt), desc(useStatements.id));
  for (const { categoryId, ...name } of rows) {
    takers.set(categoryId, [...(takers.get(categoryId) ?? []), name]);
  }
  return takers;
}
