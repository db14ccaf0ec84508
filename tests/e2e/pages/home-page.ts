import type { Locator } from '@playwright/test';
import { SitePage } from './site-page';

/** The first page: the one way in for people with a code. */
export class HomePage extends SitePage {
  get code(): Locator {
    return this.page.locator('input[name="code"]');
  }

  async open(search = ''): Promise<void> {
    await this.page.goto(`/${search}`);
  }

  async join(code: string): Promise<void> {
    await this.code.fill(code);
    await this.code.press('Enter');
  }
}
