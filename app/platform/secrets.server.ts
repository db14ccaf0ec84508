import { createHash, createHmac } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { Secrets } from '~/usecases/deps';

/** argon2id with the parameters that OWASP recommends (19 MiB, two passes). */
const argon2id = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

interface InstanceKeys {
  readonly key: string;
  /** Apart, so that replacing the other one leaves receivers with a secret that still convinces them. */
  readonly webhookKey: string;
}

export function createSecrets({ key, webhookKey }: InstanceKeys): Secrets {
  return {
    sha256: (input) => createHash('sha256').update(input).digest('hex'),
    keyedHash: (input) => createHmac('sha256', key).update(input).digest('hex'),
    webhookHash: (input) => createHmac('sha256', webhookKey).update(input).digest('hex'),
    hashPassword: (password) => hash(password, argon2id),
    verifyPassword: (hashed, password) => verify(hashed, password),
  };
}
