import type { Locator } from '@playwright/test';
import { SitePage } from './site-page';

/** The page of a published list. */
export class ListPage extends SitePage {
  get tree(): Locator {
    return this.page.locator('.category-tree').first();
  }

  category(label: string): Locator {
    return this.tree.getByRole('link', { name: label });
  }

  async readIn(ownName: string): Promise<void> {
    await this.page.locator('.reading-languages').getByRole('link', { name: ownName }).click();
  }

  async search(words: string): Promise<void> {
    await this.page.locator('input[name="q"]').fill(words);
    await this.page.locator('input[name="q"]').press('Enter');
  }
}
