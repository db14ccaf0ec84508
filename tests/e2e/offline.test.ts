import { type BrowserContext, expect, type Page } from '@playwright/test';
import { connectDatabase } from '~db/client.server';
import { type BuiltSession, buildSession } from '../factories/build-session';
import { test as base } from '../support/browser-test';
import { CuttableLine } from '../support/cuttable-line';
import { createTestDatabase } from '../support/database-server';
import { TestServerProcess } from '../support/server';
import { DoorPage } from './pages/door-page';
import { RoomPage } from './pages/room-page';

interface Hall {
  readonly session: BuiltSession;
  /** Between the phones and the server: cut, there is no network. */
  readonly line: CuttableLine;
  /** What the database holds: words that stand, and how many answers were ever logged. */
  answers(): Promise<{ readonly words: readonly string[]; readonly logged: number }>;
}

/** A session in which people answer, behind a network that can fail. */
const test = base.extend<{ readonly hall: Hall }>({
  hall: async ({ databases }, use) => {
    const database = await createTestDatabase(databases);
    const connection = connectDatabase(database.url, { connections: 2 });
    const server = await TestServerProcess.start({ databaseUrl: database.url });
    const line = await CuttableLine.to(server.url);
    const session = await buildSession(connection.db, { proposals: 2 });
    await use({
      session,
      line,
      answers: async () => {
        const current = await connection.sql`select answer from current_answers`;
        const [log] = await connection.sql`select count(*)::int as logged from answer_log`;
        return { words: current.map(({ answer }) => String(answer)), logged: Number(log?.logged) };
      },
    });
    await connection.close();
    await server.stop();
    await line.cut();
    await database.drop();
  },
});

const firstItem = ({ session }: Hall) => `items/${session.proposals[0]?.id}`;

/** In by the door, and on the page of the first item. Not watched: a browser itself complains of a network that is away. */
async function comeIn(page: Page, hall: Hall, isOwnDevice = true): Promise<RoomPage> {
  const { code } = hall.session;
  await new DoorPage(page).comeIn({ code, language: 'en', isOwnDevice });
  const room = new RoomPage(page, code);
  await room.open(firstItem(hall));
  await expect(room.line).toHaveAttribute('data-line', 'live');
  return room;
}

async function cut({ line }: Hall, context: BrowserContext): Promise<void> {
  await line.cut();
  await context.setOffline(true);
}

async function mend({ line }: Hall, context: BrowserContext): Promise<void> {
  await line.mend();
  await context.setOffline(false);
}

/** Until the worker of one's own phone holds the page that is open. */
const untilKept = (page: Page) =>
  expect
    .poll(() => page.evaluate(async () => Boolean(await caches.match(window.location.href))))
    .toBe(true);

test('answers given without a network outlive the tab and count once when it is back', async ({
  browser,
  hall,
}) => {
  const options = { baseURL: hall.line.url.replace(/\/$/, '') };
  const [phone, other] = await Promise.all([
    browser.newContext(options),
    browser.newContext(options),
  ]);
  const neighbour = await comeIn(await other.newPage(), hall);
  const first = await comeIn(await phone.newPage(), hall);
  await untilKept(first.page);

  await cut(hall, phone);
  await first.answerButton('disagree').click();
  await expect(first.answerStatus).toHaveAttribute('data-status', 'waiting');
  await first.answerButton('agree').click();
  await expect(first.answerButton('agree')).toHaveAttribute('aria-pressed', 'true');
  await first.page.close();

  const again = new RoomPage(await phone.newPage(), hall.session.code);
  await again.open(firstItem(hall));
  await expect(again.answerButton('agree')).toHaveAttribute('aria-pressed', 'true');
  await expect(again.answerStatus).toHaveAttribute('data-status', 'waiting');
  expect(await hall.answers()).toEqual({ words: [], logged: 0 });

  await mend(hall, phone);
  await again.expectCounted('agree');
  await expect(neighbour.figures).toBeVisible();
  await expect(again.line).toHaveAttribute('data-line', 'live', { timeout: 15_000 });
  const { words, logged } = await hall.answers();
  expect(words).toEqual(['agree']);
  // The first one may have left before the second was given: then both are in the log, each once.
  expect(logged).toBeLessThanOrEqual(2);
  await phone.close();
  await other.close();
});

test('where browsers keep no pages (plain http), answers wait for the tab to be opened again', async ({
  playwright,
  launchOptions,
  hall,
}) => {
  const name = 'parlance.lan';
  const args = [...(launchOptions.args ?? []), `--host-resolver-rules=MAP ${name} 127.0.0.1`];
  const browser = await playwright.chromium.launch({ ...launchOptions, args });
  const { port } = new URL(hall.line.url);
  const phone = await browser.newContext({ baseURL: `http://${name}:${port}` });
  const first = await comeIn(await phone.newPage(), hall);
  expect(await first.page.evaluate(() => window.isSecureContext)).toBe(false);

  await cut(hall, phone);
  await first.answerButton('pass').click();
  await expect(first.answerStatus).toHaveAttribute('data-status', 'waiting');
  await first.page.close();
  await mend(hall, phone);

  const again = new RoomPage(await phone.newPage(), hall.session.code);
  await again.open('now');
  await expect.poll(hall.answers).toEqual({ words: ['pass'], logged: 1 });
  await browser.close();
});

test('a phone that is not one’s own keeps nothing', async ({ browser, hall }) => {
  const phone = await browser.newContext({ baseURL: hall.line.url.replace(/\/$/, '') });
  const room = await comeIn(await phone.newPage(), hall, false);
  await room.answer('agree');
  await cut(hall, phone);
  await room.answerButton('disagree').click();
  await expect(room.answerStatus).toHaveAttribute('data-status', 'waiting');
  // Going on waits, too, and the page with the answer in it stays until then.
  await room.goOn();
  await expect(room.line).toHaveAttribute('data-line', 'offline', { timeout: 15_000 });
  await expect(room.page).toHaveURL(new RegExp(firstItem(hall)));
  await mend(hall, phone);
  await expect(room.page).toHaveURL(new RegExp(`items/${hall.session.proposals[1]?.id}`));
  await expect.poll(hall.answers).toEqual({ words: ['disagree'], logged: 2 });

  const response = await room.page.reload();
  expect(response?.headers()['cache-control']).toBe('no-store');
  await expect(room.line).toHaveAttribute('data-line', 'live');
  const kept = await room.page.evaluate(async () => ({
    storage: Object.keys(localStorage),
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  expect(kept).toEqual({ storage: [], databases: [], caches: [], workers: 0 });
  const cookies = await phone.cookies();
  expect(cookies.map(({ expires }) => expires)).toEqual(cookies.map(() => -1));
  await phone.close();
});
