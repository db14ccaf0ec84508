import { and, asc, count, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Executor, Tx } from '../client.server';
import { webhookAttempts, webhookDeliveries, webhooks } from '../schema/webhooks';

export type WebhookRow = typeof webhooks.$inferSelect;
export type NewWebhook = typeof webhooks.$inferInsert;
export type DeliveryRow = typeof webhookDeliveries.$inferSelect;
export type AttemptRow = typeof webhookAttempts.$inferSelect;

/** Oldest first. */
export async function webhooksOf(db: Executor, taxonomyId: string): Promise<WebhookRow[]> {
  return db
    .select()
    .from(webhooks)
    .where(eq(webhooks.taxonomyId, taxonomyId))
    .orderBy(asc(webhooks.createdAt), asc(webhooks.id));
}

export interface WebhookAddress {
  readonly taxonomyId: string;
  readonly webhookId: string;
}

const at = ({ taxonomyId, webhookId }: WebhookAddress) =>
  and(eq(webhooks.taxonomyId, taxonomyId), eq(webhooks.id, webhookId));

export async function webhookAt(
  db: Executor,
  address: WebhookAddress,
): Promise<WebhookRow | undefined> {
  const [row] = await db.select().from(webhooks).where(at(address));
  return row;
}

export async function webhookByRequest(
  db: Executor,
  { taxonomyId, requestId }: { readonly taxonomyId: string; readonly requestId: string },
): Promise<WebhookRow | undefined> {
  const [row] = await db
    .select()
    .from(webhooks)
    .where(and(eq(webhooks.taxonomyId, taxonomyId), eq(webhooks.requestId, requestId)));
  return row;
}

export async function addWebhook(db: Executor, row: NewWebhook): Promise<void> {
  await db.insert(webhooks).values(row);
}

type Changes = Partial<Omit<NewWebhook, 'id' | 'taxonomyId' | 'requestId' | 'createdAt'>>;

export async function changeWebhook(
  db: Executor,
  { set, ...address }: WebhookAddress & { readonly set: Changes },
): Promise<boolean> {
  const rows = await db.update(webhooks).set(set).where(at(address)).returning({ id: webhooks.id });
  return rows.length === 1;
}

export async function removeWebhook(db: Executor, address: WebhookAddress): Promise<boolean> {
  const rows = await db.delete(webhooks).where(at(address)).returning({ id: webhooks.id });
  return rows.length === 1;
}

export async function addDelivery(
  db: Executor,
  row: typeof webhookDeliveries.$inferInsert,
): Promise<void> {
  await db.insert(webhookDeliveries).values(row);
}

/**
 * A message and its receiver, held until the end of the transaction: attempts at one message follow one another. The receiver
 * is held first, as by whoever takes it away.
 */
export async function lockDelivery(
  tx: Tx,
  deliveryId: string,
): Promise<{ readonly delivery: DeliveryRow; readonly webhook: WebhookRow } | undefined> {
  const isIt = eq(webhookDeliveries.id, deliveryId);
  const [found] = await tx
    .select({ webhookId: webhookDeliveries.webhookId })
    .from(webhookDeliveries)
    .where(isIt);
  if (!found) return undefined;
  const [webhook] = await tx
    .select()
    .from(webhooks)
    .where(eq(webhooks.id, found.webhookId))
    .for('no key update');
  const [delivery] = await tx.select().from(webhookDeliveries).where(isIt).for('no key update');
  return webhook && delivery && { webhook, delivery };
}

export async function changeDelivery(
  db: Executor,
  {
    id,
    set,
  }: {
    readonly id: string;
    readonly set: Partial<Pick<DeliveryRow, 'state' | 'attempts' | 'nextAttemptAt'>>;
  },
): Promise<void> {
  await db.update(webhookDeliveries).set(set).where(eq(webhookDeliveries.id, id));
}

export async function addAttempt(
  db: Executor,
  row: typeof webhookAttempts.$inferInsert,
): Promise<void> {
  await db.insert(webhookAttempts).values(row);
}

export async function changeAttempt(
  db: Executor,
  { id, set }: { readonly id: string; readonly set: Partial<Omit<AttemptRow, 'id'>> },
): Promise<void> {
  await db.update(webhookAttempts).set(set).where(eq(webhookAttempts.id, id));
}

/** The newest messages to a receiver, the newest first. */
export async function deliveriesOf(
  db: Executor,
  { webhookId, limit }: { readonly webhookId: string; readonly limit: number },
): Promise<DeliveryRow[]> {
  return db
    .select()
    .from(webhookDeliveries)
    .where(eq(webhookDeliveries.webhookId, webhookId))
    .orderBy(desc(webhookDeliveries.createdAt), desc(webhookDeliveries.id))
    .limit(limit);
}

/** The attempts at some messages, the oldest first. */
export async function attemptsOf(
  db: Executor,
  deliveryIds: readonly string[],
): Promise<AttemptRow[]> {
  if (deliveryIds.length === 0) return [];
  return db
    .select()
    .from(webhookAttempts)
    .where(inArray(webhookAttempts.deliveryId, [...deliveryIds]))
    .orderBy(asc(webhookAttempts.at), asc(webhookAttempts.id));
}

/** The newest attempt at a message. */
export async function newestAttempt(
  db: Executor,
  deliveryId: string,
): Promise<AttemptRow | undefined> {
  const [row] = await db
    .select()
    .from(webhookAttempts)
    .where(eq(webhookAttempts.deliveryId, deliveryId))
    .orderBy(desc(webhookAttempts.at), desc(webhookAttempts.id))
    .limit(1);
  return row;
}

/** How many messages to each receiver have not arrived yet. */
export async function countUndelivered(
  db: Executor,
  taxonomyId: string,
): Promise<Map<string, number>> {
  const rows = await db
    .select({ webhookId: webhookDeliveries.webhookId, undelivered: count() })
    .from(webhookDeliveries)
    .innerJoin(webhooks, eq(webhooks.id, webhookDeliveries.webhookId))
    .where(
      and(
        eq(webhooks.taxonomyId, taxonomyId),
        sql`${webhookDeliveries.state} <> 'delivered' and ${webhookDeliveries.type} <> 'ping'`,
      ),
    )
    .groupBy(webhookDeliveries.webhookId);
  return new Map(rows.map(({ webhookId, undelivered }) => [webhookId, undelivered]));
}

export async function deleteDeliveriesBefore(db: Executor, before: Date): Promise<void> {
  await db.delete(webhookDeliveries).where(lt(webhookDeliveries.createdAt, before));
}
