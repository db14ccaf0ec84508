import { afterAll, describe, expect, it } from 'vitest';
import { buildSession } from '../factories/build-session';
import { testDatabase } from '../support/database';
import { hasRedis, TestRedis } from '../support/redis';
import { TestServerProcess } from '../support/server';
import { openBalancer } from './support/balancer';
import { cookieSecret } from './support/live-server';
import { seededChance } from './support/seeded';
import { Storm } from './support/storm';

const database = testDatabase();
const closing: (() => unknown)[] = [];
afterAll(async () => {
  for (const close of closing.reverse()) await close();
});

async function startServers(count: number, redis?: TestRedis) {
  const env = { COOKIE_SECRET: cookieSecret, ...(redis && { REDIS_URL: redis.url }) };
  const servers = [];
  for (let n = 0; n < count; n += 1) {
    const server = await TestServerProcess.start({ databaseUrl: database.url, env });
    closing.push(() => server.stop());
    servers.push(server);
  }
  const balancer = await openBalancer(servers.map(({ url }) => url));
  closing.push(balancer.close);
  return { servers, url: balancer.url };
}

async function startStorm(name: string, url: string) {
  const chance = seededChance(name);
  const session = await buildSession(database.db, { people: 50, proposals: 8 });
  const storm = new Storm({ db: database.db, session, url, chance });
  closing.push(() => storm.end());
  await storm.begin();
  return { storm, chance };
}

/** `kill -9` with answers on their way, and up again. */
async function killInTheMiddle(storm: Storm, server: TestServerProcess): Promise<void> {
  await storm.untilInTheMiddle();
  const acknowledged = storm.acknowledged();
  const inFlight = storm.inFlight();
  await server.kill();
  expect(inFlight).toBeGreaterThan(0);
  expect(acknowledged).toBeGreaterThan(0);
  console.log(`killed with ${inFlight} answers on their way, ${acknowledged} acknowledged before`);
  await server.startAgain();
}

describe('fifty people answer and change their answers', () => {
  it('V2 V3 while the only process is killed three times', async () => {
    const { servers, url } = await startServers(1);
    const { storm, chance } = await startStorm('one process', url);
    for (let kill = 0; kill < 3; kill += 1) await killInTheMiddle(storm, chance.pick(servers));
    await storm.untilInTheMiddle();
    await storm.settle();
    await storm.compareHistories();
    await storm.compareFigures();
    storm.end();
  });

  it.skipIf(!hasRedis)(
    'V2 V3 while one of two processes with Redis is killed three times',
    async () => {
      const redis = await TestRedis.start();
      closing.push(() => redis.close());
      const { servers, url } = await startServers(2, redis);
      const { storm, chance } = await startStorm('two processes', url);
      for (let kill = 0; kill < 3; kill += 1) await killInTheMiddle(storm, chance.pick(servers));
      await storm.settle();
      await storm.compareHistories();
      await storm.compareFigures();
      storm.end();
    },
  );

  it.skipIf(!hasRedis)(
    'V2 V3 while Redis is stopped, a process is killed, and Redis comes back',
    async () => {
      const redis = await TestRedis.start();
      closing.push(() => redis.close());
      const { servers, url } = await startServers(2, redis);
      const { storm, chance } = await startStorm('Redis stopped', url);
      await storm.untilInTheMiddle();
      await redis.stop();
      for (let kill = 0; kill < 3; kill += 1) await killInTheMiddle(storm, chance.pick(servers));
      await storm.settle();
      await storm.compareHistories();
      await storm.compareFigures();
      storm.end();
      for (const server of servers) expect(server.output).not.toContain('"level":"error"');
    },
  );
});
