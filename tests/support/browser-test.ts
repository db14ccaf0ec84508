import { test as base, type ConsoleMessage, type Page } from '@playwright/test';
import { z } from 'zod';
import { createTestDatabase, type TestServer } from './database-server';
import { TestServerProcess } from './server';

interface WorkerFixtures {
  /** Where the databases of this run are made. */
  readonly databases: TestServer;
  /** A server of its own for the tests of one worker, on an empty database. */
  readonly server: TestServerProcess;
  /** The first account of that server, made through its set-up link; operator, too. */
  readonly facilitator: { readonly name: string; readonly password: string };
}

interface TestFixtures {
  /** Signs the facilitator in on a page. */
  readonly signIn: (page: Page) => Promise<void>;
  /** Watches a page that the test opened by itself; the fixture `page` is watched already. */
  readonly watch: (page: Page) => void;
}

const testServerShape = z.object({ serverUrl: z.string(), template: z.string() });

const worries: readonly string[] = ['error', 'warning'] satisfies ReturnType<
  ConsoleMessage['type']
>[];

/** Remix writes down that a load was given up because somebody went elsewhere meanwhile: nobody misses it. */
const isOvertaken = (text: string) => text.startsWith('AbortError: ');

/** A refused form comes back as a page with this status, and the browser writes that down: it is what should happen. */
const isRefusedForm = (message: ConsoleMessage, page: Page) =>
  message.text().includes('status of 422') && message.location().url === page.url();

/**
 * Playwright's `test` with a real server. An error or a warning in the console of any watched page,
 * or an uncaught exception, fails the test.
 */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  databases: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern
    async ({}, use) => {
      const given: unknown = JSON.parse(process.env.E2E_TEST_SERVER ?? 'null');
      await use(testServerShape.parse(given));
    },
    { scope: 'worker' },
  ],
  server: [
    async ({ databases }, use) => {
      const database = await createTestDatabase(databases);
      const server = await TestServerProcess.start({ databaseUrl: database.url });
      await use(server);
      await server.stop();
      await database.drop();
    },
    { scope: 'worker' },
  ],
  facilitator: [
    async ({ browser, server }, use) => {
      const link = /http\S+\/setup\/\S+/.exec(server.output)?.[0];
      if (link === undefined) throw new Error(`no set-up link in:\n${server.output}`);
      const account = { name: 'ana', password: 'correct horse battery' };
      const page = await browser.newPage();
      await page.goto(link);
      await page.locator('[name=name]').fill(account.name);
      await page.locator('[name=password]').fill(account.password);
      await page.locator('main form button').click();
      await page.waitForURL('**/f');
      await page.close();
      await use(account);
    },
    { scope: 'worker' },
  ],
  signIn: async ({ facilitator, baseURL }, use) =>
    use(async (page) => {
      await page.goto(`${baseURL}/account`);
      await page.locator('[name=name]').fill(facilitator.name);
      await page.locator('[name=password]').fill(facilitator.password);
      await page.locator('main form button').click();
      await page.waitForURL('**/f');
    }),
  baseURL: async ({ server }, use) => use(server.url),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern
  watch: async ({}, use) => {
    const heard: string[] = [];
    await use((page) => {
      page.on('pageerror', (error) => heard.push(`${page.url()}: ${error.message}`));
      page.on('console', (message) => {
        if (isOvertaken(message.text()) || isRefusedForm(message, page)) return;
        if (worries.includes(message.type())) heard.push(`${page.url()}: ${message.text()}`);
      });
    });
    base.expect(heard, 'errors and warnings in the browser console').toEqual([]);
  },
  page: async ({ page, watch }, use) => {
    watch(page);
    await use(page);
  },
});
