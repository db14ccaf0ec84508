import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseRanges } from '~/platform/network-addresses';
import { createWebhookSender } from '~/platform/webhook-sender.server';
import { freePort } from '../../support/free-port';
import { type Receiver, startReceiver } from '../../support/webhook-receiver';

let receiver: Receiver;
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(() => receiver.close());

const strict = createWebhookSender({ allowed: [] });
const lenient = createWebhookSender({
  allowed: parseRanges('127.0.0.0/8') ?? [],
  patience: 300,
});
const call = (url: string) => ({ url, headers: { 'X-Words': 'x' }, body: '{"a":"á"}' });

describe('calling a receiver', () => {
  it.each([
    'http://127.0.0.1:PORT/',
    'https://127.0.0.1:PORT/',
    'http://localhost:PORT/',
    'http://2130706433:PORT/',
    'http://0x7f.1:PORT/',
    'http://[::1]:PORT/',
    'http://[::ffff:127.0.0.1]:PORT/',
    'http://0.0.0.0:PORT/',
    'https://169.254.169.254/latest/meta-data/',
    'https://10.0.0.1/',
    'https://[fd00:ec2::254]/',
  ])('refuses %s when it is registered and when it is called', async (address) => {
    const url = address.replace('PORT', new URL(receiver.url).port);
    expect(await strict.faultOf(url)).toBe('address-private');
    expect(await strict.post(call(url))).toMatchObject({ fault: 'address-private' });
    expect(receiver.received).toEqual([]);
  });

  it('asks for https where the address is public', async () => {
    expect(await strict.faultOf('http://93.184.216.34/')).toBe('needs-https');
    expect(await strict.post(call('http://93.184.216.34/'))).toMatchObject({
      fault: 'needs-https',
    });
    expect(await strict.faultOf('https://93.184.216.34/')).toBeUndefined();
  });

  it('says when a host is not known', async () => {
    expect(await strict.faultOf('https://nobody.invalid/')).toBe('host-unknown');
  });

  it('sends to an allowed address, by its number or by a name that leads there', async () => {
    expect(await lenient.post(call(receiver.url))).toMatchObject({ status: 204 });
    const byName = createWebhookSender({ allowed: parseRanges('127.0.0.1, ::1') ?? [] });
    const named = receiver.url.replace('127.0.0.1', 'localhost');
    expect(await byName.post(call(named))).toMatchObject({ status: 204 });
    expect(receiver.received.map(({ body }) => body)).toEqual(['{"a":"á"}', '{"a":"á"}']);
    expect(receiver.received[1]?.headers.host).toMatch(/^localhost:/);
  });

  it('follows no redirect', async () => {
    const other = await startReceiver();
    receiver.answer = (response) => void response.writeHead(307, { Location: other.url }).end();
    expect(await lenient.post(call(receiver.url))).toMatchObject({
      status: 307,
      fault: 'redirect',
    });
    expect(other.received).toEqual([]);
    await other.close();
  });

  describe('by a name that leads elsewhere in between', () => {
    /** A resolver whose answers follow each other; the last stays. */
    const resolver = (...answers: readonly (readonly string[])[]) => {
      let asked = 0;
      const lookUp = async () => {
        const addresses = answers[Math.min(asked, answers.length - 1)] ?? [];
        asked += 1;
        return addresses.map((address) => ({ address, family: 4 }));
      };
      return { lookUp, count: () => asked };
    };
    const named = () => receiver.url.replace('127.0.0.1', 'hooks.example');

    it('refuses a private address that a name has got since it was registered', async () => {
      const { lookUp } = resolver(['93.184.216.34'], ['127.0.0.1']);
      const sender = createWebhookSender({ allowed: [], lookUp });
      const url = named().replace('http:', 'https:');
      expect(await sender.faultOf(url)).toBeUndefined();
      expect(await sender.post(call(url))).toMatchObject({ fault: 'address-private' });
      expect(receiver.received).toEqual([]);
    });

    it('refuses a name that leads to a private address beside public ones', async () => {
      const { lookUp } = resolver(['93.184.216.34', '10.0.0.1']);
      const sender = createWebhookSender({ allowed: [], lookUp });
      expect(await sender.faultOf('https://hooks.example/')).toBe('address-private');
    });

    it('goes to the address that was looked at and asks for it once', async () => {
      const allowed = parseRanges('127.0.0.0/8') ?? [];
      const { lookUp, count } = resolver(['127.0.0.1'], ['10.0.0.1']);
      const sender = createWebhookSender({ allowed, lookUp });
      expect(await sender.post(call(named()))).toMatchObject({ status: 204 });
      expect(count()).toBe(1);
      expect(receiver.received[0]?.headers.host).toMatch(/^hooks\.example:/);
      expect(await sender.post(call(named()))).toMatchObject({ fault: 'address-private' });
    });
  });

  it('waits no longer than it may, for an answer that never comes', async () => {
    receiver.answer = () => undefined;
    expect(await lenient.post(call(receiver.url))).toMatchObject({ fault: 'timeout' });
  });

  it('hears the status of an answer without end, and hangs up on it', async () => {
    let hungUp: () => void = () => undefined;
    const over = new Promise<void>((done) => {
      hungUp = done;
    });
    receiver.answer = (response) => {
      response.writeHead(200);
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(16_384)));
      };
      response.on('drain', more).on('close', hungUp).on('error', hungUp);
      more();
    };
    expect(await lenient.post(call(receiver.url))).toMatchObject({ status: 200 });
    await over;
  });

  it('says when nobody listens', async () => {
    const port = await freePort();
    expect(await lenient.post(call(`http://127.0.0.1:${port}/`))).toMatchObject({
      fault: 'no-connection',
    });
  });

  it('trusts no certificate that nobody vouches for', async (test) => {
    const folder = await mkdtemp(join(tmpdir(), 'parlance-tls-'));
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const made = spawnSync('openssl', [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=localhost'],
      ...['-keyout', key, '-out', cert],
    ]);
    if (made.error) test.skip('openssl is not installed');
    const secure = await startReceiver({
      key: await readFile(key, 'utf8'),
      cert: await readFile(cert, 'utf8'),
    });
    const patient = createWebhookSender({ allowed: parseRanges('127.0.0.0/8') ?? [] });
    expect(await patient.post(call(secure.url))).toMatchObject({ fault: 'certificate' });
    expect(secure.received).toEqual([]);
    await secure.close();
    await rm(folder, { recursive: true });
  });
});
