import { type Browser, expect, type Page } from '@playwright/test';
import { test } from '../support/browser-test';
import { DoorPage } from './pages/door-page';
import { FacilitatorPages } from './pages/facilitator-pages';
import { RoomPage } from './pages/room-page';

test.describe.configure({ timeout: 480_000 });

const title = { en: 'Our street', ar: 'حارتنا' };
const harms = [
  { label: 'Your voice is copied', definition: 'A machine speaks as you do and asks for money.' },
  { label: 'Nobody to call', definition: 'A chat answers and cannot decide anything.' },
  { label: 'Mr Lopez is a thief', definition: 'He lives at number nine.' },
];

/** Somebody in the room writes three things: two for the list, and one that names a neighbour. */
async function writeThree(browser: Browser, { code, watch }: Writing): Promise<void> {
  const context = await browser.newContext({ baseURL: watch.baseURL });
  const page = await context.newPage();
  watch.page(page);
  await new DoorPage(page).comeIn({ code, language: 'en' });
  const room = new RoomPage(page, code);
  for (const harm of harms) await room.nameHarm(harm);
  await context.close();
}

interface Writing {
  readonly code: string;
  readonly watch: { readonly baseURL: string | undefined; readonly page: (page: Page) => void };
}

const evenings = [
  { name: 'on a desk', slug: 'desk', locale: 'en', width: 1280, javaScriptEnabled: true },
  {
    name: 'on a phone, in Arabic',
    slug: 'phone-ar',
    locale: 'ar',
    width: 360,
    javaScriptEnabled: true,
  },
  {
    name: 'on a phone, without JavaScript',
    slug: 'plain',
    locale: 'es',
    width: 360,
    javaScriptEnabled: false,
  },
];

for (const { name, slug, locale, width, javaScriptEnabled } of evenings) {
  test(`a facilitator runs an evening to its published list ${name}`, async ({
    browser,
    baseURL,
    watch,
    signIn,
  }) => {
    const context = await browser.newContext({
      baseURL,
      locale,
      javaScriptEnabled,
      viewport: { width, height: 760 },
    });
    const page = await context.newPage();
    watch(page);
    await signIn(page);
    const pages = new FacilitatorPages(page);
    await pages.expectLanguage(locale, locale === 'ar' ? 'rtl' : 'ltr');
    const expectSound = async () => {
      await pages.expectNoSidewaysScroll();
      // axe is a script itself.
      if (javaScriptEnabled) await pages.expectAccessible();
    };

    await pages.makeTaxonomy({ title: 'Harms in our street', slug, start: 'empty' });
    await expectSound();
    await page.goto(`/f/taxonomies/${slug}/sessions/new?languages=en&languages=ar`);
    await expectSound();
    const sessionId = await pages.openSession({ slug, title, pace: 'together' });
    await expectSound();
    const code = await pages.sharedCode();
    await pages.openControl(sessionId);
    await expectSound();
    await pages.moveOn('propose');
    await writeThree(browser, { code, watch: { baseURL, page: watch } });

    await test.step('two are let pass, one is hidden with a reason', async () => {
      await pages.openQueue(sessionId);
      await expect(pages.cards).toHaveCount(3);
      await expectSound();
      if (javaScriptEnabled) await readByKeyboard(pages);
      else await readByPressing(pages);
      await page.goto(`/f/sessions/${sessionId}/queue?show=hidden`);
      await expect(pages.cards).toHaveCount(1);
      await expect(pages.cards).toContainText('Lopez');
      await expect(pages.cards).toContainText('Please say it without the name.');
      await expectSound();
      await page.goto(`/f/sessions/${sessionId}/agenda`);
      await expect(page.locator('main ol > li')).toHaveCount(2);
      await expectSound();
      await page.locator('main ol > li a').first().click();
      await expect(page.locator('h1')).toContainText(harms[0]?.label ?? '');
      await expectSound();
    });

    await test.step('the room goes through the items together and raises hands', async () => {
      await pages.openControl(sessionId);
      await pages.moveOn('discuss');
      await pages.moveOn('vote');
      await pages.turnTo(1);
      await pages.countHands({ agree: 9, disagree: 1 });
      await pages.turnTo(2);
      await pages.countHands({ agree: 2, disagree: 8 });
      await expectSound();
    });

    await test.step('the rule decides, and what stands is published', async () => {
      await pages.moveOn('decide');
      const decided = page.locator('main li.card');
      await expect(decided).toHaveCount(2);
      await expectSound();
      await pages.openControl(sessionId);
      await pages.moveOn('closed');
      await page.goto(`/f/taxonomies/${slug}/publish`);
      await expectSound();
      const snapshot = await page.request.get(await pages.publish(slug));
      expect(await snapshot.json()).toMatchObject({
        version: '0.1.0',
        concepts: [{ prefLabel: { en: harms[0]?.label }, status: 'accepted' }],
      });
      await expectSound();
    });
    await context.close();
  });
}

/** j goes down, p lets pass, h hides; the next text takes the place of the one that was read. */
async function readByKeyboard({ page, cards }: FacilitatorPages): Promise<void> {
  await expect(cards.first()).toContainText(harms[0]?.label ?? '');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await expect(cards.first()).toBeFocused();
  await page.keyboard.press('p');
  await expect(cards).toHaveCount(2);
  await expect(cards.first()).toBeFocused();
  await page.keyboard.press('j');
  await expect(cards.nth(1)).toBeFocused();
  await page.keyboard.press('h');
  const reason = cards.nth(1).locator('input[name="reason"]');
  await expect(reason.first()).toBeFocused();
  await reason.and(page.locator('[value="names-somebody"]')).check();
  await cards.nth(1).locator('[name="words"]').fill('Please say it without the name.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(cards).toHaveCount(1);
  await page.keyboard.press('p');
  await expect(cards).toHaveCount(0);
}

async function readByPressing(pages: FacilitatorPages): Promise<void> {
  const { cards } = pages;
  const named = cards.filter({ hasText: 'Lopez' });
  await named
    .locator('details', { has: pages.page.locator('[data-queue-hide]') })
    .locator('> summary')
    .click();
  await named.locator('[name="reason"][value="names-somebody"]').check();
  await named.locator('[name="words"]').fill('Please say it without the name.');
  await named.locator('button[value="hide"]').click();
  await pages.passAll(2);
}
