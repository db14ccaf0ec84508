import { createHmac } from 'node:crypto';
import type { Secrets } from '~/usecases/deps';

/** Where the receivers' libraries find what they need (https://www.standardwebhooks.com). */
const prefix = 'whsec_';

/**
 * A webhook's secret, as receivers keep it. It follows from a key of the instance and the webhook's seed and is stored nowhere:
 * a copy of the table alone signs nothing.
 */
export const secretOf = (
  secrets: Pick<Secrets, 'webhookHash'>,
  { webhookId, seed }: { readonly webhookId: string; readonly seed: string },
): string =>
  prefix + Buffer.from(secrets.webhookHash(`${webhookId}:${seed}`), 'hex').toString('base64');

interface Message {
  /** The same at every attempt, so that a receiver notices what it has already had. */
  readonly id: string;
  readonly at: Date;
  readonly body: string;
  /** While a secret is being replaced there are two, and either convinces. */
  readonly secrets: readonly string[];
}

/** The headers of a message after the Standard Webhooks specification: HMAC-SHA-256 over `id.seconds.body`. */
export function signMessage({ id, at, body, secrets }: Message): Readonly<Record<string, string>> {
  const seconds = String(Math.floor(at.getTime() / 1000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(prefix.length), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': seconds,
    'webhook-signature': signatures.join(' '),
  };
}
