import type { WebhookMessage } from '~/contracts/webhooks';
import type { TaxonomyScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import { isUnderWay } from '~/domain/webhooks/webhook';
import type { Deps } from '~/usecases/deps';
import { taxonomyById } from '~db/repositories/taxonomies.server';
import {
  addDelivery,
  changeDelivery,
  lockDelivery,
  newestAttempt,
  webhookAt,
} from '~db/repositories/webhooks.server';
import { attemptDelivery } from './attempt-delivery.server';

/** Tries a receiver out, once and now, also while it is switched off. How it went stands in its log. */
export async function pingWebhook(
  deps: Deps,
  scope: TaxonomyScope,
  webhookId: string,
): Promise<Result<undefined>> {
  const { taxonomyId, taxonomySlug } = scope;
  const webhook = await webhookAt(deps.db, { taxonomyId, webhookId });
  const taxonomy = await taxonomyById(deps.db, taxonomyId);
  if (!webhook || !taxonomy) return refuse('not-found');
  const now = deps.clock.now();
  const message: WebhookMessage = {
    type: 'ping',
    timestamp: now.toISOString(),
    data: { taxonomy: `${taxonomy.baseUrl ?? deps.baseUrl}/t/${taxonomySlug}` },
  };
  const id = deps.ids.uuid();
  await addDelivery(deps.db, {
    ...{ id, webhookId },
    type: 'ping',
    body: JSON.stringify(message),
    state: 'waiting',
    nextAttemptAt: now,
    createdAt: now,
  });
  await attemptDelivery(deps, scope, { deliveryId: id });
  return ok(undefined);
}

interface Again {
  readonly webhookId: string;
  readonly deliveryId: string;
}

/**
 * The same message once more, now, with the same id; where it fails, the attempts begin anew. Refused while an attempt is
 * under way: a receiver is sent a message once at a time.
 */
export async function sendAgain(
  deps: Deps,
  scope: TaxonomyScope,
  { webhookId, deliveryId }: Again,
): Promise<Result<undefined>> {
  const begun = await deps.db.transaction(async (tx): Promise<Result<undefined>> => {
    const found = await lockDelivery(tx, deliveryId);
    const isOurs = found?.webhook.id === webhookId && found.webhook.taxonomyId === scope.taxonomyId;
    if (!found || !isOurs) return refuse('not-found');
    if (found.webhook.offBecause !== null) return refuse('webhook-is-off');
    const now = deps.clock.now();
    const newest = await newestAttempt(tx, deliveryId);
    if (newest && isUnderWay(newest, now)) return refuse('webhook-under-way');
    const { state, attempts } = found.delivery;
    const set = {
      state: 'waiting',
      attempts: state === 'waiting' ? attempts : 0,
      nextAttemptAt: now,
    } as const;
    await changeDelivery(tx, { id: deliveryId, set });
    return ok(undefined);
  });
  if (!begun.ok) return begun;
  await attemptDelivery(deps, scope, { deliveryId });
  return ok(undefined);
}
