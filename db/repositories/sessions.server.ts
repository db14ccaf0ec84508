import { asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { LanguageMap } from '../../app/domain/taxonomy/category';
import type { Executor, Tx } from '../client.server';
import { communities, participants, sessions } from '../schema/sessions';
import { taxonomies, taxonomyMembers } from '../schema/taxonomies';

export type Session = typeof sessions.$inferSelect;
export type NewSession = typeof sessions.$inferInsert;
export type Community = typeof communities.$inferSelect;
export type NewCommunity = typeof communities.$inferInsert;

/** The database forgets the order of a map's keys. The first language of a session is what a reader of none is shown. */
export function inOrder<
  Row extends { readonly title: LanguageMap; readonly languages: readonly string[] },
>(row: Row): Row {
  const named = row.languages.filter((language) => language in row.title);
  return { ...row, title: Object.fromEntries(named.map((tag) => [tag, row.title[tag] ?? ''])) };
}

/** False when the code is taken, so that the caller draws another. */
export async function addSession(tx: Tx, session: NewSession): Promise<boolean> {
  const rows = await tx
    .insert(sessions)
    .values(session)
    .onConflictDoNothing({ target: sessions.code })
    .returning({ id: sessions.id });
  return rows.length === 1;
}

export async function addCommunities(tx: Tx, rows: readonly NewCommunity[]): Promise<void> {
  if (rows.length > 0) await tx.insert(communities).values([...rows]);
}

export async function sessionById(db: Executor, id: string): Promise<Session | undefined> {
  const [row] = await db.select().from(sessions).where(eq(sessions.id, id));
  return row && inOrder(row);
}

/** By the code as it is stored: upper case, without spaces. */
export async function sessionByCode(db: Executor, code: string): Promise<Session | undefined> {
  const [row] = await db.select().from(sessions).where(eq(sessions.code, code));
  return row && inOrder(row);
}

export async function sessionByRequest(
  db: Executor,
  requestId: string,
): Promise<Session | undefined> {
  const [row] = await db.select().from(sessions).where(eq(sessions.requestId, requestId));
  return row && inOrder(row);
}

export async function sessionByObserverToken(
  db: Executor,
  tokenHash: string,
): Promise<Session | undefined> {
  const [row] = await db.select().from(sessions).where(eq(sessions.observerTokenHash, tokenHash));
  return row && inOrder(row);
}

/** Holds the session's row until the end of the transaction: whoever else changes it waits. */
export async function lockSession(tx: Tx, id: string): Promise<Session | undefined> {
  const [row] = await tx.select().from(sessions).where(eq(sessions.id, id)).for('update');
  return row && inOrder(row);
}

type Changeable = Pick<
  Session,
  | 'phase'
  | 'phaseEndsAt'
  | 'isLocked'
  | 'currentProposalId'
  | 'closedAt'
  | 'answersCutAt'
  | 'observerLink'
  | 'observerTokenHash'
  | 'interpreterLink'
>;

export async function updateSession(
  tx: Tx,
  { id, set }: { id: string; set: Partial<Changeable> },
): Promise<void> {
  await tx.update(sessions).set(set).where(eq(sessions.id, id));
}

/** In the order in which the session offers them. */
export async function communitiesOf(db: Executor, sessionId: string): Promise<Community[]> {
  return db
    .select()
    .from(communities)
    .where(eq(communities.sessionId, sessionId))
    .orderBy(asc(communities.position));
}

export interface SessionOverview {
  readonly id: string;
  readonly code: string;
  readonly title: Session['title'];
  readonly languages: readonly string[];
  readonly phase: Session['phase'];
  readonly createdAt: Date;
  readonly timeZone: string;
  readonly taxonomySlug: string;
  readonly taxonomyTitle: Session['title'];
}

const overview = {
  id: sessions.id,
  code: sessions.code,
  title: sessions.title,
  languages: sessions.languages,
  phase: sessions.phase,
  createdAt: sessions.createdAt,
  timeZone: sessions.timeZone,
  taxonomySlug: taxonomies.slug,
  taxonomyTitle: taxonomies.title,
};

/** The sessions of one taxonomy, newest first. */
export async function sessionsOf(db: Executor, taxonomyId: string): Promise<SessionOverview[]> {
  const rows = await db
    .select(overview)
    .from(sessions)
    .innerJoin(taxonomies, eq(taxonomies.id, sessions.taxonomyId))
    .where(eq(sessions.taxonomyId, taxonomyId))
    .orderBy(desc(sessions.createdAt));
  return rows.map(inOrder);
}

/** The newest sessions that an account may run or see; all of them for `everywhere`, the operator. */
export async function sessionsOfAccount(
  db: Executor,
  { accountId, everywhere }: { accountId: string; everywhere: boolean },
): Promise<SessionOverview[]> {
  const mine = db
    .select({ id: taxonomyMembers.taxonomyId })
    .from(taxonomyMembers)
    .where(eq(taxonomyMembers.accountId, accountId));
  const rows = await db
    .select(overview)
    .from(sessions)
    .innerJoin(taxonomies, eq(taxonomies.id, sessions.taxonomyId))
    .where(everywhere ? undefined : inArray(sessions.taxonomyId, mine))
    .orderBy(desc(sessions.createdAt))
    .limit(100);
  return rows.map(inOrder);
}

export interface PeopleCounts {
  readonly inside: number;
  readonly waiting: number;
}

export async function countPeople(db: Executor, sessionId: string): Promise<PeopleCounts> {
  const [row] = await db
    .select({
      inside: sql<number>`count(*) filter (where ${participants.state} = 'in')`.mapWith(Number),
      waiting: sql<number>`count(*) filter (where ${participants.state} = 'waiting')`.mapWith(
        Number,
      ),
    })
    .from(participants)
    .where(eq(participants.sessionId, sessionId));
  return row ?? { inside: 0, waiting: 0 };
}
