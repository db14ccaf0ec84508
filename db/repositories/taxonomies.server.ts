import { and, asc, count, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { TaxonomyRole } from '../../app/domain/access/scopes';
import { activeStatuses } from '../../app/domain/taxonomy/category';
import type { Executor } from '../client.server';
import { accounts } from '../schema/accounts';
import { categories, taxonomies, taxonomyLog, taxonomyMembers } from '../schema/taxonomies';

export type Taxonomy = typeof taxonomies.$inferSelect;
export type NewTaxonomy = typeof taxonomies.$inferInsert;

/** False when the slug is taken. */
export async function addTaxonomy(db: Executor, taxonomy: NewTaxonomy): Promise<boolean> {
  const rows = await db
    .insert(taxonomies)
    .values(taxonomy)
    .onConflictDoNothing({ target: taxonomies.slug })
    .returning({ id: taxonomies.id });
  return rows.length === 1;
}

export async function taxonomyBySlug(db: Executor, slug: string): Promise<Taxonomy | undefined> {
  const [row] = await db.select().from(taxonomies).where(eq(taxonomies.slug, slug));
  return row;
}

export async function taxonomyById(db: Executor, id: string): Promise<Taxonomy | undefined> {
  const [row] = await db.select().from(taxonomies).where(eq(taxonomies.id, id));
  return row;
}

export async function taxonomyByRequest(
  db: Executor,
  requestId: string,
): Promise<Taxonomy | undefined> {
  const [row] = await db.select().from(taxonomies).where(eq(taxonomies.requestId, requestId));
  return row;
}

/** Holds the taxonomy's row until the end of the transaction, so that two imports do not mix. */
export async function lockTaxonomy(tx: Executor, id: string): Promise<Taxonomy | undefined> {
  const [row] = await tx.select().from(taxonomies).where(eq(taxonomies.id, id)).for('update');
  return row;
}

type Editable = Pick<
  Taxonomy,
  | 'title'
  | 'description'
  | 'languages'
  | 'license'
  | 'rightsNote'
  | 'attribution'
  | 'governance'
  | 'derivedFrom'
>;

export async function updateTaxonomy(
  db: Executor,
  { id, set }: { id: string; set: Partial<Editable> },
): Promise<void> {
  if (Object.keys(set).length === 0) return;
  await db.update(taxonomies).set(set).where(eq(taxonomies.id, id));
}

/** The taxonomies that an account has a role in, newest first. */
export async function taxonomiesOfAccount(
  db: Executor,
  accountId: string,
): Promise<(Taxonomy & { role: TaxonomyRole })[]> {
  const rows = await db
    .select({ taxonomy: taxonomies, role: taxonomyMembers.role })
    .from(taxonomyMembers)
    .innerJoin(taxonomies, eq(taxonomies.id, taxonomyMembers.taxonomyId))
    .where(eq(taxonomyMembers.accountId, accountId))
    .orderBy(desc(taxonomies.createdAt));
  return rows.map(({ taxonomy, role }) => ({ ...taxonomy, role }));
}

/** How many categories stand in each of the taxonomies; those without any are left out. */
export async function countStanding(
  db: Executor,
  taxonomyIds: readonly string[],
): Promise<Map<string, number>> {
  if (taxonomyIds.length === 0) return new Map();
  const rows = await db
    .select({ taxonomyId: categories.taxonomyId, standing: count() })
    .from(categories)
    .where(
      and(
        inArray(categories.taxonomyId, [...taxonomyIds]),
        inArray(categories.status, [...activeStatuses]),
      ),
    )
    .groupBy(categories.taxonomyId);
  return new Map(rows.map(({ taxonomyId, standing }) => [taxonomyId, standing]));
}

/** Every taxonomy of the instance, newest first: for its operator. */
export async function allTaxonomies(db: Executor): Promise<Taxonomy[]> {
  return db.select().from(taxonomies).orderBy(desc(taxonomies.createdAt));
}

export async function roleIn(
  db: Executor,
  { taxonomyId, accountId }: { taxonomyId: string; accountId: string },
): Promise<TaxonomyRole | undefined> {
  const [row] = await db
    .select({ role: taxonomyMembers.role })
    .from(taxonomyMembers)
    .where(
      and(eq(taxonomyMembers.taxonomyId, taxonomyId), eq(taxonomyMembers.accountId, accountId)),
    );
  return row?.role;
}

export interface Member {
  readonly accountId: string;
  readonly name: string;
  readonly role: TaxonomyRole;
}

export async function membersOf(db: Executor, taxonomyId: string): Promise<Member[]> {
  return db
    .select({
      accountId: taxonomyMembers.accountId,
      name: accounts.name,
      role: taxonomyMembers.role,
    })
    .from(taxonomyMembers)
    .innerJoin(accounts, eq(accounts.id, taxonomyMembers.accountId))
    .where(and(eq(taxonomyMembers.taxonomyId, taxonomyId), isNull(accounts.disabledAt)))
    .orderBy(asc(accounts.name));
}

/** Gives an account a role in a taxonomy, or another one. */
export async function setMember(
  db: Executor,
  member: typeof taxonomyMembers.$inferInsert,
): Promise<void> {
  await db
    .insert(taxonomyMembers)
    .values(member)
    .onConflictDoUpdate({
      target: [taxonomyMembers.taxonomyId, taxonomyMembers.accountId],
      set: { role: member.role },
    });
}

export async function removeMember(
  db: Executor,
  { taxonomyId, accountId }: { taxonomyId: string; accountId: string },
): Promise<void> {
  await db
    .delete(taxonomyMembers)
    .where(
      and(eq(taxonomyMembers.taxonomyId, taxonomyId), eq(taxonomyMembers.accountId, accountId)),
    );
}

/** Notes what a role did without a decision. Ids and facts only, never people's text. */
export async function logForTaxonomy(
  db: Executor,
  entry: typeof taxonomyLog.$inferInsert,
): Promise<void> {
  await db.insert(taxonomyLog).values(entry);
}

/** The newest entries first. */
export async function taxonomyLogOf(
  db: Executor,
  { taxonomyId, limit }: { taxonomyId: string; limit: number },
): Promise<(typeof taxonomyLog.$inferSelect)[]> {
  return db
    .select()
    .from(taxonomyLog)
    .where(eq(taxonomyLog.taxonomyId, taxonomyId))
    .orderBy(desc(taxonomyLog.at))
    .limit(limit);
}
