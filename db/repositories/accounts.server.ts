import { and, asc, count, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import type { Executor } from '../client.server';
import { accountSessions, accounts, attempts } from '../schema/accounts';

export type Account = typeof accounts.$inferSelect;

export async function countAccounts(db: Executor): Promise<number> {
  const [row] = await db.select({ accounts: count() }).from(accounts);
  return row?.accounts ?? 0;
}

export async function accountById(db: Executor, id: string): Promise<Account | undefined> {
  const [row] = await db.select().from(accounts).where(eq(accounts.id, id));
  return row;
}

export async function listAccounts(db: Executor): Promise<Account[]> {
  return db.select().from(accounts).orderBy(asc(accounts.name));
}

/** Whether somebody may sign in; `disabledAt` null lets them in again. */
export async function setDisabled(
  db: Executor,
  { accountId, disabledAt }: { accountId: string; disabledAt: Date | null },
): Promise<void> {
  await db.update(accounts).set({ disabledAt }).where(eq(accounts.id, accountId));
}

export async function accountByName(db: Executor, name: string): Promise<Account | undefined> {
  const [row] = await db.select().from(accounts).where(eq(accounts.name, name));
  return row;
}

/** False when the name is taken. */
export async function addAccount(
  db: Executor,
  account: typeof accounts.$inferInsert,
): Promise<boolean> {
  const rows = await db
    .insert(accounts)
    .values(account)
    .onConflictDoNothing()
    .returning({ id: accounts.id });
  return rows.length === 1;
}

export async function setPassword(
  db: Executor,
  { accountId, passwordHash }: { accountId: string; passwordHash: string },
): Promise<void> {
  await db.update(accounts).set({ passwordHash }).where(eq(accounts.id, accountId));
}

/** Sets a new password only where the given one still stands: of two at once, one is refused. */
export async function replacePassword(
  db: Executor,
  { accountId, before, after }: { accountId: string; before: string; after: string },
): Promise<boolean> {
  const rows = await db
    .update(accounts)
    .set({ passwordHash: after })
    .where(and(eq(accounts.id, accountId), eq(accounts.passwordHash, before)))
    .returning({ id: accounts.id });
  return rows.length === 1;
}

/** The account behind a signed-in browser, unless it expired or was disabled. */
export async function accountByToken(
  db: Executor,
  { tokenHash, now }: { tokenHash: string; now: Date },
): Promise<Account | undefined> {
  const [row] = await db
    .select({ account: accounts })
    .from(accountSessions)
    .innerJoin(accounts, eq(accounts.id, accountSessions.accountId))
    .where(
      and(
        eq(accountSessions.tokenHash, tokenHash),
        gt(accountSessions.expiresAt, now),
        isNull(accounts.disabledAt),
      ),
    );
  return row?.account;
}

export async function addAccountSession(
  db: Executor,
  session: typeof accountSessions.$inferInsert,
): Promise<void> {
  await db.delete(accountSessions).where(lt(accountSessions.expiresAt, session.createdAt));
  await db.insert(accountSessions).values(session);
}

export async function removeAccountSession(db: Executor, tokenHash: string): Promise<void> {
  await db.delete(accountSessions).where(eq(accountSessions.tokenHash, tokenHash));
}

export async function removeAccountSessionsOf(db: Executor, accountId: string): Promise<void> {
  await db.delete(accountSessions).where(eq(accountSessions.accountId, accountId));
}

/** How often `subject` failed within the window that ends now. */
export async function failuresOf(
  db: Executor,
  { subject, since }: { subject: string; since: Date },
): Promise<number> {
  const [row] = await db
    .select({ failures: attempts.failures })
    .from(attempts)
    .where(and(eq(attempts.subject, subject), gt(attempts.windowStartedAt, since)));
  return row?.failures ?? 0;
}

export interface Attempts {
  readonly attempts: number;
  readonly windowStartedAt: Date;
}

/**
 * Counts one attempt of `subject` before it is made, so that many at once cannot slip through, and returns how many
 * there are; a window that began before `since` starts anew. A success clears them.
 */
export async function countAttempt(
  db: Executor,
  { subject, since, now }: { subject: string; since: Date; now: Date },
): Promise<Attempts> {
  const isOver = sql`${attempts.windowStartedAt} <= ${since.toISOString()}::timestamptz`;
  const [row] = await db
    .insert(attempts)
    .values({ subject, failures: 1, windowStartedAt: now })
    .onConflictDoUpdate({
      target: attempts.subject,
      set: {
        failures: sql`case when ${isOver} then 1 else ${attempts.failures} + 1 end`,
        windowStartedAt: sql`case when ${isOver} then excluded.window_started_at else ${attempts.windowStartedAt} end`,
      },
    })
    .returning({ attempts: attempts.failures, windowStartedAt: attempts.windowStartedAt });
  return row ?? { attempts: 1, windowStartedAt: now };
}

/** Counts one failure; a window that began before `since` starts anew. */
export async function addFailure(
  db: Executor,
  attempt: { subject: string; since: Date; now: Date },
): Promise<void> {
  await countAttempt(db, attempt);
}

export async function clearFailures(db: Executor, subject: string): Promise<void> {
  await db.delete(attempts).where(eq(attempts.subject, subject));
}

/** The accounts of those who host the instance. */
export async function operatorIds(db: Executor): Promise<string[]> {
  const rows = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.isOperator, true), isNull(accounts.disabledAt)));
  return rows.map(({ id }) => id);
}
