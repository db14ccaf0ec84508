import { type APIResponse, expect, type Page } from '@playwright/test';
import { at } from '../factories/scopes';
import { test } from '../support/room-test';
import { DoorPage } from './pages/door-page';
import { HomePage } from './pages/home-page';
import { RoomPage } from './pages/room-page';

const plain = { javaScriptEnabled: false, locale: 'es' };

/** What a form without JavaScript would send, with fields that a browser would not let through. */
async function send(page: Page, path: string, form: Record<string, string>): Promise<APIResponse> {
  const { origin } = new URL(page.url());
  return page.request.post(path, { form, headers: { origin }, maxRedirects: 0 });
}

const fieldsOf = (page: Page, selector: string): Promise<Record<string, string>> =>
  page
    .locator(selector)
    .first()
    .evaluate((form) =>
      form instanceof HTMLFormElement
        ? Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]))
        : {},
    );

test('a wrong code is said in the reader’s language, and stays in its field', async ({
  device,
}) => {
  const page = await device(plain);
  const home = new HomePage(page);
  await home.open();
  await home.join('ZZZ999');
  await expect(page.locator('#field-code-error')).toContainText('código');
  await expect(home.code).toHaveValue('ZZZ999');
  expect((await page.request.get('/s/ZZZ999')).status()).toBe(404);
});

test('X3 too much, too long and an unknown language: refused with all that was typed', async ({
  device,
  room,
}) => {
  const { session } = await room({ phase: 'propose', proposals: 1 });
  const page = await device(plain);
  await new DoorPage(page).comeIn({ code: session.code, language: 'es' });
  const inside = new RoomPage(page, session.code);
  await inside.open('say/harm');
  const path = `/s/${session.code}/say/harm`;
  const typed = {
    ...(await fieldsOf(page, 'main form')),
    label: 'Nos vigilan',
    definition: 'x'.repeat(700),
  };

  const long = await send(page, path, typed);
  expect(long.status()).toBe(422);
  const words = await long.text();
  expect(words).toContain('600');
  expect(words).toContain('Nos vigilan');
  expect(words).toContain('x'.repeat(700));
  expect(words).toContain('lang="es"');

  const tongue = await send(page, path, {
    ...typed,
    definition: 'Una cámara.',
    language: 'not a tag',
  });
  expect(tongue.status()).toBe(422);
  expect(await tongue.text()).toContain('Una cámara.');

  const huge = await send(page, path, { ...typed, definition: 'x'.repeat(1_100_000) });
  expect(huge.status()).toBe(422);
  expect(await huge.text(), 'and even that is not lost').toContain('x'.repeat(1_100_000));

  const boundless = await page.request.post(path, {
    data: Buffer.alloc(21 * 1024 * 1024, 'label=x&'),
    headers: {
      origin: new URL(page.url()).origin,
      'content-type': 'application/x-www-form-urlencoded',
    },
  });
  expect(boundless.status()).toBe(413);
  expect(await boundless.text()).toContain('Esto es demasiado grande para recibirlo.');

  await inside.open('mine');
  await expect(page.locator('li[data-fate]')).toHaveCount(0);
});

test('an answer on an earlier wording, and one after the close, say why they do not count', async ({
  device,
  room,
}) => {
  const { session, lead } = await room({ phase: 'vote', proposals: 1 });
  const item = at(session.proposals, 0);
  const page = await device(plain);
  await new DoorPage(page).comeIn({ code: session.code, language: 'es' });
  const inside = new RoomPage(page, session.code);
  await inside.answer('agree');
  await inside.open(`items/${item.id}`);
  const answer = { ...(await fieldsOf(page, '#answer')), answer: 'disagree' };
  await lead.reword(item.id, item.renderings.en ?? '', 'Better');

  const path = `/s/${session.code}/items/${item.id}`;
  const old = await send(page, path, answer);
  expect(old.status()).toBe(409);
  expect(await old.text()).toContain('El texto cambió mientras tanto.');

  await inside.open(`items/${item.id}`);
  const late = { ...(await fieldsOf(page, '#answer')), answer: 'disagree' };
  await lead.move('closed');
  const closed = await send(page, path, late);
  expect(closed.status()).toBe(409);
  expect(await closed.text()).toContain('Esta sesión está cerrada.');
});

test('somebody who was put out while writing keeps the words', async ({ browser, place, room }) => {
  const { session } = await room({ phase: 'propose' });
  // Not watched: the browser itself complains of the 401 that is expected here.
  const context = await browser.newContext({ baseURL: place.url, javaScriptEnabled: false });
  const page = await context.newPage();
  await new DoorPage(page).comeIn({ code: session.code, language: 'en' });
  const inside = new RoomPage(page, session.code);
  await inside.open('say/story');
  await page.locator('[name="body"]').fill('They watch us all day.');
  await context.clearCookies();
  await inside.submit.click();
  await expect(inside.title).toHaveText('You are not inside any more');
  const again = await context.newPage();
  await new DoorPage(again).comeIn({ code: session.code, language: 'en' });
  await page.locator('main button[data-tone="primary"]').click();
  await expect(inside.sent).toBeVisible();
  await context.close();
});

test('a session that is closed, and one that is not yours, are told apart from nothing', async ({
  device,
  room,
}) => {
  const { session, lead } = await room({ phase: 'vote', proposals: 1 });
  const page = await device(plain);
  expect(
    (await page.request.get(`/s/${session.code}/mine.json`, { maxRedirects: 0 })).status(),
  ).toBe(302);
  await lead.move('closed');
  await page.goto(`/s/${session.code}`);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Esta sesión ha terminado');
});
