import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, expect, type Page } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { z } from 'zod';
import { projectRoot } from '~/platform/project-root';
import { test } from '../support/browser-test';
import { DoorPage } from './pages/door-page';
import { FacilitatorPages } from './pages/facilitator-pages';
import { RoomPage } from './pages/room-page';

test.describe.configure({ timeout: 600_000 });

/** What one person does is on the screens of the others by then, without their doing anything. */
const soon = { timeout: 2_000 };

const harms = {
  es: {
    label: 'Te despide una máquina',
    definition: 'Un programa te quita el trabajo y nadie te explica por qué.',
  },
  ar: {
    label: 'يسخر من لهجتنا',
    definition: 'يفهم البرنامج الفصحى وحدها ويجيب عن لهجتنا بسخرية.',
  },
  en: {
    label: 'Your voice is copied',
    definition: 'A machine speaks as you do and asks your family for money.',
  },
};

const manifestShape = z.object({
  version: z.string(),
  previousManifestSha256: z.string().nullable(),
  artifacts: z.array(z.object({ path: z.string(), sha256: z.string(), bytes: z.number() })),
});
const snapshotShape = z.object({
  concepts: z.array(
    z.object({
      status: z.string(),
      prefLabel: z.record(z.string(), z.string()),
      definition: z.record(z.string(), z.string()),
    }),
  ),
});
const changesShape = z.object({
  level: z.string(),
  entries: z.array(z.object({ op: z.string() })),
});

interface Room {
  readonly es: RoomPage;
  readonly ar: RoomPage;
  readonly en: RoomPage;
}

test('three people in three languages come from an invitation to a published list, and to the next', async ({
  browser,
  baseURL,
  watch,
  signIn,
  page,
}) => {
  await signIn(page);
  const facilitator = new FacilitatorPages(page);
  const slug = 'neighbours';
  await facilitator.makeTaxonomy({ title: 'Harms in our street', slug, start: 'empty' });

  const title = { es: 'Nuestro barrio', ar: 'حارتنا', en: 'Our street' };
  const first = await facilitator.openSession({ slug, title, pace: 'together' });
  const firstCode = await facilitator.sharedCode();
  const room = await comeIn(firstCode);
  const { es, ar, en } = room;

  await test.step('each names a harm, held until the facilitator has read it', async () => {
    await facilitator.openControl(first);
    await facilitator.moveOn('propose');
    for (const one of [es, ar])
      await expect(one.bar).toHaveAttribute('data-phase', 'propose', soon);
    await es.nameHarm(harms.es);
    await ar.nameHarm(harms.ar);
    await en.nameHarm(harms.en);
    for (const one of [es, ar]) {
      await one.open('all');
      await expect(one.table).toHaveCount(0);
    }
    await facilitator.openQueue(first);
    await expect(facilitator.cards).toHaveCount(3);
    await comesLive([es, ar], async () => {
      const [card] = await facilitator.cards.all();
      await card?.locator('[data-queue-pass]').click();
      for (const one of [es, ar]) await expect(one.table).toHaveCount(1, soon);
      await facilitator.passAll(2);
      for (const one of [es, ar]) await expect(one.table).toHaveCount(3, soon);
    });
    await expect(es.table.filter({ hasText: harms.ar.label })).toHaveCount(1);
    await en.open('all');
    await expect(en.table).toHaveCount(3);
  });

  await test.step('what one adds is beside the harm on the other’s screen', async () => {
    const item = await ar.openItem(harms.es.label);
    await es.annotate(item, { purpose: 'example-in', body: 'Me pasó en el almacén.' });
    await ar.open(item);
    await expect(ar.notes).toHaveCount(0);
    await facilitator.openQueue(first);
    await comesLive([ar], async () => {
      await facilitator.passAll(1);
      await expect(ar.notes).toHaveCount(1, soon);
    });
    await expect(ar.notes.first().locator('[lang=es]')).toContainText('almacén');
  });

  await test.step('all answer; each sees how many have, and may change what they said', async () => {
    for (const one of [es, ar]) await one.open('now');
    await facilitator.openControl(first);
    await comesLive([es, ar], async () => {
      await facilitator.moveOn('discuss');
      await facilitator.moveOn('vote');
      for (const one of [es, ar]) await expect(one.bar).toHaveAttribute('data-phase', 'vote', soon);
      // Each in turn is the fifth to answer, two raised hands counted: then the others are told a number (D5).
      for (const [item, [one, other, fifth]] of [
        [en, es, ar],
        [ar, en, es],
        [es, ar, en],
      ].entries()) {
        const label = await facilitator.turnTo(item + 1);
        // The room goes through the items together: everybody is taken to the one that was turned to.
        for (const person of [es, ar]) await expect(person.title).toContainText(label, soon);
        await en.open('now');
        await expect(en.title).toContainText(label);
        await expect(es.figures).toHaveCount(0);
        await facilitator.countHands({ agree: 2 });
        await one?.answer('agree');
        await other?.answer('disagree');
        await other?.answer('agree');
        await expect(es.figures).toContainText(answeredBy.few.es, soon);
        await expect(ar.figures).toContainText(answeredBy.few.ar, soon);
        await fifth?.answer('agree');
        await expect(es.figures).toContainText(answeredBy.five.es, soon);
        await expect(ar.figures).toContainText(answeredBy.five.ar, soon);
      }
    });
  });

  await test.step('the vote closes, and everybody reads what became of it', async () => {
    for (const one of [es, ar]) await one.open('results');
    await expect(es.results).toHaveCount(0);
    await comesLive([es, ar], async () => {
      await facilitator.moveOn('decide');
      await expect(facilitator.page.locator('main li.card')).toHaveCount(3);
      for (const one of [es, ar]) {
        await expect(one.results).toHaveCount(3, soon);
        for (const result of await one.results.all()) {
          await expect(result).toHaveAttribute('data-outcome', 'agreed');
        }
      }
    });
    await en.open('results');
    await expect(en.results.first()).toContainText('On the list');
    // P5 with the reason, for whoever had a part in it.
    await expect(en.results.first()).toContainText('Enough of those who answered agreed.');
    await en.open('mine');
    await expect(en.writing('decided')).toHaveCount(1);
    await facilitator.openControl(first);
    await facilitator.moveOn('closed');
    for (const one of [es, ar]) await expect(one.bar).toHaveAttribute('data-phase', 'closed', soon);
  });

  const earlier = await test.step('the list is published, and a program takes it', async () => {
    const address = await facilitator.publish(slug);
    expect(address).toBe(`${baseURL}/t/${slug}/v/0.1.0/snapshot.json`);
    const release = await fetchRelease(address);
    expect(release.snapshot.concepts).toHaveLength(3);
    const languages = release.snapshot.concepts.flatMap(({ prefLabel }) => Object.keys(prefLabel));
    expect(languages.toSorted()).toEqual(['ar', 'en', 'es']);
    expect(release.snapshot.concepts.map(({ status }) => status)).toEqual(
      Array.from({ length: 3 }, () => 'accepted'),
    );
    return { address, release };
  });

  await test.step('a second session says it better, and the next version follows', async () => {
    const second = await facilitator.openSession({ slug, title, affirm: 'all', pace: 'together' });
    const again = await comeIn(await facilitator.sharedCode());
    await facilitator.openControl(second);
    await facilitator.moveOn('propose');
    const better = 'Un programa decide tu despido y nadie responde por él.';
    await again.es.rewordCategory(harms.es.label, { definition: better });
    await facilitator.openQueue(second);
    await facilitator.passAll(1);
    await facilitator.openControl(second);
    await facilitator.moveOn('discuss');
    await facilitator.moveOn('vote');
    for (const number of [1, 2, 3, 4]) {
      await facilitator.turnTo(number);
      for (const one of [again.es, again.ar, again.en]) {
        await one.open('now');
        await one.answer('agree');
      }
      await facilitator.countHands({ agree: 2 });
    }
    await facilitator.moveOn('decide');
    const address = await facilitator.publish(slug);
    const { snapshot, manifest } = await fetchRelease(address);
    expect(manifest.version).toBe('0.2.0');
    expect(manifest.previousManifestSha256).toBe(earlier.release.manifestSha256);
    const definitions = snapshot.concepts.map(({ definition }) => definition.es);
    expect(definitions).toContain(better);
    const changes = await (await fetch(address.replace('snapshot.json', 'changes.json'))).json();
    const { level, entries } = changesShape.parse(changes);
    expect(level).toBe('major');
    expect(new Set(entries.map(({ op }) => op))).toEqual(
      new Set(['redefine', 'evidence', 'record', 'document']),
    );
    // The first release is what it was.
    expect(await fetchRelease(earlier.address)).toEqual(earlier.release);
    await run(process.execPath, ['scripts/run-script.mjs', 'verify', `${baseURL}/t/${slug}`], {
      cwd: projectRoot,
    });
  });

  async function comeIn(code: string): Promise<Room> {
    const enter = async (language: 'es' | 'ar' | 'en', javaScriptEnabled: boolean) => {
      const opened = await openPage(browser, { baseURL, language, javaScriptEnabled });
      watch(opened);
      await new DoorPage(opened).comeIn({ code, language });
      return new RoomPage(opened, code);
    };
    return {
      es: await enter('es', true),
      ar: await enter('ar', true),
      en: await enter('en', false),
    };
  }
});

/** How many have answered, in the words of each language; under five nobody is told exactly (D5). */
const answeredBy = {
  few: { es: 'Han respondido unas pocas personas', ar: 'أجابت قلّة من الناس' },
  five: { es: '5 personas han respondido', ar: 'أجاب 5 أشخاص' },
} as const;

/** What happens meanwhile comes into the pages that these people have open: none is loaded anew. */
async function comesLive(people: readonly RoomPage[], work: () => Promise<void>): Promise<void> {
  const loaded: string[] = [];
  const note = (page: Page) => loaded.push(page.url());
  for (const { page } of people) page.on('load', note);
  await work();
  for (const { page } of people) page.off('load', note);
  expect(loaded, 'pages that were loaded anew').toEqual([]);
}

async function openPage(
  browser: Browser,
  {
    baseURL,
    language,
    javaScriptEnabled,
  }: { baseURL: string | undefined; language: string; javaScriptEnabled: boolean },
): Promise<Page> {
  const context = await browser.newContext({ baseURL, locale: language, javaScriptEnabled });
  return context.newPage();
}

const run = promisify(execFile);

/** Fetches a release as a program does, and checks it with the schema it names and with `sha256sum`. */
async function fetchRelease(address: string) {
  const at = (path: string) => address.replace('snapshot.json', path);
  const manifestText = await (await fetch(at('manifest.json'))).text();
  const manifest = manifestShape.parse(JSON.parse(manifestText));
  const text = await (await fetch(address)).text();
  const document: { readonly $schema: string } = JSON.parse(text);
  expect(new URL(document.$schema).origin, 'served here').toBe(new URL(address).origin);
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const schema: object = await (await fetch(document.$schema)).json();
  expect(ajv.validate(schema, document), ajv.errorsText()).toBe(true);
  const folder = await mkdtemp(join(tmpdir(), 'parlance-release-'));
  for (const { path } of manifest.artifacts) {
    const bytes = new Uint8Array(await (await fetch(at(path))).arrayBuffer());
    await writeFile(join(folder, path.replaceAll('/', '_')), bytes);
  }
  const sums = manifest.artifacts.map(
    ({ path, sha256 }) => `${sha256}  ${path.replaceAll('/', '_')}`,
  );
  await writeFile(join(folder, 'sums'), `${sums.join('\n')}\n`);
  await run('sha256sum', ['--check', '--strict', 'sums'], { cwd: folder });
  await writeFile(join(folder, 'manifest'), manifestText);
  const { stdout } = await run('sha256sum', ['manifest'], { cwd: folder });
  await rm(folder, { recursive: true });
  const manifestSha256 = stdout.split(' ')[0] ?? '';
  return { snapshot: snapshotShape.parse(document), manifest, manifestSha256 };
}
