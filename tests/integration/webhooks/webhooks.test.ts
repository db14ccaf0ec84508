import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TaxonomyScope } from '~/domain/access/scopes';
import { hostIn, systemScope } from '~/gates/system.server';
import { startJobs } from '~/jobs/worker.server';
import { parseRanges } from '~/platform/network-addresses';
import { createWebhookSender } from '~/platform/webhook-sender.server';
import type { Deps } from '~/usecases/deps';
import { pruneExpiredRows } from '~/usecases/instance/prune-expired.server';
import { publishSnapshot } from '~/usecases/snapshots/publish-snapshot.server';
import { attemptDelivery } from '~/usecases/webhooks/attempt-delivery.server';
import { dropWebhook, renewSecret, switchWebhook } from '~/usecases/webhooks/change-webhook.server';
import { loadWebhook, loadWebhooks } from '~/usecases/webhooks/load-webhooks.server';
import { registerWebhook } from '~/usecases/webhooks/register-webhook.server';
import { pingWebhook, sendAgain } from '~/usecases/webhooks/send-by-hand.server';
import { type StoredTaxonomy, storeCategory, storeTaxonomy } from '../../factories/stored-taxonomy';
import { buildMember } from '../../factories/team';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';
import { waitUntil } from '../../support/wait-until';
import { type Receiver, startReceiver } from '../../support/webhook-receiver';

const database = testDatabase();
const allowed = parseRanges('127.0.0.1') ?? [];
const minute = 60_000;

let now: Date;
let deps: Deps;
let taxonomy: StoredTaxonomy;
let scope: TaxonomyScope;
let receiver: Receiver;
let made = 0;

beforeEach(async () => {
  // The queue goes by the database's clock, so this one has to stand near it.
  now = new Date();
  deps = testDeps(database.db, {
    clock: { now: () => now },
    webhookSender: createWebhookSender({ allowed, patience: 2_000 }),
  });
  made += 1;
  taxonomy = await storeTaxonomy(deps, { slug: `harms-${made}` });
  scope = await buildMember(deps, taxonomy.taxonomyId, 'facilitator');
  receiver = await startReceiver();
});
afterEach(() => receiver.close());

const later = (milliseconds: number) => {
  now = new Date(now.getTime() + milliseconds);
};

async function register(url = receiver.url) {
  const added = await registerWebhook(deps, scope, { requestId: deps.ids.random(), url });
  if (!added.ok) throw new Error(added.refusal.code);
  return added.value;
}

async function publish() {
  await storeCategory(deps, taxonomy, { words: { es: { label: `Daño ${now.getTime()}` } } });
  const host = await hostIn(deps, taxonomy.slug);
  if (!host.ok) throw new Error('no taxonomy');
  const done = await publishSnapshot(deps, host.value, { requestId: deps.ids.uuid() });
  if (!done.ok) throw new Error(done.refusal.code);
  later(1_000);
  return done.value;
}

async function view(webhookId: string) {
  const loaded = await loadWebhook(deps, scope, webhookId);
  if (!loaded.ok) throw new Error(loaded.refusal.code);
  return loaded.value;
}

async function newestDelivery(webhookId: string) {
  const [newest] = (await view(webhookId)).deliveries;
  if (!newest) throw new Error('nothing was queued');
  return newest;
}

/** What a runner does with the job of the newest message, without its clock. */
async function attempt(webhookId: string) {
  const { id } = await newestDelivery(webhookId);
  await attemptDelivery(deps, systemScope, { deliveryId: id });
}

const jobsOf = async (deliveryId: string) => {
  const rows = await database.sql`
    select run_at from graphile_worker.jobs where key = ${`webhook-${deliveryId}`}`;
  return rows.map(({ run_at }) => new Date(String(run_at)));
};

describe('a release is told to whoever wants to know', () => {
  it('once, signed, with addresses and digests and nothing that people wrote', async () => {
    const { webhookId, secret } = await register();
    const release = await publish();
    const jobs = await startJobs(deps, database.url);
    await waitUntil('the message to arrive', async () => {
      const { state } = await newestDelivery(webhookId);
      return state === 'delivered' ? state : undefined;
    }).finally(() => jobs.stop());
    const [message] = receiver.received;
    if (!message) throw new Error('nothing came');
    const headers = {
      'webhook-id': String(message.headers['webhook-id']),
      'webhook-timestamp': String(message.headers['webhook-timestamp']),
      'webhook-signature': String(message.headers['webhook-signature']),
    };
    const uri = `http://lists.test/t/${taxonomy.slug}`;
    const sha256 = expect.stringMatching(/^[0-9a-f]{64}$/);
    expect(new Webhook(secret).verify(message.body, headers)).toEqual({
      type: 'release.published',
      timestamp: expect.any(String),
      data: {
        taxonomy: uri,
        version: release.version,
        level: 'first',
        candidate: false,
        manifest: { url: `${uri}/v/0.1.0/manifest.json`, sha256: release.manifestSha256 },
        snapshot: { url: `${uri}/v/0.1.0/snapshot.json`, sha256 },
        changes: { url: `${uri}/v/0.1.0/changes.json`, sha256 },
      },
    });
    expect(message.body).not.toContain('Daño');
    expect(receiver.received).toHaveLength(1);
    const { id, attempts } = await newestDelivery(webhookId);
    expect(attempts).toMatchObject([{ status: 204, fault: undefined }]);
    expect(await jobsOf(id)).toEqual([]);
  });

  it('is tried again with the same id after a 500, and then no more', async () => {
    const { webhookId } = await register();
    await publish();
    receiver.answer = (response) => void response.writeHead(500).end('what went wrong here');
    await attempt(webhookId);
    const failed = await newestDelivery(webhookId);
    expect(failed).toMatchObject({
      state: 'waiting',
      attempts: [{ status: 500, fault: 'status' }],
    });
    expect(await jobsOf(failed.id)).toEqual([failed.nextAttemptAt]);
    receiver.answer = (response) => void response.writeHead(200).end();
    await attempt(webhookId);
    expect(receiver.received).toHaveLength(1);
    later(minute);
    await attempt(webhookId);
    expect(receiver.received).toHaveLength(2);
    later(5 * minute);
    await attempt(webhookId);
    expect(receiver.received).toHaveLength(2);
    const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids)).toEqual(new Set([failed.id]));
    expect((await newestDelivery(webhookId)).attempts).toHaveLength(2);
  });

  it('goes out from one process only, however many try', async () => {
    const { webhookId } = await register();
    await publish();
    await Promise.all([attempt(webhookId), attempt(webhookId), attempt(webhookId)]);
    expect(receiver.received).toHaveLength(1);
  });

  it('is not sent by hand while an attempt is under way, so that it is under way once', async () => {
    const { webhookId } = await register();
    await publish();
    const { id } = await newestDelivery(webhookId);
    const again = { webhookId, deliveryId: id };
    let answer = (): void => undefined;
    receiver.answer = (response) => {
      answer = () => void response.writeHead(204).end();
    };
    const first = attempt(webhookId);
    await waitUntil('the receiver to be called', () => receiver.received.length || undefined);
    expect(await newestDelivery(webhookId)).toMatchObject({ attempts: [{ isUnderWay: true }] });
    expect(await sendAgain(deps, scope, again)).toMatchObject({
      refusal: { code: 'webhook-under-way' },
    });
    answer();
    await first;
    expect(receiver.received).toHaveLength(1);
    receiver.answer = (response) => void response.writeHead(204).end();
    const [one, other] = await Promise.all([
      sendAgain(deps, scope, again),
      sendAgain(deps, scope, again),
    ]);
    expect([one.ok, other.ok]).toContain(true);
    expect(receiver.received).toHaveLength(2);
    expect((await newestDelivery(webhookId)).state).toBe('delivered');
  });

  it('is lost by no process that ends between commit and call, or while it calls', async () => {
    const { webhookId } = await register();
    await publish();
    const { id } = await newestDelivery(webhookId);
    expect(await jobsOf(id)).toHaveLength(1);
    const dying: Deps = {
      ...deps,
      webhookSender: { ...deps.webhookSender, post: () => Promise.reject(new Error('killed')) },
    };
    await expect(attemptDelivery(dying, systemScope, { deliveryId: id })).rejects.toThrow('killed');
    const left = await newestDelivery(webhookId);
    expect(left).toMatchObject({ state: 'waiting', attempts: [{ fault: 'interrupted' }] });
    expect(await jobsOf(id)).toEqual([left.nextAttemptAt]);
    later(minute);
    await attempt(webhookId);
    expect(receiver.received).toHaveLength(1);
    expect((await newestDelivery(webhookId)).state).toBe('delivered');
  });

  it('is not told where it did not come about', async () => {
    const { webhookId } = await register();
    const host = await hostIn(deps, taxonomy.slug);
    if (!host.ok) throw new Error('no taxonomy');
    const refused = await publishSnapshot(deps, host.value, { requestId: deps.ids.uuid() });
    expect(refused).toMatchObject({ refusal: { code: 'nothing-to-publish' } });
    const signer = { ...deps.signer, sign: () => Promise.reject(new Error('no key')) };
    await storeCategory(deps, taxonomy, { words: { es: { label: 'Daño' } } });
    const request = { requestId: deps.ids.uuid() };
    await expect(publishSnapshot({ ...deps, signer }, host.value, request)).rejects.toThrow();
    expect((await view(webhookId)).deliveries).toEqual([]);
  });
});

describe('a receiver', () => {
  it('that fails to the last attempt is switched off and says why; what it misses is kept', async () => {
    const { webhookId } = await register();
    await publish();
    receiver.answer = (response) => void response.writeHead(503).end();
    for (let count = 1; count <= 12; count += 1) {
      await attempt(webhookId);
      later(24 * 60 * minute);
    }
    expect(receiver.received).toHaveLength(9);
    const off = await view(webhookId);
    expect(off).toMatchObject({ off: 'failures', undelivered: 1 });
    expect(off.deliveries[0]?.state).toBe('failed');
    await publish();
    expect((await newestDelivery(webhookId)).state).toBe('held');
    const { id } = await newestDelivery(webhookId);
    const again = { webhookId, deliveryId: id };
    expect(await sendAgain(deps, scope, again)).toMatchObject({
      refusal: { code: 'webhook-is-off' },
    });

    receiver.answer = (response) => void response.writeHead(202).end();
    expect(await switchWebhook(deps, scope, { webhookId, isOn: true })).toMatchObject({ ok: true });
    expect(await sendAgain(deps, scope, again)).toMatchObject({ ok: true });
    expect(await newestDelivery(webhookId)).toMatchObject({ state: 'delivered' });
    expect(receiver.received.at(-1)?.headers['webhook-id']).toBe(id);
    expect(await view(webhookId)).toMatchObject({ off: undefined, lastSuccessAt: now });
  });

  it('that says it is gone is switched off at once', async () => {
    const { webhookId } = await register();
    await publish();
    receiver.answer = (response) => void response.writeHead(410).end();
    await attempt(webhookId);
    expect(await view(webhookId)).toMatchObject({ off: 'gone', deliveries: [{ state: 'failed' }] });
  });

  it('that is switched off while a message waits is not called', async () => {
    const { webhookId } = await register();
    await publish();
    await switchWebhook(deps, scope, { webhookId, isOn: false });
    await attempt(webhookId);
    expect(receiver.received).toHaveLength(0);
    expect(await view(webhookId)).toMatchObject({
      off: 'by-hand',
      deliveries: [{ state: 'held' }],
    });
  });

  it('is sent a delivered message again by hand, with its id', async () => {
    const { webhookId } = await register();
    await publish();
    await attempt(webhookId);
    const { id } = await newestDelivery(webhookId);
    await sendAgain(deps, scope, { webhookId, deliveryId: id });
    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([id, id]);
  });

  it('is tried out with a ping, once, also while it is off, and a failing one changes nothing', async () => {
    const { webhookId } = await register();
    await switchWebhook(deps, scope, { webhookId, isOn: false });
    await pingWebhook(deps, scope, webhookId);
    expect(JSON.parse(receiver.received[0]?.body ?? '')).toMatchObject({
      type: 'ping',
      data: { taxonomy: `http://lists.test/t/${taxonomy.slug}` },
    });
    await switchWebhook(deps, scope, { webhookId, isOn: true });
    receiver.answer = (response) => void response.writeHead(404).end();
    await pingWebhook(deps, scope, webhookId);
    const { deliveries, off, undelivered } = await view(webhookId);
    expect({ off, undelivered }).toEqual({ off: undefined, undelivered: 0 });
    expect(deliveries.map(({ state }) => state).toSorted()).toEqual(['delivered', 'failed']);
  });

  it('gets another secret, and for a day both convince', async () => {
    const { webhookId, secret } = await register();
    const renewed = await renewSecret(deps, scope, webhookId);
    if (!renewed.ok) throw new Error(renewed.refusal.code);
    const convinced = async () => {
      await pingWebhook(deps, scope, webhookId);
      const { headers, body } = receiver.received.at(-1) ?? { headers: {}, body: '' };
      const given = Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name, String(value)]),
      );
      const verifies = (key: string) => {
        try {
          new Webhook(key).verify(body, given);
          return true;
        } catch {
          return false;
        }
      };
      return { old: verifies(secret), renewed: verifies(renewed.value.secret) };
    };
    expect(await convinced()).toEqual({ old: true, renewed: true });
    await database.sql`update webhooks set previous_until = ${now.toISOString()} where id = ${webhookId}`;
    expect(await convinced()).toEqual({ old: false, renewed: true });
  });

  it('is registered once however often the form is sent, at most ten of them, and goes with its log', async () => {
    const request = { requestId: deps.ids.random(), url: receiver.url };
    const [first, second] = await Promise.all([
      registerWebhook(deps, scope, request),
      registerWebhook(deps, scope, request),
    ]);
    expect(first).toEqual(second);
    expect(await loadWebhooks(deps, scope)).toHaveLength(1);
    const same = { requestId: deps.ids.random(), url: receiver.url };
    expect(await registerWebhook(deps, scope, same)).toMatchObject({
      refusal: { code: 'webhook-url-taken' },
    });
    for (let count = 2; count <= 10; count += 1) await register(`${receiver.url}/${count}`);
    const eleventh = { requestId: deps.ids.random(), url: `${receiver.url}/11` };
    expect(await registerWebhook(deps, scope, eleventh)).toMatchObject({
      refusal: { code: 'webhook-too-many', params: { maximum: 10 } },
    });
    await publish();
    for (const { id } of await loadWebhooks(deps, scope)) await dropWebhook(deps, scope, id);
    expect(await loadWebhooks(deps, scope)).toEqual([]);
  });

  it('belongs to its taxonomy: nobody of another one sees or changes it', async () => {
    const { webhookId } = await register();
    const other = await storeTaxonomy(deps, { slug: `others-${made}` });
    const stranger = await buildMember(deps, other.taxonomyId, 'owner');
    const refused = { refusal: { code: 'not-found' } };
    expect(await loadWebhook(deps, stranger, webhookId)).toMatchObject(refused);
    expect(await renewSecret(deps, stranger, webhookId)).toMatchObject(refused);
    expect(await pingWebhook(deps, stranger, webhookId)).toMatchObject(refused);
    expect(await dropWebhook(deps, stranger, webhookId)).toMatchObject(refused);
    await publish();
    const { id } = await newestDelivery(webhookId);
    const again = { webhookId, deliveryId: id };
    expect(await sendAgain(deps, stranger, again)).toMatchObject(refused);
  });

  it('has its log kept for ninety days', async () => {
    const { webhookId } = await register();
    await publish();
    later(89 * 24 * 60 * minute);
    await pruneExpiredRows(deps, systemScope);
    expect((await view(webhookId)).deliveries).toHaveLength(1);
    later(2 * 24 * 60 * minute);
    await pruneExpiredRows(deps, systemScope);
    expect((await view(webhookId)).deliveries).toHaveLength(0);
  });
});
