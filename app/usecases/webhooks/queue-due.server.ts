import type { SystemScope } from '~/domain/access/scopes';
import type { Deps } from '~/usecases/deps';
import { enqueueJob } from '~db/repositories/jobs.server';
import { dueDeliveries } from '~db/repositories/webhooks.server';
import { deliveryJob } from './attempt-delivery.server';

/**
 * Queues every message that is due once more. A process that is killed after it took a job and before it noted the attempt
 * leaves the job to a queue that believes for hours that somebody has it. Where a job is there already nothing changes, and
 * attempts at one message follow one another, whoever makes them.
 */
export async function queueDueDeliveries(deps: Deps, _scope: SystemScope): Promise<void> {
  for (const id of await dueDeliveries(deps.db, deps.clock.now())) {
    await enqueueJob(deps.db, deliveryJob(id));
  }
}
