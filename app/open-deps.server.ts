import packageFacts from '../package.json';
import { publishedTexts } from './i18n/published-texts.server';
import { baseUrlOf } from './platform/base-url.server';
import type { Environment } from './platform/env';
import { ids } from './platform/ids.server';
import { createSecrets } from './platform/secrets.server';
import { createSigner, newSigningKey } from './platform/signing.server';
import { createWebhookSender } from './platform/webhook-sender.server';
import type { Deps } from './usecases/deps';
import {
  loadInstanceSecret,
  loadSigningKey,
  loadWebhookKey,
} from './usecases/instance/load-instance-secrets.server';

interface Parts extends Pick<Deps, 'db' | 'hub' | 'log' | 'opinions'> {
  readonly env: Environment;
}

/** What use cases of the server and of scripts work with: the same database, keys and clock. */
export async function openDeps({ env, db, hub, log, opinions }: Parts): Promise<{
  readonly deps: Deps;
  readonly secret: string;
}> {
  const clock = { now: () => new Date() };
  const now = clock.now();
  const secret = await loadInstanceSecret({
    db,
    now,
    fresh: ids.token(32),
    override: env.cookieSecret,
  });
  const webhookKey = await loadWebhookKey({ db, now, fresh: ids.token(32) });
  const signingKey = await loadSigningKey({
    db,
    now,
    fresh: newSigningKey(),
    override: env.signingKey,
  });
  const deps: Deps = {
    db,
    clock,
    ids,
    hub,
    log,
    baseUrl: baseUrlOf(env),
    secrets: createSecrets({ key: secret, webhookKey }),
    signer: await createSigner(signingKey),
    texts: publishedTexts,
    opinions,
    webhookSender: createWebhookSender({ allowed: env.webhookAllow }),
    version: packageFacts.version,
  };
  return { deps, secret };
}
