import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { z } from 'zod';
import { projectRoot } from '~/platform/project-root';
import { test } from '../support/browser-test';
import { FacilitatorPages } from './pages/facilitator-pages';
import { ListPage } from './pages/list-page';
import { TaxonomyPage } from './pages/taxonomy-page';

const listShape = z.object({
  concepts: z.array(z.object({ primaryParent: z.string().nullish() })),
});
const air = join(projectRoot, '../shared/data/taxonomies/ibm-risk-atlas-nexus/air_2024_data.yaml');

test('a taxonomy from the starter list can be read in three languages and searched', async ({
  page,
  signIn,
}) => {
  await signIn(page);
  const taxonomy = new TaxonomyPage(page);
  await taxonomy.make({ title: 'Harms at work', slug: 'starter-e2e', start: 'starter' });
  await expect(taxonomy.branches).toHaveCount(7);
  await taxonomy.expectAccessible();
  await taxonomy.readIn('العربية');
  await expect(taxonomy.branches.first()).toContainText('ما يقوله وما يعرضه');
  await taxonomy.search('doxing');
  await expect(taxonomy.results).toHaveCount(1);
  await taxonomy.results.first().getByRole('link').click();
  await taxonomy.expectAccessible();
  await expect(page.locator('h1 [lang]')).toBeVisible();
});

test.describe('AIR 2024 (../shared/data)', () => {
  test.skip(!existsSync(air), 'needs ../shared/data');

  for (const javaScriptEnabled of [true, false]) {
    const slug = `air-e2e-${javaScriptEnabled ? 'js' : 'plain'}`;
    test(`comes in by a page and is browsed to the third level by keyboard (${slug})`, async ({
      browser,
      baseURL,
      watch,
      signIn,
    }) => {
      const context = await browser.newContext({ baseURL, javaScriptEnabled, locale: 'en' });
      const page = await context.newPage();
      watch(page);
      await signIn(page);
      const taxonomy = new TaxonomyPage(page);
      // axe is a script itself.
      const expectAccessible = async () => {
        if (javaScriptEnabled) await taxonomy.expectAccessible();
      };
      await taxonomy.make({ title: 'AIR 2024', slug, start: 'file' });
      await page.getByLabel('File', { exact: true }).setInputFiles(air);
      await page.getByRole('button', { name: 'See what it would bring' }).click();
      await expect(page.getByText('3 levels: 16 · 43 · 314')).toBeVisible();
      await expectAccessible();
      await page.getByLabel('Licence of the file').fill('CC-BY-4.0');
      await page.getByRole('button', { name: 'Import it' }).click();
      await expect(page.getByText('Imported: 373 new categories.')).toBeVisible();
      await expect(taxonomy.branches).toHaveCount(16);
      await expectAccessible();

      const top = taxonomy.branch('Child Harm');
      await top.focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await expect(taxonomy.branch('Child Sexual Abuse')).toBeFocused();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/categories\//);
      const above = page.getByRole('navigation', { name: 'Where it stands' }).getByRole('link');
      await expect(above).toHaveText(['Child Harm', 'Child Sexual Abuse']);

      await relateAndAnnounce(page);
      await expectAccessible();

      const address = await new FacilitatorPages(page).publish(slug);
      const published = listShape.parse(await (await fetch(address)).json());
      expect(published.concepts).toHaveLength(373);
      const top16 = published.concepts.filter(({ primaryParent }) => primaryParent === undefined);
      expect(top16).toHaveLength(16);
      const list = new ListPage(page);
      await list.page.goto(`/t/${slug}`);
      await list.search('grooming');
      await expect(list.category('Grooming').first()).toBeVisible();
      await expectAccessible();
      await context.close();
    });
  }
});

/** From the page of a category: something is related and parted again, a departure announced and taken back, a warning set. */
async function relateAndAnnounce(page: Page): Promise<void> {
  const open = page.getByRole('link', { name: 'Say what is related, or that it will leave' });
  await open.click();
  // Among hundreds one searches first.
  await page.getByLabel('Find categories to choose from').fill('fraud');
  await page.keyboard.press('Enter');
  await expect(page.getByText('categories found')).toBeVisible();
  await page.getByLabel('Another category').selectOption({ index: 0 });
  await page.getByRole('button', { name: 'Add' }).click();
  await page.getByRole('button', { name: 'Take off' }).click();
  await expect(page.getByText('Nothing yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Announce' }).click();
  const announced = page.getByText('It is going to be retired');
  await expect(announced).toBeVisible();
  await open.click();
  await page.getByRole('button', { name: 'It stays after all' }).click();
  await expect(open).toBeVisible();
  await expect(announced).toHaveCount(0);
  await page.getByText('Content warning', { exact: true }).click();
  await page.getByLabel('Warning in English').fill('abuse');
  await page.getByRole('button', { name: 'Save', exact: true }).first().click();
  await expect(page.getByText('Careful: abuse')).toBeVisible();
}
