import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { TaxonomyScope } from '~/domain/access/scopes';
import { hostIn } from '~/gates/system.server';
import { parseRanges } from '~/platform/network-addresses';
import { createSecrets } from '~/platform/secrets.server';
import { createWebhookSender } from '~/platform/webhook-sender.server';
import type { Deps } from '~/usecases/deps';
import { publishSnapshot } from '~/usecases/snapshots/publish-snapshot.server';
import { loadWebhook } from '~/usecases/webhooks/load-webhooks.server';
import { registerWebhook } from '~/usecases/webhooks/register-webhook.server';
import { readKey } from '~db/repositories/instance-keys.server';
import { type StoredTaxonomy, storeCategory, storeTaxonomy } from '../../factories/stored-taxonomy';
import { buildMember } from '../../factories/team';
import { testDatabase } from '../../support/database';
import { testDeps } from '../../support/deps';
import { TestServerProcess } from '../../support/server';
import { waitUntil } from '../../support/wait-until';
import { type Receiver, startReceiver } from '../../support/webhook-receiver';

const database = testDatabase();

let deps: Deps;
let taxonomy: StoredTaxonomy;
let scope: TaxonomyScope;
let receiver: Receiver;
let server: TestServerProcess;
let webhook: { readonly webhookId: string; readonly secret: string };
let made = 0;

const startServer = (cookieSecret: string) =>
  TestServerProcess.start({
    databaseUrl: database.url,
    env: { WEBHOOK_ALLOW: '127.0.0.1', COOKIE_SECRET: cookieSecret },
  });

vi.setConfig({ testTimeout: 60_000 });

beforeEach(async () => {
  server = await startServer('the first secret of cookies, for tests');
  receiver = await startReceiver();
  deps = testDeps(database.db, {
    clock: { now: () => new Date() },
    secrets: createSecrets({
      key: 'of no matter here',
      webhookKey: String(await readKey(database.db, 'webhook-key')),
    }),
    webhookSender: createWebhookSender({ allowed: parseRanges('127.0.0.1') ?? [] }),
  });
  made += 1;
  taxonomy = await storeTaxonomy(deps, { slug: `harms-${made}` });
  scope = await buildMember(deps, taxonomy.taxonomyId, 'facilitator');
  const request = { requestId: deps.ids.random(), url: receiver.url };
  const added = await registerWebhook(deps, scope, request);
  if (!added.ok) throw new Error(added.refusal.code);
  webhook = added.value;
});

afterEach(async () => {
  await server.stop();
  await receiver.close();
});

async function publish(): Promise<void> {
  await storeCategory(deps, taxonomy, { words: { es: { label: 'Daño' } } });
  const host = await hostIn(deps, taxonomy.slug);
  if (!host.ok) throw new Error('no taxonomy');
  const done = await publishSnapshot(deps, host.value, { requestId: deps.ids.uuid() });
  if (!done.ok) throw new Error(done.refusal.code);
}

async function delivery() {
  const loaded = await loadWebhook(deps, scope, webhook.webhookId);
  const [newest] = loaded.ok ? loaded.value.deliveries : [];
  if (!newest) throw new Error('nothing was queued');
  return newest;
}

const untilDelivered = () =>
  waitUntil(
    'the message to arrive',
    async () => (await delivery()).state === 'delivered' || undefined,
    { within: 30_000 },
  );

const untilTaken = () =>
  waitUntil('the server to take the job', async () => {
    const [job] = await database.sql`
      select 1 from graphile_worker.jobs
      where task_identifier = 'deliver-webhook' and locked_at is not null`;
    return job;
  });

/** What came, as far as it convinces whoever was given the secret. */
const convincing = () =>
  receiver.received.map(({ headers, body }) => {
    const given = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, String(value)]),
    );
    new Webhook(webhook.secret).verify(body, given);
    return given['webhook-id'];
  });

it('a message reaches its receiver once, though the server is killed between the commit of a release and its delivery', async () => {
  await database.sql.begin(async (sql) => {
    // Nobody gets at the receiver's row, so the job is taken and nothing comes of it.
    await sql`select 1 from webhooks where id = ${webhook.webhookId} for no key update`;
    await publish();
    await untilTaken();
    await server.kill();
  });
  expect(receiver.received).toHaveLength(0);
  expect(await delivery()).toMatchObject({ state: 'waiting', attempts: [] });
  await server.startAgain();
  await untilDelivered();
  const { id, attempts } = await delivery();
  expect(convincing()).toEqual([id]);
  expect(attempts).toMatchObject([{ status: 204 }]);
});

it('a message goes out again with its id, and once, where the server is killed while it calls; also under another secret of cookies', async () => {
  receiver.answer = () => undefined;
  await publish();
  await waitUntil('the receiver to be called', () => receiver.received.length || undefined);
  await server.kill();
  const { id, attempts, nextAttemptAt } = await delivery();
  expect(attempts).toMatchObject([{ fault: 'interrupted', status: undefined }]);
  expect(nextAttemptAt?.getTime()).toBeGreaterThan(Date.now());
  receiver.answer = (response) => void response.writeHead(204).end();
  // The pause until the next attempt is over.
  await database.sql`update webhook_deliveries set next_attempt_at = now() where id = ${id}`;
  await database.sql`
    update graphile_worker._private_jobs set run_at = now() where key = ${`webhook-${id}`}`;
  server = await startServer('a second secret of cookies, for tests');
  await untilDelivered();
  expect(convincing()).toEqual([id, id]);
  expect((await delivery()).attempts).toMatchObject([{ fault: 'interrupted' }, { status: 204 }]);
});
