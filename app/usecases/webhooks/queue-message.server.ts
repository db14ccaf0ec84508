import type { WebhookMessage } from '~/contracts/webhooks';
import type { Deps } from '~/usecases/deps';
import type { Tx } from '~db/client.server';
import { enqueueJob } from '~db/repositories/jobs.server';
import { addDelivery, webhooksOf } from '~db/repositories/webhooks.server';
import { deliveryJob } from './attempt-delivery.server';

interface Announcement {
  readonly taxonomyId: string;
  readonly message: WebhookMessage;
}

/**
 * Queues a message for every receiver of a taxonomy, in the transaction of what it tells: none is lost when a process ends,
 * and none is sent of what was never committed. For receivers that are switched off it is kept, to be sent by hand.
 */
export async function queueMessage(
  deps: Pick<Deps, 'ids' | 'clock'>,
  tx: Tx,
  { taxonomyId, message }: Announcement,
): Promise<void> {
  const now = deps.clock.now();
  const body = JSON.stringify(message);
  for (const { id: webhookId, offBecause } of await webhooksOf(tx, taxonomyId)) {
    const id = deps.ids.uuid();
    const common = { id, webhookId, body, type: message.type, createdAt: now };
    if (offBecause === null) {
      await addDelivery(tx, { ...common, state: 'waiting', nextAttemptAt: now });
      await enqueueJob(tx, deliveryJob(id));
    } else {
      await addDelivery(tx, { ...common, state: 'held' });
    }
  }
}
