import { expect } from '@playwright/test';
import { test } from '../support/browser-test';
import { CoveragePages } from './pages/coverage-pages';
import { FacilitatorPages } from './pages/facilitator-pages';

test('harms are held against other lists without JavaScript, on a small phone, and what was said is undone', async ({
  browser,
  baseURL,
  watch,
  signIn,
}) => {
  const context = await browser.newContext({
    ...{ baseURL, javaScriptEnabled: false, locale: 'en' },
    viewport: { width: 320, height: 640 },
  });
  const page = await context.newPage();
  watch(page);
  await signIn(page);
  const slug = 'coverage-plain';
  await new FacilitatorPages(page).makeTaxonomy({ title: 'Harms', slug });
  const coverage = new CoveragePages(page);
  await coverage.open(slug);
  await coverage.begin();
  await coverage.expectPair('Llama Guard 3, 4');

  await coverage.say('close', 'S1');
  await coverage.expectPair('Llama Guard 2');
  await expect(coverage.kept).toContainText('S1');
  await coverage.lookedAt(1);

  await coverage.undo();
  await coverage.expectPair('Llama Guard 3, 4');
  await coverage.lookedAt(0);
  await expect(coverage.findings).toHaveCount(0);
  await coverage.say('no-match');
  await coverage.expectPair('Llama Guard 2');
  await page.getByRole('link', { name: 'Later' }).click();
  await coverage.expectPair('Llama Guard 1');
  await context.close();
});

test('the queue goes by keyboard, and what was said is published', async ({ page, signIn }) => {
  await signIn(page);
  const slug = 'coverage-keys';
  const facilitator = new FacilitatorPages(page);
  await facilitator.makeTaxonomy({ title: 'Harms', slug });
  const coverage = new CoveragePages(page);
  await page.goto(`/f/taxonomies/${slug}/coverage/shieldgemma-1`);
  await coverage.begin();
  await coverage.lookedAt(0);
  await page.keyboard.press('x');
  await coverage.lookedAt(1);
  await page.keyboard.press('1');
  await page.keyboard.press('c');
  await coverage.lookedAt(2);
  await expect(coverage.kept).toContainText('No Hate Speech');

  await facilitator.publish(slug);
  await page.goto(`/t/${slug}/coverage`);
  await expect(page.getByText('1 harm with nothing found so far')).toBeVisible();
  const harm = page.locator('.covered details', { hasText: 'Hatred against a group' }).last();
  await harm.locator('summary').click();
  await expect(harm).toContainText('Close in meaning: No Hate Speech');
  await coverage.expectAccessible();
  await coverage.expectNoSidewaysScroll();
});
