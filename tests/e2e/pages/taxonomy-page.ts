import type { Locator } from '@playwright/test';
import { SitePage } from './site-page';

interface NewTaxonomy {
  readonly title: string;
  readonly slug: string;
  readonly start: 'starter' | 'empty' | 'file';
}

/** A taxonomy as its facilitators see it. */
export class TaxonomyPage extends SitePage {
  /** The entries at the top of the tree. */
  get branches(): Locator {
    return this.page.locator('main section > .category-tree > li');
  }

  get results(): Locator {
    return this.page.locator('main section:has([role=status]) li');
  }

  /** The entry of a label that has others under it: what unfolds. */
  branch(label: string): Locator {
    return this.page.locator('summary', { has: this.page.getByText(label, { exact: true }) });
  }

  async make({ title, slug, start }: NewTaxonomy): Promise<void> {
    await this.page.goto('/f/taxonomies/new');
    await this.page.locator('[name=title]').fill(title);
    await this.page.locator('[name=slug]').fill(slug);
    await this.page.locator(`[name=start][value=${start}]`).check();
    await this.page.getByRole('button', { name: 'Make it' }).click();
    await this.page.waitForURL(`**/f/taxonomies/${slug}${start === 'file' ? '/import' : ''}`);
  }

  async readIn(language: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Read in' }).getByText(language).click();
  }

  async search(query: string): Promise<void> {
    await this.page.locator('[name=q]').fill(query);
    await this.page.keyboard.press('Enter');
  }
}
