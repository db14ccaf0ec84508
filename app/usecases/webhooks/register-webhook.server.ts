import type { TaxonomyScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import { type CallFault, mostWebhooks } from '~/domain/webhooks/webhook';
import type { Deps } from '~/usecases/deps';
import { lockTaxonomy, logForTaxonomy } from '~db/repositories/taxonomies.server';
import { addWebhook, webhookByRequest, webhooksOf } from '~db/repositories/webhooks.server';
import { secretOf } from './sign-message';

interface NewReceiver {
  readonly requestId: string;
  readonly url: string;
}

export interface AddedWebhook {
  readonly webhookId: string;
  /** To be shown this once. */
  readonly secret: string;
}

/** What is said to whoever types an address that cannot be called. */
const refusals: Readonly<Partial<Record<CallFault, string>>> = {
  'address-private': 'webhook-address-private',
  'needs-https': 'webhook-needs-https',
  'host-unknown': 'webhook-host-unknown',
  timeout: 'webhook-timeout',
};

/**
 * A receiver that is told of releases from now on. Refused where its address may not be called; the same request again gives
 * the same receiver with the same secret.
 */
export async function registerWebhook(
  deps: Deps,
  { taxonomyId, accountId }: TaxonomyScope,
  { requestId, url }: NewReceiver,
): Promise<Result<AddedWebhook>> {
  const fault = await deps.webhookSender.faultOf(url);
  if (fault !== undefined) {
    return refuse(refusals[fault] ?? 'webhook-no-connection', { field: 'url' });
  }
  return deps.db.transaction(async (tx) => {
    await lockTaxonomy(tx, taxonomyId);
    const done = await webhookByRequest(tx, { taxonomyId, requestId });
    const { id: webhookId, secretSeed } = done ?? {
      id: deps.ids.uuid(),
      secretSeed: deps.ids.token(16),
    };
    const added = { webhookId, secret: secretOf(deps.secrets, { webhookId, seed: secretSeed }) };
    if (done) return ok(added);
    const there = await webhooksOf(tx, taxonomyId);
    if (there.some((webhook) => webhook.url === url)) {
      return refuse('webhook-url-taken', { field: 'url' });
    }
    if (there.length >= mostWebhooks) {
      return refuse('webhook-too-many', { field: 'url', params: { maximum: mostWebhooks } });
    }
    const at = deps.clock.now();
    await addWebhook(tx, { id: webhookId, taxonomyId, url, secretSeed, requestId, createdAt: at });
    await logForTaxonomy(tx, {
      id: deps.ids.uuid(),
      ...{ taxonomyId, accountId, at },
      action: 'webhook-added',
      facts: { webhookId },
    });
    return ok(added);
  });
}
