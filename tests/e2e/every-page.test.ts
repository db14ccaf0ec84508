import type { BrowserContext, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { test as base } from '../support/browser-test';
import { createTestDatabase } from '../support/database-server';
import { freePort } from '../support/free-port';
import { TestProcess } from '../support/process';
import { TestServerProcess } from '../support/server';
import { DoorPage } from './pages/door-page';
import { FacilitatorPages } from './pages/facilitator-pages';
import { SitePage } from './pages/site-page';

const smallestPhone = { width: 320, height: 640 };

/** Addresses that are not pages: files for programs. */
const isPage = (path: string) =>
  !/\.(json|atom|svg|csv|mjs|ts)$|^\/(api\/v1|schema|context|\.well-known)\/|^\/t\/[^/]+\/(v\/[^/]+|latest)\/(?!(coverage|classes)$)./.test(
    path,
  );

/** Pages of one kind differ in ids, codes and versions only: one of each is looked at. */
const kindOf = (path: string) =>
  path
    .replace(/\/[0-9a-f-]{36}/g, '/:id')
    .replace(/\/v\/[^/]+/, '/v/:version')
    .replace(/\/coverage\/(?!next$)[^/]+/, '/coverage/:system')
    .replace(/\/compare\/[^/]+/, '/compare/:pair')
    .replace(/\/o\/.+/, '/o/:token')
    .replace(/\/i\/[^/]+\/[^/]+/, '/i/:code/:token');

async function linksOn(page: Page): Promise<string[]> {
  const hrefs = await page
    .locator('a[href]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const here = new URL(page.url());
  return hrefs
    .map((href) => new URL(href, here))
    .filter(({ origin, searchParams }) => origin === here.origin && !searchParams.has('lng'))
    .filter(({ pathname }) => isPage(pathname))
    .map(({ pathname, search }) => `${pathname}${search}`);
}

/** Goes wherever links lead, one page of each kind, and looks at each. Gives the kinds. */
async function lookAround(page: Page, starts: readonly string[]): Promise<string[]> {
  const site = new SitePage(page);
  const waiting = [...starts];
  const seen = new Set<string>();
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = kindOf(path.split('?')[0] ?? '');
    if (seen.has(kind)) continue;
    seen.add(kind);
    const address = path;
    await test.step(address, async () => {
      const response = await page.goto(address);
      expect.soft(response?.status(), address).toBe(200);
      await site.expectAccessible();
      await site.expectNoSidewaysScroll();
    });
    waiting.push(...(await linksOn(page)));
  }
  return [...seen];
}

interface Instance {
  readonly url: string;
  /** A session where people answer just now. */
  readonly session: { readonly id: string; readonly code: string };
  /** Where interpreters come in. */
  readonly interpreting: string;
  readonly facilitator: Awaited<ReturnType<BrowserContext['storageState']>>;
}

/** An instance with a finished deliberation on it, and another one under way. */
const test = base.extend<object, { readonly instance: Instance }>({
  instance: [
    async ({ browser, databases }, use) => {
      const database = await createTestDatabase(databases);
      const port = await freePort();
      const env = {
        DATABASE_URL: database.url,
        PUBLIC_URL: `http://127.0.0.1:${port}`,
        WEBHOOK_ALLOW: '127.0.0.1',
      };
      const command = [process.execPath, 'scripts/run-script.mjs', 'demo'];
      const demo = new TestProcess({ command, env });
      const [, invitation = ''] = await demo.says(/(\/setup\/\S+)/, { within: 240_000 });
      const server = await TestServerProcess.start({ databaseUrl: database.url, port, env });
      const context = await browser.newContext({ baseURL: server.url, locale: 'en' });
      const facilitator = new FacilitatorPages(await context.newPage());
      await facilitator.choosePassword(invitation);
      const title = { en: 'What harms us', ar: 'ما يضرّنا' };
      const slug = /\/t\/([^/\s]+)/.exec(demo.output)?.[1] ?? '';
      await facilitator.addWebhook({ slug, url: `${server.url}/nobody-listens-here` });
      const id = await facilitator.openSession({ slug, title, affirm: 'all' });
      const code = await facilitator.sharedCode();
      const interpreting = await facilitator.makeInterpreterLink();
      await facilitator.openControl(id);
      for (const phase of ['propose', 'discuss', 'vote'] as const) await facilitator.moveOn(phase);
      const signedIn = await context.storageState();
      await context.close();
      await use({ url: server.url, session: { id, code }, interpreting, facilitator: signedIn });
      await server.stop();
      await database.drop();
    },
    { scope: 'worker', timeout: 360_000 },
  ],
});

// One after the other, so that the instance is filled once.
test.describe.configure({ mode: 'default' });

for (const [language, colorScheme] of [
  ['en', 'light'],
  ['ar', 'dark'],
] as const) {
  const look = { locale: language, colorScheme, viewport: smallestPhone };

  test(`every page of people who run sessions or build is accessible and fits a small phone in ${language}`, async ({
    browser,
    watch,
    instance,
  }) => {
    test.setTimeout(600_000);
    const { url: baseURL, facilitator: storageState, session, interpreting } = instance;
    const context = await browser.newContext({ ...look, baseURL, storageState });
    const page = await context.newPage();
    watch(page);
    const starts = ['/', '/f', `/f/sessions/${session.id}`, interpreting];
    const kinds = await lookAround(page, starts);
    expect(kinds.length).toBeGreaterThan(25);
    await context.close();
  });

  test(`every page of people who take part is accessible and fits a small phone in ${language}`, async ({
    browser,
    watch,
    instance,
  }) => {
    test.setTimeout(600_000);
    const { code } = instance.session;
    const context = await browser.newContext({ ...look, baseURL: instance.url });
    const page = await context.newPage();
    watch(page);
    await new DoorPage(page).comeIn({ code, language });
    const kinds = await lookAround(page, [`/s/${code}/now`, `/s/${code}/mine`]);
    expect(kinds.length).toBeGreaterThan(12);
    await context.close();
  });
}
