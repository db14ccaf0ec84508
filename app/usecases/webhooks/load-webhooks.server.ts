import { z } from 'zod';
import type { DeliveryView, WebhookOverview, WebhookView } from '~/contracts/webhooks';
import type { TaxonomyScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import { isUnderWay } from '~/domain/webhooks/webhook';
import type { Deps } from '~/usecases/deps';
import {
  type AttemptRow,
  attemptsOf,
  countUndelivered,
  type DeliveryRow,
  deliveriesOf,
  type WebhookRow,
  webhookAt,
  webhooksOf,
} from '~db/repositories/webhooks.server';

/** So many messages the log of a receiver shows. */
const shown = 30;

/** The receivers of a taxonomy. */
export async function loadWebhooks(
  deps: Deps,
  { taxonomyId }: TaxonomyScope,
): Promise<WebhookOverview[]> {
  const rows = await webhooksOf(deps.db, taxonomyId);
  const undelivered = await countUndelivered(deps.db, taxonomyId);
  return rows.map((row) => overviewOf(row, undelivered));
}

const overviewOf = (
  { id, url, offBecause, lastSuccessAt }: WebhookRow,
  undelivered: ReadonlyMap<string, number>,
): WebhookOverview => ({
  ...{ id, url },
  off: offBecause ?? undefined,
  undelivered: undelivered.get(id) ?? 0,
  lastSuccessAt: lastSuccessAt ?? undefined,
});

/** One receiver with the log of what it was sent. */
export async function loadWebhook(
  deps: Deps,
  { taxonomyId }: TaxonomyScope,
  webhookId: string,
): Promise<Result<WebhookView>> {
  const row = await webhookAt(deps.db, { taxonomyId, webhookId });
  if (!row) return refuse('not-found');
  const deliveries = await deliveriesOf(deps.db, { webhookId, limit: shown });
  const attempts = await attemptsOf(
    deps.db,
    deliveries.map(({ id }) => id),
  );
  const { offSince, previousUntil } = row;
  const now = deps.clock.now();
  const isChangingOver = previousUntil !== null && previousUntil > now;
  return ok({
    ...overviewOf(row, await countUndelivered(deps.db, taxonomyId)),
    offSince: offSince ?? undefined,
    previousUntil: isChangingOver ? previousUntil : undefined,
    deliveries: deliveries.map((delivery) => viewDelivery(delivery, { attempts, now })),
  });
}

const versioned = z.object({ data: z.object({ version: z.string() }) });

function viewDelivery(
  { id, type, body, state, createdAt, nextAttemptAt }: DeliveryRow,
  { attempts, now }: { readonly attempts: readonly AttemptRow[]; readonly now: Date },
): DeliveryView {
  const told = versioned.safeParse(JSON.parse(body));
  return {
    ...{ id, type, state, createdAt },
    version: told.success ? told.data.data.version : undefined,
    nextAttemptAt: nextAttemptAt ?? undefined,
    attempts: attempts
      .filter(({ deliveryId }) => deliveryId === id)
      .map((attempt) => ({
        id: attempt.id,
        at: attempt.at,
        status: attempt.status ?? undefined,
        fault: attempt.fault ?? undefined,
        isUnderWay: isUnderWay(attempt, now),
        duration: attempt.duration ?? undefined,
      })),
  };
}
