import type { Db } from '~db/client.server';
import { keepFirst } from '~db/repositories/instance-keys.server';

interface Given {
  readonly db: Db;
  readonly now: Date;
  /** A fresh random secret, kept if this is the first start. */
  readonly fresh: string;
  /** The environment's override. */
  readonly override: string | undefined;
}

/** The secret that signs cookies and keys hashes: made at the first start, the same for all processes. */
export const loadInstanceSecret = (given: Given): Promise<string> =>
  keptOrGiven('cookie-secret', given);

/** The key that webhooks' secrets follow from: made at the first start and never replaced, or receivers would believe nothing more. */
export const loadWebhookKey = (given: Omit<Given, 'override'>): Promise<string> =>
  keptOrGiven('webhook-key', { ...given, override: undefined });

/** The private key (PKCS #8 PEM) that signs releases: made at the first start, the same for all processes. */
export const loadSigningKey = (given: Given): Promise<string> => keptOrGiven('signing-key', given);

async function keptOrGiven(name: string, { db, now, fresh, override }: Given): Promise<string> {
  if (override !== undefined) return override;
  const kept = await keepFirst(db, { name, value: fresh, at: now });
  if (typeof kept !== 'string') throw new Error(`the kept ${name} is not a text`);
  return kept;
}
