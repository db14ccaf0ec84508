import { afterAll, describe, expect, it } from 'vitest';
import { buildSession } from '../factories/build-session';
import { at } from '../factories/scopes';
import { testDatabase } from '../support/database';
import { hasRedis, TestRedis } from '../support/redis';
import { TestServerProcess } from '../support/server';
import { waitUntil } from '../support/wait-until';
import { type Balancer, openBalancer } from './support/balancer';
import { cookieSecret } from './support/live-server';
import { RoomPerson } from './support/room-person';
import { seededChance } from './support/seeded';
import { Storm } from './support/storm';

const database = testDatabase();
const closing: (() => unknown)[] = [];
afterAll(async () => {
  for (const close of closing.reverse()) await close();
});

async function startServers(count: number, redis?: TestRedis) {
  const env = { COOKIE_SECRET: cookieSecret, ...(redis && { REDIS_URL: redis.url }) };
  const servers = await Promise.all(
    Array.from({ length: count }, () =>
      TestServerProcess.start({ databaseUrl: database.url, env }),
    ),
  );
  const balancer = await openBalancer(servers.map(({ url }) => url));
  closing.push(...servers.map((server) => () => server.stop()), balancer.close);
  return { servers, balancer };
}

async function startRedis(): Promise<TestRedis> {
  const redis = await TestRedis.start();
  closing.push(() => redis.close());
  return redis;
}

async function startStorm(name: string, balancer: Balancer) {
  const chance = seededChance(name);
  const session = await buildSession(database.db, { people: 50, proposals: 8 });
  const storm = new Storm({ db: database.db, session, balancer, chance });
  closing.push(() => storm.end());
  await storm.begin();
  return storm;
}

/** Three times, at a random moment with answers on their way to a server: `kill -9` to that one, and up again. */
async function killThreeTimes(storm: Storm, servers: readonly TestServerProcess[]): Promise<void> {
  let changes = 0;
  for (let kill = 0; kill < 3; kill += 1) {
    const url = await storm.untilInTheMiddle();
    const server = servers.find((one) => one.url === url);
    const acknowledged = storm.acknowledged();
    const inFlight = storm.inFlight(url);
    await server?.kill();
    console.log(
      `killed with ${inFlight.answers} answers on their way to it, ${inFlight.changes} of them changes; ${acknowledged} acknowledged before`,
    );
    expect(inFlight.answers).toBeGreaterThan(0);
    expect(acknowledged).toBeGreaterThan(0);
    changes += inFlight.changes;
    await server?.startAgain();
  }
  expect(changes).toBeGreaterThan(0);
}

/** After the storm everything that was given is there, once, and everybody sees it. */
async function compare(storm: Storm): Promise<void> {
  await storm.settle();
  await storm.compareHistories();
  await storm.compareFigures();
  storm.end();
}

/** Whether what somebody does at one process is soon on the screens of another: time and again, before any pulse. */
async function hurriesAcross(servers: readonly TestServerProcess[]): Promise<boolean> {
  const session = await buildSession(database.db, { people: 2, proposals: 8 });
  const [one, other] = await Promise.all(
    session.people.map((person, n) =>
      RoomPerson.participant({ url: at(servers, n).url, session, person }),
    ),
  );
  if (!one || !other) return false;
  one.open();
  other.open();
  await waitUntil('both to be in', () => (one.room.presence && other.room.presence) || undefined);
  const sees = ({ revisionId }: { revisionId: string }) =>
    waitUntil('the change', () => other.figures(revisionId)?.answered === null || undefined, {
      within: 2000,
    }).catch(() => false);
  let isQuick = true;
  for (const proposal of session.proposals) {
    one.give(proposal.revisionId, 'agree');
    isQuick = await sees(proposal);
    if (!isQuick) break;
  }
  one.close();
  other.close();
  return isQuick;
}

describe.concurrent('fifty people answer and change their answers', () => {
  it('V2 V3 while the only process is killed three times', async () => {
    const { servers, balancer } = await startServers(1);
    const storm = await startStorm('one process', balancer);
    await killThreeTimes(storm, servers);
    await compare(storm);
  });

  it.skipIf(!hasRedis)(
    'V2 V3 while one of two processes with Redis is killed three times',
    async () => {
      const { servers, balancer } = await startServers(2, await startRedis());
      const storm = await startStorm('two processes', balancer);
      await killThreeTimes(storm, servers);
      await compare(storm);
      expect(await hurriesAcross(servers)).toBe(true);
    },
  );

  it.skipIf(!hasRedis)(
    'V2 V3 while Redis is stopped, a process is killed, and Redis comes back',
    async () => {
      const redis = await startRedis();
      const { servers, balancer } = await startServers(2, redis);
      const storm = await startStorm('Redis stopped', balancer);
      await storm.untilInTheMiddle();
      await redis.stop();
      await killThreeTimes(storm, servers);
      await compare(storm);
      for (const server of servers) expect(server.output).not.toContain('"level":"error"');
      await redis.startAgain();
      await waitUntil(
        'the processes to hear each other again',
        async () => (await hurriesAcross(servers)) || undefined,
        { within: 60_000 },
      );
    },
  );
});
