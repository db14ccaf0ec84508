import { expect, type Locator } from '@playwright/test';
import { SitePage } from './site-page';

/** What somebody does who registers their use of a list. */
export class UsePages extends SitePage {
  get name(): Locator {
    return this.page.locator('input[name="name"]');
  }

  box(label: string): Locator {
    return this.page.locator('label.checkbox', { hasText: label }).locator('input');
  }

  field(name: 'purpose' | 'restReason'): Locator {
    return this.page.locator(`textarea[name="${name}"]`);
  }

  async send(): Promise<void> {
    await this.page.locator('form[method="post"] button[data-tone="primary"]').click();
  }

  async expectOwnPage(): Promise<void> {
    await expect(this.page).toHaveURL(/\/uses\/own\/[0-9a-f]{64}$/);
  }

  async withdraw(): Promise<void> {
    const choice = this.page.locator('details', { has: this.page.locator('[value="withdraw"]') });
    await choice.locator('> summary').click();
    await choice.locator('[value="withdraw"]').click();
  }
}
