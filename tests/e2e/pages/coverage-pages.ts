import { expect, type Locator } from '@playwright/test';
import { SitePage } from './site-page';

/** Where people with a role hold harms against other lists. */
export class CoveragePages extends SitePage {
  readonly kept: Locator = this.page.locator('.notice[data-tone=success]');
  readonly findings: Locator = this.page.locator('section[aria-labelledby=findings] li');

  async open(slug: string): Promise<void> {
    await this.page.goto(`/f/taxonomies/${slug}/coverage`);
  }

  async begin(): Promise<void> {
    await this.page.locator('main a[data-tone=primary]').click();
    await this.expectPair();
  }

  /** The name of the list beside which the harm stands. */
  async expectPair(system?: string): Promise<void> {
    await expect(this.page.locator('#question')).toContainText(system ?? '');
  }

  async lookedAt(count: number): Promise<void> {
    await expect(this.page.locator('main progress')).toHaveJSProperty('value', count);
  }

  /** Chooses a code by hand and says what it is to the harm. */
  async say(relation: string, code?: string): Promise<void> {
    if (code !== undefined) await this.page.locator('select[name=other]').selectOption(code);
    await this.page.locator(`main button[name=intent][value=${relation}]`).click();
  }

  async undo(): Promise<void> {
    await this.kept.locator('button[value=take-back]').click();
  }
}
