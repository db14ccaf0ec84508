import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type {
  CallFault,
  DeliveryState,
  EventType,
  OffReason,
} from '../../app/domain/webhooks/webhook';
import { taxonomies } from './taxonomies';

const at = (name: string) => timestamp(name, { withTimezone: true });

/** A receiver that is told of releases. Its secret is kept nowhere: it follows from the seed and the instance's key. */
export const webhooks = pgTable(
  'webhooks',
  {
    id: uuid('id').primaryKey(),
    taxonomyId: uuid('taxonomy_id')
      .notNull()
      .references(() => taxonomies.id, { onDelete: 'cascade' }),
    url: text('url').notNull(),
    secretSeed: text('secret_seed').notNull(),
    /** Signs beside the new one for a while after the secret was renewed. */
    previousSeed: text('previous_seed'),
    previousUntil: at('previous_until'),
    offBecause: text('off_because').$type<OffReason>(),
    offSince: at('off_since'),
    lastSuccessAt: at('last_success_at'),
    requestId: uuid('request_id').notNull().unique(),
    createdAt: at('created_at').notNull(),
  },
  (table) => [
    index('webhooks_taxonomy').on(table.taxonomyId),
    check('webhooks_off', sql`num_nonnulls(${table.offBecause}, ${table.offSince}) in (0, 2)`),
  ],
);

/** One message to one receiver; its id is the message's. Queued in the transaction of what it tells. */
export const webhookDeliveries = pgTable(
  'webhook_deliveries',
  {
    id: uuid('id').primaryKey(),
    webhookId: uuid('webhook_id')
      .notNull()
      .references(() => webhooks.id, { onDelete: 'cascade' }),
    type: text('type').$type<EventType>().notNull(),
    /** As it is signed and sent, byte for byte, at every attempt. */
    body: text('body').notNull(),
    state: text('state').$type<DeliveryState>().notNull(),
    /** Begun since it was queued, or since it was last sent again by hand. */
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: at('next_attempt_at'),
    createdAt: at('created_at').notNull(),
  },
  (table) => [
    index('webhook_deliveries_webhook').on(table.webhookId, table.createdAt),
    index('webhook_deliveries_age').on(table.createdAt),
    check(
      'webhook_deliveries_next',
      sql`(${table.state} = 'waiting') = (${table.nextAttemptAt} is not null)`,
    ),
  ],
);

/** What came of calling once; nothing of what was answered but its status. */
export const webhookAttempts = pgTable(
  'webhook_attempts',
  {
    id: uuid('id').primaryKey(),
    deliveryId: uuid('delivery_id')
      .notNull()
      .references(() => webhookDeliveries.id, { onDelete: 'cascade' }),
    status: integer('status'),
    fault: text('fault').$type<CallFault>(),
    /** Milliseconds. */
    duration: integer('duration'),
    at: at('at').notNull(),
  },
  (table) => [index('webhook_attempts_delivery').on(table.deliveryId, table.at)],
);
