import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openInstanceDatabase } from '~db/instance-database.server';
import { type BenchRoom, buildRoom } from './bench/bench-room';
import { benchPart, type Child, startChild } from './bench/child';
import { bytesText, type Spread, spreadText } from './bench/figures';
import { measureAnswers } from './bench/measure-answers';
import { measureArrivals } from './bench/measure-arrivals';
import { measureBareAnswers } from './bench/measure-bare-answers';
import { measureMemory } from './bench/measure-memory';
import { measureOpinionGroups } from './bench/measure-opinion-groups';
import { measureBareScreens, measureScreens, openBareLines } from './bench/measure-screens';
import { measurePage } from './bench/page-bytes';
import { openLines } from './bench/people';
import type { Measured } from './bench/rounds';
import { ensureBuilt } from './setup/build.mjs';
import { readCommandLine, WrongUse } from './support/command-line';
import { runScript } from './support/run-script';

const usage = `npm run bench

  Measures this machine and Parlance on it: a server and an empty embedded database of its own, on the loopback
  address only, for about three minutes. Figures, no pass or fail.`;

const voters = 64;
const screens = [200, 1000];
const connected = 1000;
const arriving = { people: 500, seconds: 30 };
const people = 1200;
const cookieSecret = 'a secret of the bench only, gone with it';
const say = (text: string) => console.log(text);

await runScript(usage, async () => {
  const { words } = readCommandLine(
    { flags: [], values: [] },
    { args: process.argv.slice(2), env: process.env },
  );
  if (words.length > 0) throw new WrongUse(`The bench takes no words: ${words.join(' ')}`);
  await ensureBuilt();
  const dataDir = mkdtempSync(join(tmpdir(), 'parlance-bench-'));
  say('\nOpinion groups, votes already in memory');
  measureOpinionGroups(say);
  try {
    await bench(dataDir);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
  return 0;
});

async function bench(dataDir: string): Promise<void> {
  say(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`);
  const [busy = 0] = loadavg();
  if (busy > cpus().length / 4) say(`Others use this machine, too (load ${busy.toFixed(1)}).`);
  const database = await openInstanceDatabase({
    environment: { databaseUrl: undefined, dataDir },
    role: 'script',
    say: () => undefined,
  });
  try {
    const room = await buildRoom(database.db, { people, items: 20, cookieSecret });
    const bare = await measureBare(database.url);
    const server = await startChild({
      args: ['server.js'],
      env: { DATA_DIR: dataDir, COOKIE_SECRET: cookieSecret, LOG_LEVEL: 'warn' },
    });
    try {
      await measureParlance(server, room, bare);
    } finally {
      await server.stop();
    }
  } finally {
    await database.close();
  }
}

interface Bare {
  readonly answers: Measured;
  readonly memory: number | undefined;
  /** By the number of screens. */
  readonly screens: ReadonlyMap<number, Spread>;
}

/** What this machine does at best, by the least that can be done. */
async function measureBare(databaseUrl: string): Promise<Bare> {
  const poster = await startChild({
    args: benchPart('bare-answers'),
    env: { BENCH_DATABASE_URL: databaseUrl },
  });
  const answers = await measureBareAnswers(poster.url, voters).finally(poster.stop);
  const broadcast = await startChild({ args: benchPart('bare-broadcast'), env: {} });
  try {
    const open = (count: number) => openBareLines(broadcast.url, count);
    const memory = await measureMemory(broadcast, connected, open);
    const spreads = new Map<number, Spread>();
    for (const count of screens) spreads.set(count, await measureBareScreens(broadcast.url, count));
    return { answers, memory, screens: spreads };
  } finally {
    await broadcast.stop();
  }
}

async function measureParlance(server: Child, room: BenchRoom, bare: Bare): Promise<void> {
  const { url } = server;
  const memory = await measureMemory(server, connected, (count) => openLines(url, room, count));
  say(`\nAnswers, ${voters} people who each wait for their acknowledgement`);
  tellAnswers('bare node:http, one upsert', bare.answers);
  const answers = await measureAnswers(url, room, voters);
  tellAnswers('Parlance, over sockets', answers);
  tell('ratio', (answers.perSecond / bare.answers.perSecond).toFixed(2));
  for (const count of screens) {
    say(`\nFrom one message to ${count} other screens`);
    tell('bare Socket.IO broadcast', spreadText(bare.screens.get(count)));
    tell('Parlance, answer to figures', spreadText(await measureScreens(url, room, count)));
  }
  say(`\nMemory for each of ${connected} connections`);
  tell('bare Socket.IO', bytesText(bare.memory));
  tell('Parlance', bytesText(memory));
  say(`\n${arriving.people} people arrive within ${arriving.seconds} seconds`);
  const { pages, errors } = await measureArrivals(url, room, arriving);
  tell('page', spreadText(pages));
  tell('errors', String(errors));
  say('\nA participant’s first page, with Brotli');
  const page = await measurePage(url, room);
  tell('HTML with its texts', bytesText(page?.html));
  tell('CSS', bytesText(page?.css));
  tell('JavaScript', bytesText(page?.scripts));
  tell('JavaScript fetched afterwards', bytesText(page?.later));
}

function tell(what: string, figure: string): void {
  say(`  ${what.padEnd(30)} ${figure}`);
}

function tellAnswers(what: string, { perSecond, times }: Measured): void {
  tell(what, `${perSecond.toFixed(0).padStart(6)}/s  ${spreadText(times)}`);
}
