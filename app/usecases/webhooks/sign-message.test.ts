import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { createSecrets } from '~/platform/secrets.server';
import { secretOf, signMessage } from './sign-message';

const instance = createSecrets({ key: 'a key for tests only', webhookKey: 'another one' });
const secret = secretOf(instance, { webhookId: 'one', seed: 'first' });
const next = secretOf(instance, { webhookId: 'one', seed: 'second' });
const body = '{"type":"ping","words":"¿Qué? أضرار"}';
const sign = (secrets: readonly string[]) =>
  signMessage({ id: 'msg-1', at: new Date(), body, secrets });

describe('signatures', () => {
  it('convince the specification’s own library', () => {
    expect(new Webhook(secret).verify(body, sign([secret]))).toMatchObject({ type: 'ping' });
  });

  it('are the known one for the specification’s example', () => {
    const headers = signMessage({
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      at: new Date(1_614_265_330_000),
      body: '{"test": 2432232314}',
      secrets: ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
    });
    expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it.each([
    ['another body', (headers: object) => ({ headers, text: `${body} ` })],
    ['another id', (headers: object) => ({ headers: { ...headers, 'webhook-id': 'x' } })],
    [
      'another time',
      (headers: object) => ({
        headers: { ...headers, 'webhook-timestamp': String(Math.floor(Date.now() / 1000) - 1) },
      }),
    ],
  ])('do not convince with %s', (_, change) => {
    const { headers, text = body } = { text: body, ...change(sign([secret])) };
    expect(() => new Webhook(secret).verify(text, { ...headers })).toThrow();
  });

  it('convince with the old and with the new secret while one replaces the other', () => {
    const headers = sign([next, secret]);
    for (const known of [secret, next]) {
      expect(new Webhook(known).verify(body, { ...headers })).toMatchObject({ type: 'ping' });
    }
    expect(() => new Webhook(secret).verify(body, { ...sign([next]) })).toThrow();
  });

  it('differ between webhooks and between seeds', () => {
    expect(
      new Set([secret, next, secretOf(instance, { webhookId: 'two', seed: 'first' })]).size,
    ).toBe(3);
  });
});
