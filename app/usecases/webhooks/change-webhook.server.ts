import type { TaxonomyScope } from '~/domain/access/scopes';
import { ok, type Result, refuse } from '~/domain/result';
import type { Deps } from '~/usecases/deps';
import type { Tx } from '~db/client.server';
import { logForTaxonomy } from '~db/repositories/taxonomies.server';
import {
  changeWebhook,
  removeWebhook,
  type WebhookAddress,
  webhookAt,
} from '~db/repositories/webhooks.server';
import { secretOf } from './sign-message';

/** For so long an earlier secret signs beside the new one, so that a receiver can change over without missing anything. */
const changeOver = 24 * 3600 * 1000;

interface Change {
  readonly action: string;
  readonly change: (tx: Tx, address: WebhookAddress) => Promise<boolean>;
}

/** A change with its entry in the taxonomy's log. */
async function changeAndLog(
  deps: Deps,
  { taxonomyId, accountId }: TaxonomyScope,
  { webhookId, action, change }: Change & { readonly webhookId: string },
): Promise<Result<undefined>> {
  return deps.db.transaction(async (tx) => {
    if (!(await change(tx, { taxonomyId, webhookId }))) return refuse('not-found');
    await logForTaxonomy(tx, {
      id: deps.ids.uuid(),
      ...{ taxonomyId, accountId },
      action,
      facts: { webhookId },
      at: deps.clock.now(),
    });
    return ok(undefined);
  });
}

/** Another secret, to be shown this once. */
export async function renewSecret(
  deps: Deps,
  scope: TaxonomyScope,
  webhookId: string,
): Promise<Result<{ readonly secret: string }>> {
  const seed = deps.ids.token(16);
  const done = await changeAndLog(deps, scope, {
    webhookId,
    action: 'webhook-secret-renewed',
    change: async (tx, address) => {
      const webhook = await webhookAt(tx, address);
      if (!webhook) return false;
      const previousUntil = new Date(deps.clock.now().getTime() + changeOver);
      const set = { secretSeed: seed, previousSeed: webhook.secretSeed, previousUntil };
      return changeWebhook(tx, { ...address, set });
    },
  });
  return done.ok ? ok({ secret: secretOf(deps.secrets, { webhookId, seed }) }) : done;
}

/** Off by hand, or on again after whatever switched it off. What it missed is kept and can be sent by hand. */
export const switchWebhook = (
  deps: Deps,
  scope: TaxonomyScope,
  { webhookId, isOn }: { readonly webhookId: string; readonly isOn: boolean },
): Promise<Result<undefined>> =>
  changeAndLog(deps, scope, {
    webhookId,
    action: isOn ? 'webhook-switched-on' : 'webhook-switched-off',
    change: (tx, address) =>
      changeWebhook(tx, {
        ...address,
        set: isOn
          ? { offBecause: null, offSince: null }
          : { offBecause: 'by-hand', offSince: deps.clock.now() },
      }),
  });

/** Takes a receiver away, with all that it was sent. */
export const dropWebhook = (
  deps: Deps,
  scope: TaxonomyScope,
  webhookId: string,
): Promise<Result<undefined>> =>
  changeAndLog(deps, scope, { webhookId, action: 'webhook-removed', change: removeWebhook });
