import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type InstanceDatabase, openInstanceDatabase } from '~db/instance-database.server';
import { type BenchRoom, buildRoom } from './bench/bench-room';
import { benchPart, type Child, startChild } from './bench/child';
import { bytesText, spreadOf, spreadText } from './bench/figures';
import { openAnswering } from './bench/measure-answers';
import { measureArrivals } from './bench/measure-arrivals';
import { type BarePath, openBareAnswering } from './bench/measure-bare-answers';
import { type Crowd, measureBareRoom, measureRoom } from './bench/measure-crowd';
import { measureFiles } from './bench/measure-files';
import { measureImports } from './bench/measure-imports';
import { measureOpinionGroups } from './bench/measure-opinion-groups';
import { measurePublishing } from './bench/measure-publishing';
import { measureBareScreens, measureScreens } from './bench/measure-screens';
import { measureSearch } from './bench/measure-search';
import { measurePage } from './bench/page-bytes';
import { type Measured, measureInTurn } from './bench/rounds';
import { type Spent, spentByDatabase, spentByThisProcess } from './bench/spent';
import { ensureBuilt } from './setup/build.mjs';
import { readCommandLine, WrongUse } from './support/command-line';
import { runScript } from './support/run-script';

const usage = `npm run bench [-- groups | imports | search | reading | answers | screens | arrivals …]

  Measures this machine and Parlance on it, all or only these parts: a server and an empty embedded database of its
  own, on the loopback address only, for about five minutes. Figures, no pass or fail.`;

const parts = ['groups', 'imports', 'search', 'reading', 'answers', 'screens', 'arrivals'] as const;
type Part = (typeof parts)[number];
const withoutServer: readonly Part[] = ['groups', 'imports', 'search'];

const voters = 64;
const screens = [200, 1000];
const connected = 3000;
const arriving = { people: 500, seconds: 30 };
const people = 3200;
/** Categories of the lists that are published, the first of which is read. */
const lists = [100, 500, 6000];
const cookieSecret = 'a secret of the bench only, gone with it';
const say = (text: string) => console.log(text);

await runScript(usage, async () => {
  const { words } = readCommandLine(
    { flags: [], values: [] },
    { args: process.argv.slice(2), env: process.env },
  );
  const chosen = words.length === 0 ? parts : words.map(partCalled);
  if (chosen.includes('groups')) {
    say('\nOpinion groups, votes already in memory');
    measureOpinionGroups(say);
  }
  if (chosen.includes('imports')) {
    say('\nImports, read, planned and stored');
    measureImports(say);
  }
  if (chosen.includes('search')) {
    say('\nLooking among 6,000 categories with three names and a definition each');
    measureSearch(tell);
  }
  const served = new Set(chosen.filter((part) => !withoutServer.includes(part)));
  if (served.size === 0) return 0;
  await ensureBuilt();
  const dataDir = mkdtempSync(join(tmpdir(), 'parlance-bench-'));
  try {
    await bench(dataDir, served);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
  return 0;
});

function partCalled(word: string): Part {
  const part = parts.find((one) => one === word);
  if (!part) throw new WrongUse(`The bench has no part “${word}”, but: ${parts.join(', ')}`);
  return part;
}

async function bench(dataDir: string, chosen: ReadonlySet<Part>): Promise<void> {
  say(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`);
  const [busy = 0] = loadavg();
  if (busy > cpus().length / 4) say(`Others use this machine, too (load ${busy.toFixed(1)}).`);
  const database = await openInstanceDatabase({
    environment: { databaseUrl: undefined, dataDir },
    role: 'script',
    say: () => undefined,
  });
  try {
    const slug = chosen.has('reading') ? await measureLists(database.url, dataDir) : undefined;
    const room = await buildRoom(database.db, { people, items: 20, cookieSecret });
    const server = await startChild({
      args: ['server.js'],
      env: { DATA_DIR: dataDir, COOKIE_SECRET: cookieSecret, LOG_LEVEL: 'warn' },
    });
    try {
      if (slug !== undefined) await measureReading(server, slug);
      if (chosen.has('answers')) await compareAnswers(server, { room, database });
      if (chosen.has('screens')) await compareScreens(server, room);
      if (chosen.has('arrivals')) await measureEntry(server, room);
    } finally {
      await server.stop();
    }
  } finally {
    await database.close();
  }
}

async function compareAnswers(
  server: Child,
  { room, database }: { readonly room: BenchRoom; readonly database: InstanceDatabase },
): Promise<void> {
  say(
    `\nAnswers, ${voters} people who each wait for their acknowledgement, which follows the commit`,
  );
  const env = { BENCH_DATABASE_URL: database.url };
  const poster = await startChild({ args: benchPart('bare-answers'), env });
  const meters = (spent: Spent) => async () => ({
    server: spent,
    database: await spentByDatabase(database.sql),
    'this load': spentByThisProcess,
  });
  try {
    const bare = (path: BarePath) => openBareAnswering(poster.url, { people: voters, path });
    const all = [
      { name: 'bare node:http, upsert only', ...(await bare('/upserted')), spent: poster.spent },
      { name: 'bare node:http, log and upsert', ...(await bare('/kept')), spent: poster.spent },
      {
        ...{ name: 'Parlance, over sockets', spent: server.spent },
        ...(await openAnswering(server.url, room, voters)),
      },
    ];
    const measured = await measureInTurn(
      all.map(({ rounds, spent }) => ({ rounds, meters: meters(spent) })),
    );
    for (const { close } of all) close();
    const ours = measured.at(-1)?.times.length ?? 0;
    measured.forEach((each, n) => {
      tellAnswers(all[n]?.name ?? '', each, ours);
    });
  } finally {
    await poster.stop();
  }
}

/** Publishes a list of each size; gives the slug of the smallest. */
async function measureLists(databaseUrl: string, folder: string): Promise<string> {
  let smallest = '';
  for (const categories of lists) {
    say(`\nPublishing ${categories} categories in two languages`);
    const { slug } = await measurePublishing({ categories, databaseUrl, folder }, tell);
    smallest ||= slug;
  }
  return smallest;
}

async function measureReading(server: Child, slug: string): Promise<void> {
  say('\nA published snapshot of 100 categories, 64 connections that each wait for their answer');
  await measureFiles(server, `/t/${slug}/v/0.1.0/snapshot.json`, tell);
}

async function compareScreens(server: Child, room: BenchRoom): Promise<void> {
  const { url } = server;
  const broadcast = await startChild({ args: benchPart('bare-broadcast'), env: {} });
  try {
    say(`\n${connected} people connected, and changed figures for all of them`);
    tell('bare Socket.IO', crowdText(await measureBareRoom(broadcast, connected)));
    tell('Parlance', crowdText(await measureRoom(server, room, connected)));
    for (const count of screens) {
      say(`\nFrom one message to ${count} other screens`);
      const bare = await measureBareScreens(broadcast.url, count);
      tell('bare Socket.IO broadcast', spreadText(bare));
      const ours = await measureScreens(url, room, count);
      tell('Parlance, answer to figures', spreadText(ours));
      tell('ratio of the medians', (ours.p50 / bare.p50).toFixed(1));
    }
  } finally {
    await broadcast.stop();
  }
}

async function measureEntry({ url }: Child, room: BenchRoom): Promise<void> {
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

function crowdText({ memory, share, pace }: Crowd): string {
  const part = share === undefined ? 'an unknown part' : `${Math.round(share * 100)} %`;
  return `${bytesText(memory)} each, ${part} of a core at ${pace.toFixed(1)} messages a second`;
}

function tell(what: string, figure: string): void {
  say(`  ${what.padEnd(30)} ${figure}`);
}

function tellAnswers(what: string, { times, seconds, spent }: Measured, ours: number): void {
  const perSecond = (times.length / seconds).toFixed(0).padStart(6);
  tell(what, `${perSecond}/s  ${spreadText(spreadOf(times))}`);
  const each = [...spent].map(([name, time]) => `${name} ${(time / times.length).toFixed(0)} µs`);
  tell('', `of processor time each: ${each.join(', ')}`);
  if (ours !== times.length) tell('', `ratio of ours to it ${(ours / times.length).toFixed(2)}`);
}
