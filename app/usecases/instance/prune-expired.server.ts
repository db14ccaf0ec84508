import type { SystemScope } from '~/domain/access/scopes';
import type { Deps } from '~/usecases/deps';
import { enqueueJob, pruneExpired } from '~db/repositories/jobs.server';
import { deleteDeliveriesBefore } from '~db/repositories/webhooks.server';

const day = 24 * 3600 * 1000;
/** So long one can look up what a receiver was sent. */
const deliveriesKept = 90 * day;

/** Has it done by whichever process comes to it first; asked for by several, it is done once. */
export async function requestPruning(deps: Deps, _scope: SystemScope): Promise<void> {
  await enqueueJob(deps.db, { task: 'prune-expired', payload: {}, key: 'prune-expired' });
}

/** Deletes what serves nobody any more, so that nothing is kept longer than its use. */
export async function pruneExpiredRows(deps: Deps, _scope: SystemScope): Promise<void> {
  const now = deps.clock.now();
  await pruneExpired(deps.db, { now, window: new Date(now.getTime() - day) });
  await deleteDeliveriesBefore(deps.db, new Date(now.getTime() - deliveriesKept));
}
