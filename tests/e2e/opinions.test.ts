import { expect, type Page } from '@playwright/test';
import { currentAnswers } from '~db/schema/answers';
import { buildFacilitator } from '../factories/build-facilitator';
import type { BuiltSession } from '../factories/build-session';
import { accountCookie } from '../realtime/support/live-server';
import { test } from '../support/room-test';
import { DoorPage } from './pages/door-page';
import { RoomPage } from './pages/room-page';
import { SitePage } from './pages/site-page';

const smallDark = { viewport: { width: 320, height: 640 }, colorScheme: 'dark' } as const;

/** Two camps that differ on all but the first two items. */
const answersOf = ({ sessionId, people, proposals }: BuiltSession) =>
  people.flatMap(({ voterId }, person) =>
    proposals.map(({ revisionId }, item) => ({
      ...{ sessionId, voterId, revisionId },
      answer: item < 2 || (person + item) % 2 === 0 ? ('agree' as const) : ('disagree' as const),
    })),
  );

const operable = 'main :is(a[href], button, input, summary):visible';

/** Tab alone leads to everything on the page that can be operated. */
async function expectKeyboardReaches(page: Page): Promise<void> {
  const all = await page.locator(operable).count();
  const reached = new Set<string>();
  for (let press = 0; press < all + 20; press += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator('main :focus');
    if ((await focused.count()) === 0) continue;
    await expect(focused).toBeInViewport();
    reached.add(await focused.evaluate((element) => element.outerHTML));
  }
  const texts = await page
    .locator(operable)
    .evaluateAll((found) => found.map((one) => one.outerHTML));
  expect([...reached].toSorted()).toEqual([...new Set(texts)].toSorted());
}

async function expectMap(page: Page): Promise<void> {
  const site = new SitePage(page);
  await expect(page.locator('.opinion-chart')).toBeVisible({ timeout: 20_000 });
  await site.expectAccessible();
  await site.expectNoSidewaysScroll();
  await expectKeyboardReaches(page);
  const method = page.locator('main details', { has: page.locator('.opinion-method') });
  await method.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.opinion-method')).toBeVisible();
  await site.expectAccessible();
}

test('what a room thinks is accessible, by keyboard too, to those in it and those who run it', async ({
  device,
  place,
  room,
}) => {
  const { session, lead } = await room({
    phase: 'vote',
    proposals: 10,
    communities: 2,
    people: 40,
  });
  await place.db.insert(currentAnswers).values(answersOf(session));
  const phone = await device(smallDark);
  await new DoorPage(phone).comeIn({ code: session.code, language: 'ar' });
  await lead.move('closed');
  const inside = new RoomPage(phone, session.code);
  await inside.open('opinions');
  await expectMap(phone);

  const { token } = await buildFacilitator(place.db, session);
  const [name = '', value = ''] = (await accountCookie(token)).split('=');
  const desk = await device({ ...smallDark, locale: 'es' });
  await desk.context().addCookies([{ name, value, url: place.url }]);
  await desk.goto(`/f/sessions/${session.sessionId}/opinions`);
  await expectMap(desk);
});
