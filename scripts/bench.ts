import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openInstanceDatabase } from '~db/instance-database.server';
import { type BenchRoom, buildRoom } from './bench/bench-room';
import { benchPart, startChild } from './bench/child';
import { kilobytes, spreadText } from './bench/figures';
import { measureAnswers } from './bench/measure-answers';
import { measureBareAnswers } from './bench/measure-bare-answers';
import { measureBareScreens, measureScreens } from './bench/measure-screens';
import { measurePage } from './bench/page-bytes';
import type { Measured } from './bench/rounds';
import { ensureBuilt } from './setup/build.mjs';
import { readCommandLine, WrongUse } from './support/command-line';
import { runScript } from './support/run-script';

const usage = `npm run bench

  Measures this machine and Parlance on it: a server and an empty embedded database of its own, on the loopback
  address only, for about a minute. Figures, no pass or fail.`;

const voters = 64;
const screens = 200;
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
  try {
    await bench(dataDir);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
  return 0;
});

async function bench(dataDir: string): Promise<void> {
  say(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`);
  const database = await openInstanceDatabase({
    environment: { databaseUrl: undefined, dataDir },
    role: 'script',
    say: () => undefined,
  });
  try {
    const people = screens + 1;
    const room = await buildRoom(database.db, { people, items: 20, cookieSecret });
    const [bare, bareScreens] = await measureBare(database.url);
    const server = await startChild({
      args: ['server.js'],
      env: { DATA_DIR: dataDir, COOKIE_SECRET: cookieSecret, LOG_LEVEL: 'warn' },
    });
    try {
      await measureParlance({ url: server.url, room, bare, bareScreens });
    } finally {
      await server.stop();
    }
  } finally {
    await database.close();
  }
}

async function measureBare(databaseUrl: string) {
  say(`\nAnswers a second, ${voters} people who each wait for their acknowledgement`);
  const answers = await startChild({
    args: benchPart('bare-answers'),
    env: { BENCH_DATABASE_URL: databaseUrl },
  });
  const bare = await measureBareAnswers(answers.url, voters).finally(answers.stop);
  tell('bare node:http, one upsert', bare);
  const broadcast = await startChild({ args: benchPart('bare-broadcast'), env: {} });
  const bareScreens = await measureBareScreens(broadcast.url, screens).finally(broadcast.stop);
  return [bare, bareScreens] as const;
}

interface Comparison {
  readonly url: string;
  readonly room: BenchRoom;
  readonly bare: Measured;
  readonly bareScreens: Awaited<ReturnType<typeof measureBareScreens>>;
}

async function measureParlance({ url, room, bare, bareScreens }: Comparison): Promise<void> {
  const answers = await measureAnswers(url, room, voters);
  tell('Parlance, over sockets', answers);
  say(`  ${'ratio'.padEnd(30)} ${(answers.perSecond / bare.perSecond).toFixed(2)}`);
  say(`\nFrom one message to ${screens} other screens`);
  say(`  ${'bare Socket.IO broadcast'.padEnd(30)} ${spreadText(bareScreens)}`);
  const changed = await measureScreens(url, room, screens);
  say(`  ${'Parlance, answer to figures'.padEnd(30)} ${spreadText(changed)}`);
  say('\nA participant’s first page, with Brotli');
  const page = await measurePage(url, room);
  if (!page) return say('  could not be opened');
  say(`  ${'HTML with its texts'.padEnd(30)} ${kilobytes(page.html)}`);
  say(`  ${'CSS'.padEnd(30)} ${kilobytes(page.css)}`);
  say(`  ${'JavaScript'.padEnd(30)} ${kilobytes(page.scripts)}`);
  say(`  ${'JavaScript fetched afterwards'.padEnd(30)} ${kilobytes(page.later)}`);
}

function tell(what: string, { perSecond, times }: Measured): void {
  say(`  ${what.padEnd(30)} ${perSecond.toFixed(0).padStart(6)}/s  ${spreadText(times)}`);
}
