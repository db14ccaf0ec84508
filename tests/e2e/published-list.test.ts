import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test as base } from '../support/browser-test';
import { createTestDatabase } from '../support/database-server';
import { freePort } from '../support/free-port';
import { TestProcess } from '../support/process';
import { TestServerProcess } from '../support/server';
import { ListPage } from './pages/list-page';
import { UsePages } from './pages/use-pages';

const table = `id,parent,label_es,definition_es,label_ar,definition_ar
cara,,Perfiles falsos,Parece que dijiste algo que no dijiste.,حسابات مزيفة,يبدو أنك قلت ما لم تقل.
voz,cara,Tu voz copiada,Una máquina habla como tú.,,
`;

/** A list imported and published from the terminal, on a server of its own. */
const test = base.extend<object, { readonly list: string }>({
  list: [
    async ({ databases }, use) => {
      const database = await createTestDatabase(databases);
      const folder = await mkdtemp(join(tmpdir(), 'parlance-list-'));
      const file = join(folder, 'harms.csv');
      await writeFile(file, table);
      const port = await freePort();
      const env = { DATABASE_URL: database.url, PUBLIC_URL: `http://127.0.0.1:${port}` };
      const run = async (said: RegExp, ...words: string[]) => {
        const command = [process.execPath, 'scripts/run-script.mjs', ...words];
        await new TestProcess({ command, env }).says(said);
      };
      await run(/Imported/, 'import', file, '--taxonomy', 'barrio', '--license', 'CC-BY-4.0');
      await run(/Published/, 'publish', 'barrio');
      const server = await TestServerProcess.start({ databaseUrl: database.url, port, env });
      await use(`${server.url}/t/barrio`);
      await server.stop();
      await database.drop();
      await rm(folder, { recursive: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

test('a published list is read in its languages, searched, and followed to its files', async ({
  page,
  list,
}) => {
  await page.goto(`${list}?lng=en`);
  const published = new ListPage(page);
  await expect(published.category('Perfiles falsos')).toBeVisible();
  await published.expectAccessible();
  await published.readIn('العربية');
  await expect(published.category('حسابات مزيفة')).toHaveText('حسابات مزيفة');
  await expect(published.tree).toContainText('not in Arabic yet');
  await published.search('voz');
  await expect(published.category('Tu voz copiada')).toBeVisible();
  await published.category('Tu voz copiada').click();
  await expect(published.title).toHaveText('Tu voz copiada');
  await expect(page.getByText('Una máquina habla como tú.')).toBeVisible();
  await published.expectAccessible();

  const latest = await page.request.get(`${list}/latest/snapshot.json`);
  expect(latest.url()).toBe(`${list}/v/0.1.0/snapshot.json`);
  expect(await latest.json()).toMatchObject({ version: '0.1.0', uri: `${list}/v/0.1.0` });
  const forPrograms = await page.request.get(list, { headers: { Accept: 'application/json' } });
  expect(await forPrograms.json()).toMatchObject({ slug: 'barrio' });
});

test.describe('on a phone, in Arabic, without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test('the same pages work', async ({ page, list }) => {
    await page.goto(`${list}?lng=ar`);
    const published = new ListPage(page);
    await published.expectLanguage('ar', 'rtl');
    await published.search('máquina');
    await expect(published.category('Tu voz copiada')).toBeVisible();
    const excess = await page
      .locator('main')
      .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    expect(excess).toBeLessThanOrEqual(0);
    await published.category('Tu voz copiada').click();
    await expect(published.title.locator('[dir="ltr"]')).toHaveText('Tu voz copiada');
    await page.goto(`${list}/versions?lng=ar`);
    await expect(page.getByRole('link', { name: '0.1.0' })).toBeVisible();
  });

  test('a use is registered, mended where it was refused, and taken back by its private link', async ({
    page,
    list,
  }) => {
    await page.goto(`${list}/uses?lng=en`);
    await page.locator('main').getByRole('link', { name: 'Register your use' }).click();
    const use = new UsePages(page);
    await use.name.fill('Filtro del barrio');
    await use.box('Perfiles falsos').check();
    await use.send();
    await expect(page.getByRole('alert')).toContainText('Please say why you leave out');
    await expect(use.name).toHaveValue('Filtro del barrio');
    await expect(use.box('Perfiles falsos')).toBeChecked();
    await use.field('restReason').fill('No oímos nada: solo leemos.');
    await use.send();
    await use.expectOwnPage();
    const link = page.url();
    await expect(page.locator('main')).toContainText('Waiting to be read');
    await use.expectNoSidewaysScroll();
    await page.goto(`${list}/uses`);
    await expect(page.locator('main')).not.toContainText('Filtro del barrio');
    await page.goto(link);
    await use.withdraw();
    await expect(page.locator('main')).toContainText('You took this use back');
    await expect(page.locator('main')).not.toContainText('Filtro del barrio');
  });
});
