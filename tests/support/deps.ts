import { opinionFinder } from '~/domain/opinions/find-opinions';
import { publishedTexts } from '~/i18n/published-texts.server';
import { ids } from '~/platform/ids.server';
import { createLogger } from '~/platform/logger.server';
import { createSecrets } from '~/platform/secrets.server';
import { createSigner, newSigningKey } from '~/platform/signing.server';
import { createWebhookSender } from '~/platform/webhook-sender.server';
import type { Deps } from '~/usecases/deps';
import type { Db } from '~db/client.server';

const signer = await createSigner(newSigningKey());

/**
 * What use cases need, for tests: the given database, a clock that stands still unless another one is given, and a hub
 * that nobody listens to.
 */
export function testDeps(db: Db, parts: Partial<Deps> = {}): Deps {
  return {
    db,
    clock: { now: () => new Date('2026-05-04T10:00:00Z') },
    ids,
    secrets: createSecrets({
      key: 'a secret for tests only, 32 characters',
      webhookKey: 'another secret, for tests only',
    }),
    signer,
    texts: publishedTexts,
    opinions: opinionFinder(),
    webhookSender: createWebhookSender({ allowed: [] }),
    hub: {
      sessionChanged: () => undefined,
      figuresChanged: () => undefined,
      answersCounted: () => undefined,
    },
    log: createLogger({ level: 'silent' }),
    baseUrl: 'http://lists.test',
    version: '0.0.0-test',
    ...parts,
  };
}
