import { expect } from '@playwright/test';
import { test } from '../support/browser-test';
import { CuttableLine } from '../support/cuttable-line';
import { createTestDatabase } from '../support/database-server';
import { TestServerProcess } from '../support/server';
import { SitePage } from './pages/site-page';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test('a database that is away loses nothing that was typed', async ({ browser, databases }) => {
      const database = await createTestDatabase(databases);
      const line = await CuttableLine.to(database.url);
      const server = await TestServerProcess.start({ databaseUrl: line.url });

      // Not watched: the browser itself complains of the 503 that is expected here.
      const page = await browser.newPage({ javaScriptEnabled });
      await page.goto(`${server.url}/account?lng=es`);
      await page.locator('input[name="name"]').fill('amina la facilitadora');
      await page.locator('input[name="password"]').fill('not to be shown to anyone');
      await line.cut();
      await page.locator('main button').click();

      const problem = new SitePage(page);
      await expect(problem.title).toHaveText('Parlance se tomó un momento');
      await expect(page.getByText('amina la facilitadora')).toBeAttached();
      expect(await page.content()).not.toContain('not to be shown to anyone');

      await line.mend();
      await page.getByRole('button', { name: 'Intentar de nuevo' }).click();
      await expect(page.locator('input[name="name"]')).toHaveValue('amina la facilitadora');

      await page.close();
      await server.stop();
      await line.cut();
      await database.drop();
    });
  });
}
