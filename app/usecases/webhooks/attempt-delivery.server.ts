import type { SystemScope, TaxonomyScope } from '~/domain/access/scopes';
import { type CallOutcome, judgeAttempt, pauseAfter } from '~/domain/webhooks/webhook';
import type { Deps } from '~/usecases/deps';
import type { Tx } from '~db/client.server';
import { enqueueJob, type NewJob, removeJob } from '~db/repositories/jobs.server';
import {
  addAttempt,
  changeAttempt,
  changeDelivery,
  changeWebhook,
  type DeliveryRow,
  lockDelivery,
  type WebhookRow,
} from '~db/repositories/webhooks.server';
import { secretOf, signMessage } from './sign-message';

/** The job that makes the next attempt at a message; there is never more than one of a message. */
export const deliveryJob = (deliveryId: string, runAt?: Date): NewJob => ({
  task: 'deliver-webhook',
  payload: { deliveryId },
  key: jobKey(deliveryId),
  ...(runAt === undefined ? {} : { runAt }),
});

const jobKey = (deliveryId: string) => `webhook-${deliveryId}`;

interface Claim {
  readonly attemptId: string;
  readonly delivery: DeliveryRow;
  readonly webhook: WebhookRow;
}

/**
 * Makes one attempt at a message, if one is due. What holds when nobody comes back (one more attempt, when the next one is,
 * or that there is none) is committed before anything is sent: a process that ends in between loses no message, and no two
 * attempts overlap. Nothing is held in the database while the receiver is waited for.
 */
export async function attemptDelivery(
  deps: Deps,
  _scope: SystemScope | TaxonomyScope,
  { deliveryId }: { readonly deliveryId: string },
): Promise<void> {
  const claim = await deps.db.transaction((tx) => claimAttempt(deps, tx, deliveryId));
  if (!claim) return;
  const { delivery, webhook } = claim;
  const at = deps.clock.now();
  const outcome = await deps.webhookSender.post({
    url: webhook.url,
    body: delivery.body,
    headers: {
      'Content-Type': 'application/json',
      'User-Agent': `Parlance/${deps.version}`,
      ...signMessage({
        id: delivery.id,
        at,
        body: delivery.body,
        secrets: secretsOf(deps, webhook, at),
      }),
    },
  });
  await deps.db.transaction((tx) => recordOutcome(deps, tx, { claim, outcome }));
}

const secretsOf = (
  { secrets }: Pick<Deps, 'secrets'>,
  { id: webhookId, secretSeed, previousSeed, previousUntil }: WebhookRow,
  now: Date,
): string[] => {
  const isEarlierGood = previousUntil !== null && previousUntil > now;
  const seeds = [secretSeed, ...(isEarlierGood && previousSeed !== null ? [previousSeed] : [])];
  return seeds.map((seed) => secretOf(secrets, { webhookId, seed }));
};

async function claimAttempt(deps: Deps, tx: Tx, deliveryId: string): Promise<Claim | undefined> {
  const found = await lockDelivery(tx, deliveryId);
  if (found?.delivery.state !== 'waiting') return undefined;
  const { delivery, webhook } = found;
  const now = deps.clock.now();
  const due = delivery.nextAttemptAt ?? now;
  if (due > now) {
    // Another attempt is under way, or this process's clock is behind the database's.
    await enqueueJob(tx, deliveryJob(deliveryId, due));
    return undefined;
  }
  if (webhook.offBecause !== null && delivery.type !== 'ping') {
    await changeDelivery(tx, { id: deliveryId, set: { state: 'held', nextAttemptAt: null } });
    return undefined;
  }
  const attempts = delivery.attempts + 1;
  const pause = pauseAfter(delivery.type, attempts);
  if (pause === undefined) {
    const set = { state: 'failed', attempts, nextAttemptAt: null } as const;
    await changeDelivery(tx, { id: deliveryId, set });
  } else {
    const nextAttemptAt = new Date(now.getTime() + pause);
    await changeDelivery(tx, { id: deliveryId, set: { attempts, nextAttemptAt } });
    await enqueueJob(tx, deliveryJob(deliveryId, nextAttemptAt));
  }
  const attemptId = deps.ids.uuid();
  await addAttempt(tx, { id: attemptId, deliveryId, fault: 'interrupted', at: now });
  return { attemptId, delivery: { ...delivery, attempts }, webhook };
}

async function recordOutcome(
  deps: Deps,
  tx: Tx,
  { claim, outcome }: { readonly claim: Claim; readonly outcome: CallOutcome },
): Promise<void> {
  const { attemptId, delivery } = claim;
  const { status = null, fault = null, duration } = outcome;
  const found = await lockDelivery(tx, delivery.id);
  await changeAttempt(tx, { id: attemptId, set: { status, fault, duration } });
  // Taken away meanwhile, or begun anew by hand: the outcome of that attempt counts.
  if (!found || (fault !== null && found.delivery.attempts !== delivery.attempts)) return;
  const { webhook } = found;
  const { type, attempts, createdAt: queuedAt } = delivery;
  const { lastSuccessAt } = webhook;
  const judged = judgeAttempt({ type, attempt: attempts, outcome, queuedAt, lastSuccessAt });
  const address = { taxonomyId: webhook.taxonomyId, webhookId: webhook.id };
  const now = deps.clock.now();
  if (judged.state !== 'waiting') {
    await changeDelivery(tx, {
      id: delivery.id,
      set: { state: judged.state, nextAttemptAt: null },
    });
    await removeJob(tx, jobKey(delivery.id));
  }
  if (judged.state === 'delivered') {
    await changeWebhook(tx, { ...address, set: { lastSuccessAt: now } });
  }
  if (judged.off !== undefined && webhook.offBecause === null) {
    await changeWebhook(tx, { ...address, set: { offBecause: judged.off, offSince: now } });
    deps.log.warn('webhook.switched-off', { webhookId: webhook.id, reason: judged.off });
  }
}
