import { expect } from '@playwright/test';
import { test } from '../support/browser-test';
import { HomePage } from './pages/home-page';
import { SitePage } from './pages/site-page';

const smallestPhone = { width: 320, height: 640 };

// Without a deliberation on it yet.
test('the first page is accessible and fits a small phone in every language, light and dark', async ({
  page,
}) => {
  await page.setViewportSize(smallestPhone);
  const home = new HomePage(page);
  for (const [language, direction] of [
    ['en', 'ltr'],
    ['es', 'ltr'],
    ['ar', 'rtl'],
  ] as const) {
    await home.open(`?lng=${language}`);
    await home.expectLanguage(language, direction);
    await expect(home.title).toBeVisible();
    await home.expectNoSidewaysScroll();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await home.expectAccessible();
    }
  }
});

test('a language once chosen stays, and the rest of the address too', async ({ page }) => {
  const home = new HomePage(page);
  await home.open('?from=poster');
  await home.chooseLanguage('العربية');
  await home.expectLanguage('ar', 'rtl');
  expect(new URL(page.url()).searchParams.get('from')).toBe('poster');
  await home.open();
  await home.expectLanguage('ar', 'rtl');
});

test('the language menu closes by Escape and by a tap elsewhere', async ({ page }) => {
  const home = new HomePage(page);
  await home.open();
  const menu = page.locator('.languages');
  await menu.locator('summary').click();
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(menu).not.toHaveAttribute('open', { timeout: 200 });
  }, 'once the page is alive').toPass();
  await menu.locator('summary').click();
  await home.title.click();
  await expect(menu).not.toHaveAttribute('open');
});

test('the keyboard can skip the frame', async ({ page }) => {
  const home = new HomePage(page);
  await home.open();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('keys pressed all the while do not keep a page from coming alive', async ({ page }) => {
  await page.addInitScript(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      document.body?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }));
      if (performance.now() < 3000) port2.postMessage('');
    };
    port2.postMessage('');
  });
  await new HomePage(page).open();
  const menu = page.locator('.languages');
  await menu.locator('summary').click();
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(menu).not.toHaveAttribute('open', { timeout: 200 });
  }, 'once the page is alive').toPass({ timeout: 30_000 });
});

test.describe('S5 leaving quickly', () => {
  test.beforeEach(({ context }) =>
    context.route('https://www.wikipedia.org/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>elsewhere</title>' }),
    ),
  );

  test('replaces the page, so that "back" does not return to it', async ({ page }) => {
    const home = new HomePage(page);
    await page.goto('/ready');
    await home.open();
    await home.leaveButton.click();
    await expect(page).toHaveTitle('elsewhere');
    await page.goBack();
    await expect(page).toHaveURL(/\/ready$/);
  });

  test('also by Escape three times', async ({ page }) => {
    await new HomePage(page).open();
    await expect(async () => {
      for (let press = 0; press < 3; press += 1) await page.keyboard.press('Escape');
      await expect(page).toHaveTitle('elsewhere', { timeout: 500 });
    }, 'once the page is alive').toPass();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the language can be chosen and the page left', async ({ page }) => {
    const home = new HomePage(page);
    await home.open();
    await home.chooseLanguage('Español');
    await home.expectLanguage('es', 'ltr');
    await expect(home.leaveButton).toHaveAttribute('rel', /noreferrer/);
  });
});

test('an address that leads nowhere is a 404 in the reader’s language', async ({
  browser,
  server,
  watch,
}) => {
  const context = await browser.newContext({ baseURL: server.url, locale: 'es-MX' });
  const page = await context.newPage();
  const response = await page.goto('/no/such/place');
  watch(page);
  expect(response?.status()).toBe(404);
  const problem = new SitePage(page);
  await problem.expectLanguage('es', 'ltr');
  await expect(problem.title).toHaveText('Aquí no hay nada');
  await expect(page.getByText(response?.headers()['x-request-id'] ?? 'missing')).toBeVisible();
  await problem.expectAccessible();
  await context.close();
});
