import { expect } from '@playwright/test';
import { test } from '../support/browser-test';

for (const [language, direction] of [
  ['en', 'ltr'],
  ['es', 'ltr'],
  ['ar', 'rtl'],
]) {
  test(`the first page speaks ${language}`, async ({ page }) => {
    await page.goto(`/?lng=${language}`);
    await expect(page.locator('html')).toHaveAttribute('lang', language ?? '');
    await expect(page.locator('html')).toHaveAttribute('dir', direction ?? '');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
}
